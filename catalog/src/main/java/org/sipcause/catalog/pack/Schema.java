package org.sipcause.catalog.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sipcause.catalog.TermKind;
import org.sipcause.catalog.pack.Field.Shape;

/**
 * The keys that a kind of file may have.
 *
 * @param keys all of them
 */
record Schema(List<Key> keys) {
    /** A response code, or a class of codes. */
    static final Schema CODE = new Schema(List.of(
            Key.fact("code", Shape.TEXT).needed(),
            Key.fact("phrase", Shape.TEXT).needed(),
            Key.fact("registration", Shape.TEXT).needed(),
            Key.fact("rfc", Shape.TEXT).needed(),
            Key.fact("section", Shape.TEXT),
            Key.fact("also", Shape.LIST),
            Key.fact("retry", Shape.TEXT).needed(),
            Key.fact("dialog", Shape.TEXT).needed(),
            Key.fact("must", Shape.LIST),
            Key.fact("may", Shape.LIST),
            Key.fact("q850", Shape.LIST),
            Key.fact("isup", Shape.TEXT),
            Key.fact("asterisk", Shape.TEXT),
            Key.fact("freeswitch", Shape.TEXT),
            Key.fact("near", Shape.LIST).needed(),
            Key.words("glance", Shape.TEXT, 46).needed(),
            Key.words("means", Shape.TEXT, 260).needed(),
            Key.words("when", Shape.TEXT, 420).needed(),
            Key.words("do", Shape.LIST, 240).needed(),
            Key.words("causes", Shape.LIST, 420),
            Key.words("who", Shape.TEXT, 120).needed(),
            Key.words("repeat", Shape.TEXT, 220).needed(),
            Key.words("headers", Shape.LIST, 180),
            Key.words("misread", Shape.TEXT, 320).needed(),
            Key.words("methods", Shape.TEXT, 90).needed(),
            Key.words("sender", Shape.TEXT, 90).needed(),
            Key.words("seen", Shape.TEXT, 90).needed(),
            Key.words("before", Shape.TEXT, 90).needed(),
            Key.words("next", Shape.TEXT, 90).needed(),
            Key.words("scope", Shape.TEXT, 90).needed(),
            Key.words("send", Shape.TEXT, 180),
            Key.words("read", Shape.TEXT, 180).needed(),
            Key.words("typed", Shape.LIST, 40).perLanguage()));

    /** Keys of terms whose words differ from language to language; the other details are facts. */
    private static final Set<String> SPOKEN = Set.of(
            "gateway",
            "value",
            "runs",
            "starts",
            "ends",
            "dialog",
            "answer",
            "cancel",
            "challenge",
            "body",
            "transaction",
            "fails",
            "sender",
            "keys",
            "values");

    /** Keys of causes that hold a list. */
    private static final Set<String> LISTS = Set.of("sip", "asterisk", "freeswitch");

    /** A comparison written by hand. */
    static final Schema PAIR = new Schema(List.of(
            Key.fact("codes", Shape.LIST).needed(),
            Key.words("lead", Shape.TEXT, 220).needed(),
            Key.words("tells", Shape.MAPS, 110).needed(),
            Key.words("confused", Shape.TEXT, 280).needed(),
            Key.words("send", Shape.TEXT, 280),
            Key.words("call", Shape.TEXT, 280),
            Key.fact("rfc", Shape.LIST).needed()));

    /** The words of a diagnosis rule. */
    static final Schema FINDING = new Schema(List.of(
            Key.fact("id", Shape.TEXT).needed(),
            Key.words("title", Shape.TEXT, 160).needed(),
            Key.words("explanation", Shape.TEXT, 1000).needed(),
            Key.words("fix", Shape.LIST, 400).needed(),
            Key.words("notVisible", Shape.TEXT, 500),
            Key.words("next", Shape.TEXT, 500),
            Key.words("checks", Shape.MAP, 280),
            Key.fact("reference", Shape.TEXT).needed()));

    Schema {
        keys = List.copyOf(keys);
    }

    /** Something that is no response code. */
    static Schema term(TermKind kind) {
        List<Key> keys = new ArrayList<>(List.of(
                Key.fact("name", Shape.TEXT).needed(),
                Key.fact("rfc", Shape.LIST).needed(),
                Key.fact("near", Shape.LIST),
                Key.words("glance", Shape.TEXT, 70).needed(),
                Key.words("means", Shape.TEXT, 300).needed(),
                Key.words("trace", Shape.TEXT, 300),
                Key.words("do", Shape.LIST, 240),
                Key.words("misread", Shape.TEXT, 320),
                Key.words("typed", Shape.LIST, 40).perLanguage()));
        for (String detail : kind.details()) {
            keys.add(
                    SPOKEN.contains(detail)
                            ? Key.words(detail, Shape.TEXT, 200)
                            : Key.fact(detail, LISTS.contains(detail) ? Shape.LIST : Shape.TEXT));
        }
        return new Schema(keys);
    }

    /** Reports keys that are missing, unknown, of the wrong shape, empty or too long. */
    void check(YamlFile file, boolean base, Problems problems) {
        Map<String, Key> known = keys.stream().collect(Collectors.toMap(Key::name, Function.identity()));
        for (Field field : file.fields().values()) {
            Key key = known.get(field.name());
            if (key == null) {
                problems.add(file.name(), field.line(), "'" + field.name() + "' is no key of this kind of file");
            } else if (key.fact() && !base) {
                problems.add(
                        file.name(), field.line(), "'" + field.name() + "' is a fact and belongs to the file in en");
            } else {
                key.check(file, field, problems);
            }
        }
        for (Key key : keys) {
            if (key.required()
                    && (base || !key.fact())
                    && file.texts(key.name()).isEmpty()) {
                problems.add(file.name(), 0, "'" + key.name() + "' is missing");
            }
        }
    }

    /**
     * One key.
     *
     * @param name the key
     * @param shape what may stand under it
     * @param fact whether it is the same in every language
     * @param required whether it must have a value
     * @param free whether each language has its own, or none
     * @param longest how many characters each value may have
     */
    record Key(String name, Shape shape, boolean fact, boolean required, boolean free, int longest) {
        private static final int FACT = 100;

        static Key fact(String name, Shape shape) {
            return new Key(name, shape, true, false, false, FACT);
        }

        static Key words(String name, Shape shape, int longest) {
            return new Key(name, shape, false, false, false, longest);
        }

        Key needed() {
            return new Key(name, shape, fact, true, free, longest);
        }

        Key perLanguage() {
            return new Key(name, shape, fact, required, true, longest);
        }

        private void check(YamlFile file, Field field, Problems problems) {
            if (field.shape() != shape) {
                problems.add(file.name(), field.line(), "'" + name + "' is " + field.shape() + ", it must be " + shape);
            }
            for (Leaf leaf : field.leaves()) {
                if (leaf.text().isEmpty()) {
                    problems.add(file.name(), leaf.line(), "'" + leaf.path() + "' is empty; leave it out");
                } else {
                    Tongue.of(file).fits(file, leaf, longest, problems);
                }
            }
        }
    }
}
