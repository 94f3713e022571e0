package org.sipcause;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.command.Command;
import org.sipcause.command.Commands;
import org.sipcause.command.PageReport;
import org.sipcause.command.Reports;

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
        var words = Catalog.words(question.locale());
        return Commands.ALL.stream()
                .flatMap(command -> command.answer(question, words).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the help command answers everything"));
    }

    /** What can be typed, for completion: commands, codes and phrases, in that order. */
    public List<String> suggestions(Locale locale) {
        var codes = Catalog.words(locale).codes();
        return Stream.of(
                        Commands.ALL.stream().map(Command::usage).filter(usage -> !usage.isEmpty()),
                        codes.stream().map(Words.CodeName::code),
                        codes.stream().map(Words.CodeName::phrase))
                .flatMap(words -> words)
                .distinct()
                .toList();
    }

    /**
     * Writes the machine-readable report of each file, one JSON object a line, in the order given.
     *
     * @param fold messages above which a file is folded while it is read: finished calls without a finding are counted, not
     *     listed; the usual line where it is empty
     * @return how many files could not be read; their line says why
     * @throws IOException where {@code out} cannot be written
     */
    public int report(List<Attachment> files, OptionalInt fold, Locale locale, OutputStream out) throws IOException {
        return Reports.write(files, fold.orElse(Reports.FOLD), Catalog.words(locale), out);
    }

    /**
     * Writes one machine-readable report of several captures of the same incident, on one line.
     *
     * @return how many files could not be read; the line then says why
     * @throws IOException where {@code out} cannot be written
     */
    public int reportTogether(List<Attachment> files, Locale locale, OutputStream out) throws IOException {
        return Reports.writeTogether(files, Catalog.words(locale), out);
    }

    /**
     * Writes the comparison of two calls as one JSON object on one line.
     *
     * @param question {@code diff} as one would ask it, with its files
     * @return whether there was a comparison; where not, nothing is written and {@link #answer} says why
     * @throws IOException where {@code out} cannot be written
     */
    public boolean reportDifference(Question question, OutputStream out) throws IOException {
        return Reports.writeDifference(question, Catalog.words(question.locale()), out);
    }

    /**
     * Writes one HTML page about all files, which needs nothing beside it.
     *
     * @return whether there was SIP in them; where not, nothing is written and {@link #answer} says why
     * @throws IOException where {@code out} cannot be written
     */
    public boolean page(List<Attachment> files, Locale locale, OutputStream out) throws IOException {
        return PageReport.write(files, Catalog.words(locale), out);
    }
}
