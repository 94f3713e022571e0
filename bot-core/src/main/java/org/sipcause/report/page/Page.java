package org.sipcause.report.page;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What stands on a report page: texts as the reader is to see them, of any origin.
 *
 * @param language as in the {@code lang} attribute
 * @param headline the verdict
 * @param about one line: what was read
 * @param calls in the order in which they are to be read
 * @param messages every message that can be read on the page, each once
 * @param cut says what was left out; empty where nothing was
 */
public record Page(
        String language, String headline, String about, List<Call> calls, List<Message> messages, String cut) {
    public Page {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(headline, "headline");
        calls = List.copyOf(calls);
        messages = List.copyOf(messages);
    }

    /**
     * A call, or what concerns none.
     *
     * @param line who called whom, when, and what came of it; empty for what concerns no call
     * @param failed whether it stands out in the list
     * @param whole whether it has a section of its own, not only a line in the list
     * @param drawings SVG of ours, with colours by name and messages as links
     * @param narrow the same for a narrow window; empty where it would be too long, so that the others are scrolled there
     * @param ladder the same as text
     */
    public record Call(
            String headline,
            String line,
            boolean failed,
            boolean whole,
            List<Finding> findings,
            List<String> drawings,
            List<String> narrow,
            String ladder) {
        public Call {
            findings = List.copyOf(findings);
            drawings = List.copyOf(drawings);
            narrow = List.copyOf(narrow);
        }
    }

    /**
     * A finding in words.
     *
     * @param weight severity and certainty
     * @param steps what to do, first things first
     * @param unseen what the trace cannot show, and what would
     */
    public record Finding(
            String title, String weight, String why, List<Proof> proofs, List<String> steps, List<String> unseen) {
        public Finding {
            proofs = List.copyOf(proofs);
            steps = List.copyOf(steps);
            unseen = List.copyOf(unseen);
        }
    }

    /**
     * A line that a finding rests on.
     *
     * @param place as people say it: {@code #6 line 97}
     * @param message the message that holds it, by its place on the page from 1
     * @param line the line of that message, from 0
     */
    public record Proof(String place, String quote, OptionalInt message, int line) {}

    /**
     * A message in full; its place on the page is its place in the list, from 1.
     *
     * @param number its number in its trace, by which findings name it
     * @param head when, and from whom to whom
     * @param marked lines that a finding rests on, from 0
     * @param call the call that it belongs to, by its place on the page from 0; empty where it belongs to none
     */
    public record Message(int number, String head, String text, List<Integer> marked, OptionalInt call) {
        public Message {
            marked = List.copyOf(marked);
        }
    }
}
