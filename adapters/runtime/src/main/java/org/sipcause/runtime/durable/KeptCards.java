package org.sipcause.runtime.durable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Tone;

/** The cards behind the buttons of answers, as they were when the answer was given. */
public final class KeptCards {
    private static final int LARGEST = 3 << 19;
    private static final int DEEPEST = 24;
    private static final int ID = 24;

    private final Jdbi jdbi;

    /** Cards in this database. */
    public KeptCards(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * A button that leads to a kept card.
     *
     * @param label what stands on it
     * @param id the name of the card: letters and digits, at most 64
     */
    public record Button(String label, String id) {}

    /**
     * A card that was kept, with the buttons below it.
     *
     * @param id its name
     * @param card the card
     * @param buttons where they lead
     * @param before the name of the card whose button leads to this one
     */
    public record Kept(String id, Card card, List<Button> buttons, Optional<String> before) {
        public Kept {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * Keeps what is behind a card.
     *
     * @param question the name of the question that the card answers: asked again, it keeps the same under the same names
     */
    public List<Button> keep(String question, Card card) {
        return keep(question, card, Optional.empty(), 0);
    }

    /** Keeps a card itself, with what is behind it; nothing where it is too large to be kept. */
    public Optional<Kept> keepWhole(String question, Card card) {
        return keep(question, Card.of("", Tone.NEUTRAL).with(List.of(new More("", () -> card)))).stream()
                .findFirst()
                .flatMap(button -> find(button.id()));
    }

    private List<Button> keep(String path, Card card, Optional<String> before, int depth) {
        var buttons = new ArrayList<Button>();
        for (More more : depth < DEEPEST ? card.more() : List.<More>of()) {
            String below = path + "/" + buttons.size();
            Card behind = more.card().get();
            var node = CardJson.write(behind);
            before.ifPresent(name -> node.put("before", name));
            var further = node.putArray("buttons");
            for (Button button : keep(below, behind, Optional.of(id(below)), depth + 1)) {
                further.addObject().put("label", button.label()).put("id", button.id());
            }
            String body = CardJson.text(node);
            if (body.length() <= LARGEST) {
                buttons.add(new Button(more.label(), store(id(below), body)));
            }
        }
        return buttons;
    }

    private String store(String id, String body) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into card (id, body, kept_at) values (:id, :body, :now) on conflict do nothing")
                .bind("id", id)
                .bind("body", body)
                .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                .execute());
        return id;
    }

    /** A kept card, or nothing where it was never kept, or is gone by now. */
    public Optional<Kept> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from card where id = :id")
                        .bind("id", id)
                        .map((row, context) -> row.getString("body"))
                        .findOne())
                .map(CardJson::parse)
                .map(node -> {
                    var buttons = new ArrayList<Button>();
                    node.path("buttons")
                            .forEach(button -> buttons.add(new Button(
                                    button.path("label").asText(),
                                    button.path("id").asText())));
                    return new Kept(
                            id,
                            CardJson.read(node),
                            buttons,
                            Optional.ofNullable(node.path("before").textValue()));
                });
    }

    /** Forgets everything that was kept before this moment; how many cards that were. */
    int purge(Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from card where kept_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Short, and the same for the same button of the same answer. */
    private static String id(String path) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
