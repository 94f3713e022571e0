package org.sipcause;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.Question;
import org.sipcause.chat.Suggestion;
import org.sipcause.chat.Tone;
import org.sipcause.command.AskedLanguage;
import org.sipcause.command.Command;
import org.sipcause.command.Commands;
import org.sipcause.command.Completion;
import org.sipcause.command.PageReport;
import org.sipcause.command.Reports;
import org.sipcause.command.Reworded;
import org.sipcause.command.SettingsDialog;
import org.sipcause.command.WithoutSecrets;

/** The bot. It keeps no state: every question stands for itself, and any thread may ask. */
public final class Bot {
    /**
     * Answers a question, always: bad input gets a card that says what works.
     *
     * @param question what was asked
     * @return the card; what the platform cannot show of it is cut from its end
     */
    public Card answer(Question question) {
        Objects.requireNonNull(question, "question");
        var asked = AskedLanguage.of(question);
        var words = Catalog.words(asked.question().locale());
        if (!asked.known()) {
            return asked.unknown(words);
        }
        var card = first(asked.question(), words);
        if (card.tone() == Tone.UNCLEAR) {
            var understood = Reworded.answer(asked.question(), words);
            return asked.kept(understood.isPresent() ? understood.get() : card);
        }
        return asked.kept(card);
    }

    private static Card first(Question question, Words words) {
        for (Command command : Commands.ALL) {
            Optional<Card> card = command.answer(question, words);
            if (card.isPresent()) {
                return card.get();
            }
        }
        throw new IllegalStateException("the help command answers everything");
    }

    /** Whether it answers in that language, or in a way of writing or speaking it. */
    public static boolean speaks(Locale locale) {
        return Catalog.spoken(locale).isPresent();
    }

    /** The languages in which it answers, as tags such as {@code pt-BR}. */
    public static List<String> languages() {
        return Catalog.languages();
    }

    /**
     * A label or a sentence of the bot itself, such as that it is at work, in the reader's language.
     *
     * @param values what fills its gaps, in pairs of name and value
     */
    public static String says(Locale locale, String key, String... values) {
        var filled = new TreeMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            filled.put(values[i], values[i + 1]);
        }
        return Catalog.words(locale).label((key.contains(".") ? "chat-" : "chat.") + key, filled);
    }

    /** A text without passwords, keys and what is computed from them: for what is kept before it is answered. */
    public static String withoutSecrets(String text) {
        return WithoutSecrets.of(text);
    }

    /** What came of a question about settings: the answer, and what was chosen with it. */
    public record SettingsAnswer(Card card, Optional<Preferences> chosen) {}

    /**
     * Answers a question about the settings of a channel; nothing where it is about something else.
     *
     * @param now what holds there
     * @param mayChange whether the asker may change it
     */
    public static Optional<SettingsAnswer> settings(
            String text, Locale locale, Preferences now, BooleanSupplier mayChange) {
        if (!SettingsDialog.understands(text)) {
            return Optional.empty();
        }
        var result = new SettingsDialog(Catalog.words(locale), now, mayChange.getAsBoolean()).answer(text);
        return Optional.of(new SettingsAnswer(result.card(), result.chosen()));
    }

    /** What can be typed, for completion: commands, codes, phrases, and the titles of everything else, in that order. */
    public List<String> suggestions(Locale locale) {
        var words = Catalog.words(locale);
        var codes = words.codes();
        return Stream.of(
                        Commands.ALL.stream().map(Command::usage).filter(usage -> !usage.isEmpty()),
                        codes.stream().map(Words.CodeName::code),
                        codes.stream().map(Words.CodeName::phrase),
                        words.names().stream().skip(codes.size()).map(Words.TopicName::title))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /**
     * Questions that somebody may be about to type, best first.
     *
     * @param typed the question so far
     * @param most how many the platform shows
     */
    public List<Suggestion> complete(String typed, int most, Locale locale) {
        return new Completion(Catalog.words(locale)).of(typed, most);
    }

    /**
     * Writes the machine-readable report of each file, one JSON object a line, in the order given; with {@code --together} one of
     * all files, as captures of the same incident.
     *
     * @param question {@code trace} with its options and files
     * @return how many files could not be read; their line says why
     * @throws IOException where {@code out} cannot be written
     */
    public int report(Question question, OutputStream out) throws IOException {
        return Reports.write(question, Catalog.words(question.locale()), out);
    }

    /**
     * Writes the comparison of two calls as one JSON object on one line.
     *
     * @param question {@code diff} as one would ask it, with its files
     * @return whether there was a comparison; where not, nothing is written and {@link #answer} says why
     * @throws IOException where {@code out} cannot be written
     */
    public boolean reportDifference(Question question, OutputStream out) throws IOException {
        var asked = AskedLanguage.of(question).question();
        return Reports.writeDifference(asked, Catalog.words(asked.locale()), out);
    }

    /**
     * Writes one HTML page about all files, which needs nothing beside it.
     *
     * @param question {@code trace} with its options and files
     * @return whether there was SIP in them; where not, nothing is written and {@link #answer} says why
     * @throws IOException where {@code out} cannot be written
     */
    public boolean page(Question question, OutputStream out) throws IOException {
        return PageReport.write(question, Catalog.words(question.locale()), out);
    }
}
