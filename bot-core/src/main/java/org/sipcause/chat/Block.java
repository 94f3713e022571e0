package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A part of a card. The most important block comes first, so that cutting a card from its end is safe. */
public sealed interface Block {
    /** Running words. */
    record Paragraph(Text text) implements Block {
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Labelled values, one under the other: "Who said it   Gateway 198.51.100.41". */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One labelled value.
     *
     * @param label a word or two from the catalogue
     * @param lines what it says, one text a line, at least one; numbered where {@code numbered}
     */
    record Fact(String label, List<Text> lines, boolean numbered) {
        public Fact {
            Objects.requireNonNull(label, "label");
            lines = List.copyOf(lines);
        }

        /** A label with one line. */
        public static Fact of(String label, Text line) {
            return new Fact(label, List.of(line), false);
        }

        /** A label with one line of plain words. */
        public static Fact of(String label, String line) {
            return of(label, Text.of(line));
        }
    }

    /** A list of short items. */
    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * Columns side by side. The first cell of every row names the row.
     *
     * @param head the column titles, as many as each row has cells; the first one is often empty
     * @param rows the rows, each as long as the head
     */
    record Table(List<String> head, List<List<Text>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            List<List<Text>> copied = new ArrayList<>();
            for (List<Text> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException("every row needs " + head.size() + " cells");
                }
                copied.add(List.copyOf(row));
            }
            rows = List.copyOf(copied);
        }
    }

    /** Lines whose columns must stay: a ladder, a message, a command. */
    record Code(String text) implements Block {
        public Code {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A small remark beside the matter. */
    record Note(Text text) implements Block {
        public Note {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Buttons; each one asks a question in the reader's place. */
    record Actions(List<Action> actions) implements Block {
        public Actions {
            actions = List.copyOf(actions);
        }
    }

    /**
     * One button.
     *
     * @param label what stands on it
     * @param question what it asks, as one would type it after {@code /sip}
     */
    record Action(String label, String question) {
        public Action {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(question, "question");
        }
    }
}
