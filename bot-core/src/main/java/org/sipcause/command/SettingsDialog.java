package org.sipcause.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Card;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.Preferences.Detail;
import org.sipcause.chat.Preferences.Shown;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** {@code settings}: shows how a channel is answered, and changes one thing at a time. Who keeps the choice is not its matter. */
public final class SettingsDialog {
    private static final Pattern WORD = Pattern.compile("(?i)\\s*settings?\\b");
    private static final int LONGEST = 40;

    private final Words words;
    private final Preferences now;
    private final boolean mayChange;

    /**
     * A dialog about one channel.
     *
     * @param now what holds there
     * @param mayChange whether the asker may change it, by the roles of the platform
     */
    public SettingsDialog(Words words, Preferences now, boolean mayChange) {
        this.words = words;
        this.now = now;
        this.mayChange = mayChange;
    }

    /**
     * What came of it.
     *
     * @param chosen what holds from now on, where something was changed
     */
    public record Result(Card card, Optional<Preferences> chosen) {}

    /** Whether these words are for this dialog. */
    public static boolean understands(String text) {
        return WORD.matcher(text).lookingAt()
                && text.length() <= 200
                && text.lines().count() <= 1;
    }

    /** Answers {@code settings}, {@code settings answers public} and the like. */
    public Result answer(String text) {
        String rest = WORD.matcher(text).replaceFirst("").strip().toLowerCase(Locale.ROOT);
        if (rest.isEmpty()) {
            return new Result(card(now, "settings.title"), Optional.empty());
        }
        if (!mayChange) {
            return new Result(card(now, "settings.not-allowed"), Optional.empty());
        }
        String[] said = rest.split("\\s+", 2);
        String value = said.length == 2 ? said[1] : "";
        Optional<Preferences> chosen = switch (said[0]) {
            case "answers" -> shown(value);
            case "language" -> language(value);
            case "watch" -> watch(value);
            case "detail" -> detail(value);
            case "reset" -> Optional.of(Preferences.USUAL);
            default -> Optional.empty();
        };
        return chosen.map(next -> new Result(card(next, "settings.changed"), chosen))
                .orElseGet(() -> new Result(unknown(rest), Optional.empty()));
    }

    private Optional<Preferences> shown(String value) {
        return switch (value) {
            case "public" -> Optional.of(new Preferences(Shown.PUBLIC, now.language(), now.watch(), now.detail()));
            case "private" -> Optional.of(new Preferences(Shown.PRIVATE, now.language(), now.watch(), now.detail()));
            default -> Optional.empty();
        };
    }

    private Optional<Preferences> language(String value) {
        if (value.equals("auto")) {
            return Optional.of(new Preferences(now.shown(), Optional.empty(), now.watch(), now.detail()));
        }
        return Catalog.languages().stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .map(Locale::forLanguageTag)
                .map(language -> new Preferences(now.shown(), Optional.of(language), now.watch(), now.detail()));
    }

    private Optional<Preferences> watch(String value) {
        return value.equals("on") || value.equals("off")
                ? Optional.of(new Preferences(now.shown(), now.language(), value.equals("on"), now.detail()))
                : Optional.empty();
    }

    private Optional<Preferences> detail(String value) {
        return switch (value) {
            case "short" -> Optional.of(new Preferences(now.shown(), now.language(), now.watch(), Detail.SHORT));
            case "full" -> Optional.of(new Preferences(now.shown(), now.language(), now.watch(), Detail.FULL));
            default -> Optional.empty();
        };
    }

    private Card card(Preferences of, String title) {
        var facts = new Facts(List.of(
                Fact.of(words.label("settings.answers"), words.label("settings.shown." + lower(of.shown()))),
                Fact.of(
                        words.label("settings.language"),
                        of.language().map(Locale::toLanguageTag).orElseGet(() -> words.label("settings.own-language"))),
                Fact.of(words.label("settings.watch"), words.label(of.watch() ? "settings.on" : "settings.off")),
                Fact.of(words.label("settings.detail"), words.label("settings.length." + lower(of.detail())))));
        if (!mayChange) {
            return Card.of(words.label(title), Tone.NEUTRAL, facts);
        }
        return Card.of(
                words.label(title),
                Tone.NEUTRAL,
                facts,
                new Note(Text.of(how())),
                new Actions(List.of(
                        of.shown() == Shown.PUBLIC
                                ? change("private", "answers private")
                                : change("public", "answers public"),
                        of.watch() ? change("watch-off", "watch off") : change("watch-on", "watch on"),
                        of.detail() == Detail.FULL ? change("short", "detail short") : change("full", "detail full"))));
    }

    private Action change(String label, String what) {
        return new Action(words.label("settings.change." + label), "settings " + what);
    }

    private Card unknown(String rest) {
        String asked = rest.length() <= LONGEST ? rest : rest.substring(0, LONGEST - 1) + "…";
        return Card.of(words.label("settings.unknown", Map.of("asked", asked)), Tone.UNCLEAR, new Note(Text.of(how())));
    }

    private String how() {
        String languages = Stream.concat(Catalog.languages().stream(), Stream.of("auto"))
                .map(language -> words.label("settings.how-language", Map.of("language", language)))
                .collect(Collectors.joining(", "));
        return words.label("settings.how", Map.of("languages", languages, "more", words.label("settings.how-more")));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
