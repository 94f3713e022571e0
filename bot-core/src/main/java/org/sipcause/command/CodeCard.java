package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.ResponseCode.Registration;
import org.sipcause.catalog.Words;
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
import org.sipcause.compare.CodeClass;

/** The card of one response code: short enough to be read at once, or with everything that the catalogue knows. */
final class CodeCard {
    private static final int LINES = 15;
    private static final int CHOICES = 2;

    /** What a card may say beyond the least, the most useful first. */
    private enum Part {
        SECOND_STEP,
        WHO,
        /** The first sentence of "when". */
        FIRST_WHEN,
        /** The misreading and the sentence that sets it right. */
        FIRST_MISREAD,
        THIRD_STEP,
        ALL_WHEN,
        AGAIN,
        FOURTH_STEP,
        ALL_MISREAD,
        PSTN,
        HEADERS,
        /** What only the long card says. */
        REST
    }

    private final ResponseCode code;
    private final Words words;
    private final String separator;
    private final List<Fact> facts = new ArrayList<>();

    private CodeCard(ResponseCode code, Words words) {
        this.code = code;
        this.words = words;
        this.separator = words.label("lookup.separator");
    }

    /** The card of a code; {@code more} says everything, however long it gets. */
    static Card of(ResponseCode code, boolean more, Words words) {
        List<Part> all = List.of(Part.values());
        return more
                ? new CodeCard(code, words).card(Set.copyOf(all))
                : Fitting.fit(LINES, all.subList(0, all.indexOf(Part.REST)), new Maker(code, words));
    }

    private record Maker(ResponseCode code, Words words) implements Fitting.Maker<Part> {
        @Override
        public Card with(Set<Part> said) {
            return new CodeCard(code, words).card(said);
        }
    }

    /** A code with its phrase, as a title says it; what stands for a phrase where there is none is said in the reader's language. */
    static String title(ResponseCode code, Words words) {
        boolean none = code.phrase().startsWith("(");
        String key = none
                ? "phrase."
                        + code.phrase()
                                .substring(1, code.phrase().length() - 1)
                                .toLowerCase(Locale.ROOT)
                                .replace(' ', '-')
                : "";
        return code.code() + " " + (none && words.has(key) ? words.label(key) : code.phrase());
    }

    private Card card(Set<Part> said) {
        boolean rest = said.contains(Part.REST);
        text("when", part(code.said().when(), 1, said.contains(Part.FIRST_WHEN), said.contains(Part.ALL_WHEN)));
        steps(said);
        lines("causes", rest ? code.said().causes() : List.of());
        text("repeat", said.contains(Part.AGAIN) ? code.said().repeat() : "");
        lines("headers", said.contains(Part.HEADERS) ? code.said().headers() : List.of());
        text("pstn", said.contains(Part.PSTN) ? pstn() : "");
        text("who", said.contains(Part.WHO) ? code.said().who() : "");
        text(
                "misread",
                part(code.said().misread(), 2, said.contains(Part.FIRST_MISREAD), said.contains(Part.ALL_MISREAD)));
        if (rest) {
            text("methods", code.facts().methods());
            text("forks", CodeClass.of(code).forks(words));
            text("mid", words.label("dialog." + lower(code.facts().dialog())));
            text("send", code.said().send().orElse(""));
            text("read", code.said().read());
        }
        text("near", near(rest ? 6 : 2));
        text("also", rest ? String.join(separator, code.facts().also()) : "");
        List<Block> blocks = List.of(
                new Note(Text.of(note())),
                new Paragraph(Text.of(code.said().means())),
                new Facts(facts),
                actions(rest));
        return new Card(title(code, words), Tone.NEUTRAL, blocks, List.of());
    }

    private String note() {
        CodeClass kind = CodeClass.of(code);
        List<String> said = new ArrayList<>(List.of(kind.name(words), kind.finality(words)));
        switch (code.facts().registration()) {
            case UNREGISTERED, OBSOLETE ->
                said.add(words.label("registration." + lower(code.facts().registration())));
            case REGISTERED, DEPRECATED, LOCAL, VENDOR -> {} // the class or the phrase says it
        }
        if (!code.facts().rfc().equals("unknown")) {
            String section = code.facts().section().orElse("");
            said.add(section.isEmpty() ? code.facts().rfc() : code.facts().rfc() + " §" + section);
        }
        return String.join(separator, said);
    }

    private String pstn() {
        List<String> said = new ArrayList<>();
        List<Integer> causes = code.facts().q850();
        if (!causes.isEmpty()) {
            List<String> numbers = new ArrayList<>();
            for (Integer cause : causes) {
                numbers.add(cause.toString());
            }
            Map<String, String> values = Map.of("causes", words.list(numbers));
            said.add(words.label(causes.size() == 1 ? "lookup.from" : "lookup.from-many", values));
        }
        OptionalInt isup = code.facts().isup();
        if (isup.isPresent()) {
            said.add(words.label("lookup.to", Map.of("cause", String.valueOf(isup.getAsInt()))));
        }
        product("asterisk", code.facts().asterisk(), said);
        product("freeswitch", code.facts().freeswitch(), said);
        return String.join(separator, said);
    }

    /** The cause that a product makes of it, where it is another one than that of RFC 3398. */
    private void product(String product, OptionalInt cause, List<String> said) {
        if (cause.isPresent()) {
            Map<String, String> values =
                    Map.of("product", words.label("term." + product), "cause", String.valueOf(cause.getAsInt()));
            said.add(words.label("lookup.product", values));
        }
    }

    /** The SIP code within a vendor's code: 403 in 560403. */
    private Optional<String> inner() {
        boolean vendor = code.facts().registration() == Registration.VENDOR && CodeWords.number(code.code());
        String inner = vendor ? code.code().substring(3) : "";
        return vendor && words.explain(inner).isPresent() ? Optional.of(inner) : Optional.empty();
    }

    private List<String> others() {
        Set<String> others = new LinkedHashSet<>();
        if (inner().isPresent()) {
            others.add(inner().get());
        }
        others.addAll(code.facts().near());
        return List.copyOf(others);
    }

    /** The codes it is weighed against; the first of them with what they say. */
    private String near(int glances) {
        List<String> said = new ArrayList<>();
        for (String other : others()) {
            Optional<ResponseCode> entry = said.size() < glances ? words.explain(other) : Optional.empty();
            said.add(entry.isPresent() ? other + " " + entry.get().glance() : other);
        }
        return String.join(separator, said);
    }

    private Actions actions(boolean rest) {
        List<Action> actions = new ArrayList<>();
        if (inner().isPresent()) {
            actions.add(new Action(inner().get(), inner().get()));
        }
        for (String other : code.facts().near()) {
            if (actions.size() < CHOICES) {
                String question = code.code() + " vs " + other;
                actions.add(new Action(question, question));
            }
        }
        if (!rest) {
            actions.add(new Action(words.label("lookup.more", Map.of("code", code.code())), code.code() + " more"));
        }
        return new Actions(actions);
    }

    private static String part(String text, int sentences, boolean first, boolean all) {
        return all ? text : first ? Sentences.first(text, sentences) : "";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void steps(Set<Part> said) {
        int steps = 1;
        for (Part next : List.of(Part.SECOND_STEP, Part.THIRD_STEP, Part.FOURTH_STEP)) {
            if (!said.contains(next)) {
                break;
            }
            steps++;
        }
        List<String> all = code.said().steps();
        List<Text> lines = texts(all.subList(0, Math.min(steps, all.size())));
        facts.add(new Fact(words.label("lookup.do"), lines, lines.size() > 1));
    }

    private static List<Text> texts(List<String> lines) {
        List<Text> texts = new ArrayList<>();
        for (String line : lines) {
            texts.add(Text.of(line));
        }
        return texts;
    }

    private void text(String label, String line) {
        lines(label, line.isEmpty() ? List.of() : List.of(line));
    }

    private void lines(String label, List<String> lines) {
        if (!lines.isEmpty()) {
            facts.add(new Fact(words.label("lookup." + label), texts(lines), false));
        }
    }
}
