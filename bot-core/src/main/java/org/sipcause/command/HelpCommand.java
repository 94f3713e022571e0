package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** What can be asked, and what works instead where nothing else understood the question. It answers always, so it stands last. */
final class HelpCommand implements Command {
    private static final List<String> CHAT = List.of("code", "compare", "several", "trace", "diff", "language", "help");
    private static final List<String> TERMINAL = List.of(
            "code",
            "compare",
            "several",
            "files",
            "pipe",
            "json",
            "page",
            "pager",
            "esp",
            "diffs",
            "ladder",
            "language",
            "chat",
            "slack",
            "discord",
            "version");
    private static final List<String> CONVERSATION = List.of("code", "compare", "files", "diffs", "paste", "exit");
    private static final int LONGEST = 60;

    @Override
    public String usage() {
        return "help";
    }

    @Override
    public Optional<Card> answer(Question question, Words words) {
        String text = question.text().strip().toLowerCase(Locale.ROOT);
        return Optional.of(
                switch (text) {
                    case "", "help", "?", "h" -> help(words, "help.title", CHAT);
                    case "help terminal", "slack", "discord", "chat" -> help(words, "help.title", TERMINAL);
                    case "help conversation" -> help(words, "help.conversation", CONVERSATION);
                    default -> unknown(question.text(), words);
                });
    }

    private static Card help(Words words, String title, List<String> topics) {
        return Card.of(
                words.label(title),
                Tone.NEUTRAL,
                facts(words, topics),
                new Paragraph(Text.of(words.label("help.stays-here"))));
    }

    private static Card unknown(String text, Words words) {
        String line = text.strip().lines().findFirst().orElse("");
        String asked = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
        List<Block> blocks = new ArrayList<>();
        List<String> near = new Near(words).to(line);
        if (!near.isEmpty()) {
            blocks.add(new Paragraph(Text.of(words.label("help.did-you-mean"))));
            blocks.add(new Actions(
                    near.stream().map(meant -> new Action(meant, meant)).toList()));
        }
        blocks.add(facts(words, CHAT));
        return new Card(words.label("help.unknown", Map.of("asked", asked)), Tone.UNCLEAR, blocks, List.of());
    }

    private static Facts facts(Words words, List<String> topics) {
        return new Facts(topics.stream()
                .map(topic -> Fact.of(
                        words.label("help." + topic + ".type"),
                        words.label("help." + topic + ".does", Map.of("languages", words.list(Catalog.languages())))))
                .toList());
    }
}
