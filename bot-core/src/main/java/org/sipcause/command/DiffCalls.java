package org.sipcause.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.compare.Side;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;

/**
 * Chooses the two calls to compare, or says why there are none.
 *
 * @param chosen the first and the second call; empty where there is something wrong with the question
 * @param problem the card that says what; empty where the calls are chosen
 */
record DiffCalls(List<Side> chosen, Optional<Card> problem) {
    private static final int LISTED = 8;

    DiffCalls {
        chosen = List.copyOf(chosen);
    }

    /**
     * The calls of one or two inputs.
     *
     * @param wanted their numbers from 1, as asked for; empty where the choice is left to us
     */
    static DiffCalls of(List<Diagnosis> inputs, List<Integer> wanted, Words words) {
        List<Diagnosis> places = inputs.size() == 1 ? List.of(inputs.getFirst(), inputs.getFirst()) : inputs;
        if (wanted.size() == 2) {
            List<Side> sides = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                List<Call> calls = places.get(i).flow().calls();
                int number = wanted.get(i);
                if (number < 1 || number > calls.size()) {
                    Map<String, String> values =
                            Map.of("number", "" + number, "name", name(places.get(i)), "count", "" + calls.size());
                    return problem(words, "no-such-call", values, places.get(i));
                }
                sides.add(side(places.get(i), calls.get(number - 1)));
            }
            return new DiffCalls(sides, Optional.empty());
        }
        for (Diagnosis input : inputs) {
            if (candidates(input).isEmpty()) {
                return problem(words, "no-call", Map.of("name", name(input)), input);
            }
        }
        return inputs.size() == 1 ? both(inputs.getFirst(), words) : each(inputs.getFirst(), inputs.getLast());
    }

    /** A call of each input: of the second one that fails, of the first one of that method that works. */
    private static DiffCalls each(Diagnosis first, Diagnosis second) {
        List<Side> here = candidates(first);
        List<Side> there = candidates(second);
        Side bad = there.stream().filter(Side::failed).findFirst().orElseGet(there::getFirst);
        List<Side> alike = here.stream()
                .filter(side -> side.call().method().equals(bad.call().method()))
                .toList();
        Side good = alike.stream()
                .filter(side -> !side.failed())
                .findFirst()
                .orElseGet(() -> alike.isEmpty() ? here.getFirst() : alike.getFirst());
        return new DiffCalls(List.of(good, bad), Optional.empty());
    }

    private static DiffCalls both(Diagnosis input, Words words) {
        List<Side> sides = candidates(input);
        if (sides.size() == 2) {
            return new DiffCalls(sides, Optional.empty());
        }
        if (sides.size() == 1) {
            return problem(words, "one-call", Map.of("name", name(input)), input);
        }
        int good =
                number(sides.stream().filter(side -> !side.failed()).findFirst().orElseGet(sides::getFirst));
        int bad = number(sides.stream()
                .filter(Side::failed)
                .filter(side -> number(side) != good)
                .findFirst()
                .orElseGet(sides::getLast));
        Map<String, String> values =
                Map.of("name", name(input), "count", "" + sides.size(), "example", good + "," + bad);
        return problem(words, "many-calls", values, input);
    }

    private static int number(Side side) {
        return side.call().index() + 1;
    }

    /** The calls that begin in the trace: INVITEs where there are any, else registrations, else what there is. */
    private static List<Side> candidates(Diagnosis input) {
        List<Call> begun = input.flow().calls().stream()
                .filter(call -> !call.path().isEmpty())
                .toList();
        for (String method : List.of("INVITE", "REGISTER")) {
            List<Call> some =
                    begun.stream().filter(call -> call.method().equals(method)).toList();
            if (!some.isEmpty()) {
                return some.stream().map(call -> side(input, call)).toList();
            }
        }
        return begun.stream().map(call -> side(input, call)).toList();
    }

    private static Side side(Diagnosis input, Call call) {
        Set<Integer> wrong = new HashSet<>();
        input.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> {
                    finding.call().ifPresent(wrong::add);
                    wrong.addAll(finding.alsoIn());
                });
        return new Side(name(input), input.flow(), call, wrong.contains(call.index()));
    }

    private static String name(Diagnosis input) {
        return input.flow().traces().getFirst().name();
    }

    private static DiffCalls problem(Words words, String key, Map<String, String> values, Diagnosis input) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.of(words.label("diff." + key + "-why", values))));
        List<Text> calls = new ArrayList<>();
        input.flow().calls().stream()
                .limit(LISTED)
                .forEach(call -> calls.add(Text.of(words.label(
                        "diff.call",
                        Map.of("number", "" + (call.index() + 1), "call", new CallLine(words, call).line())))));
        int more = input.flow().calls().size() - calls.size();
        if (more > 0) {
            calls.add(Text.of(words.label("diff.more", Map.of("count", "" + more))));
        }
        if (!calls.isEmpty()) {
            blocks.add(new Bullets(calls));
        }
        blocks.add(new Code(words.label("diff.examples")));
        return new DiffCalls(
                List.of(), Optional.of(new Card(words.label("diff." + key, values), Tone.UNCLEAR, blocks, List.of())));
    }
}
