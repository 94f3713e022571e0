package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.TermKind;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;
import org.sipcause.catalog.Words.CodeName;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** The card of a cause, header, timer or whatever else is no response code. */
final class TermCard {
    private static final int QUESTIONS = 3;

    private final Term term;
    private final Words words;
    private final String separator;
    private final List<Fact> facts = new ArrayList<>();

    private TermCard(Term term, Words words) {
        this.term = term;
        this.words = words;
        this.separator = words.label("lookup.separator");
    }

    /** The card of a term. */
    static Card of(Term term, Words words) {
        return new TermCard(term, words).card();
    }

    /** What a card of it is called. */
    static String title(Topic topic, Words words) {
        return switch (topic) {
            case ResponseCode code -> CodeCard.title(code, words);
            case Term term ->
                words.label("term." + term.kind().folder() + ".title", Map.of("key", term.key(), "name", term.name()));
        };
    }

    /** The shortest question that leads to it. */
    static String question(Topic topic, Words words) {
        return switch (topic) {
            case ResponseCode code -> code.code();
            case Term term ->
                words.label("term." + term.kind().folder() + ".ask", Map.of("key", term.key(), "name", term.name()));
        };
    }

    private Card card() {
        say("trace", term.said().trace());
        new TermDetails(term, words).all().forEach(facts::add);
        List<String> steps = term.said().steps();
        if (!steps.isEmpty()) {
            facts.add(new Fact(
                    words.label("term.do"), steps.stream().map(Text::of).toList(), steps.size() > 1));
        }
        say("misread", term.said().misread());
        if (term.kind() == TermKind.FAMILIES) {
            say("codes", Optional.of(members()));
        }
        List<Topic> near = near();
        if (!near.isEmpty()) {
            say(
                    "near",
                    Optional.of(near.stream()
                            .map(topic -> title(topic, words) + " – " + topic.glance())
                            .collect(Collectors.joining(separator))));
        }
        List<Block> blocks = new ArrayList<>(List.of(
                new Note(Text.of(note())), new Paragraph(Text.of(term.said().means()))));
        if (!facts.isEmpty()) {
            blocks.add(new Facts(facts));
        }
        if (!near.isEmpty()) {
            blocks.add(new Actions(near.stream()
                    .map(topic -> question(topic, words))
                    .map(question -> new Action(question, question))
                    .toList()));
        }
        return new Card(title(term, words), Tone.NEUTRAL, blocks, List.of());
    }

    private void say(String label, Optional<String> text) {
        text.ifPresent(line -> facts.add(Fact.of(words.label("term." + label), line)));
    }

    private String note() {
        List<String> said =
                new ArrayList<>(List.of(words.label("term." + term.kind().folder() + ".is")));
        for (String key : List.of("group", "state")) {
            Optional.ofNullable(term.details().get(key))
                    .ifPresent(value -> said.add(words.label("term." + key + "." + value)));
        }
        for (String reference : term.references()) {
            String key = "source." + reference.toLowerCase(Locale.ROOT).replace(' ', '-'); // no document, but words
            said.add(words.has(key) ? words.label(key) : reference);
        }
        return String.join(separator, said);
    }

    /** What it is weighed against; a response code that it becomes stands first. */
    private List<Topic> near() {
        Set<String> ids = new LinkedHashSet<>();
        Optional.ofNullable(term.details().get("sip"))
                .filter(CodeWords::number)
                .ifPresent(code -> ids.add("codes/" + code));
        ids.addAll(term.near());
        return ids.stream()
                .limit(QUESTIONS)
                .flatMap(id -> words.topic(id).stream())
                .toList();
    }

    /** The codes of a class that have a phrase of their own. */
    private String members() {
        return words.list(words.codes().stream()
                .filter(code -> code.code().length() == 3
                        && code.code().charAt(0) == term.key().charAt(0))
                .filter(code -> !code.phrase().startsWith("("))
                .map(CodeName::code)
                .toList());
    }
}
