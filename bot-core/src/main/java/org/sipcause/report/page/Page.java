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
 * @param calls in the order of the trace
 * @param messages every message that is shown, each once
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
     * @param line who called whom, when, and what came of it
     * @param failed whether it stands out in the list
     * @param messages places of its messages on this page
     * @param drawings SVG of ours, with colours by name
     * @param ladder the same as text
     */
    public record Call(
            String headline,
            String line,
            boolean failed,
            List<Finding> findings,
            List<String> drawings,
            String ladder,
            List<Integer> messages) {
        public Call {
            findings = List.copyOf(findings);
            drawings = List.copyOf(drawings);
            messages = List.copyOf(messages);
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
     * @param message the message on this page that holds it
     */
    public record Proof(String place, String quote, OptionalInt message) {}

    /**
     * A message in full.
     *
     * @param id its place on this page, from 1
     * @param number its number in its trace, by which findings name it
     * @param head when, from whom to whom, and its start-line
     * @param quoted lines to be marked
     */
    public record Message(int id, int number, String head, String text, List<String> quoted) {
        public Message {
            quoted = List.copyOf(quoted);
        }
    }
}
