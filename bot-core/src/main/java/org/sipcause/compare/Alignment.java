package org.sipcause.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.NameAddr;

/**
 * Sets two calls side by side: hop by hop from the last attempts down to who decided, then the requests within the dialog by
 * method, sender and order. Call-IDs, tags and sequence numbers play no part.
 *
 * @param pairs the steps that both have
 * @param onlyGood the requests within a dialog that only the good call has
 * @param onlyBad those that only the bad call has
 */
record Alignment(List<Pair> pairs, Map<Step, Transaction> onlyGood, Map<Step, Transaction> onlyBad) {
    private static final int DEEPEST = 12;

    /** Sets two calls side by side. */
    static Alignment of(Call good, Call bad) {
        List<Pair> pairs = new ArrayList<>();
        List<Transaction> goodPath = path(good);
        List<Transaction> badPath = path(bad);
        for (int hop = 0; hop < Math.min(goodPath.size(), badPath.size()); hop++) {
            Transaction one = goodPath.get(hop);
            pairs.add(new Pair(new Step(one.method(), hop + 1, false, 1), one, badPath.get(hop), true));
        }
        Map<Step, Transaction> left = inDialog(good);
        Map<Step, Transaction> onlyBad = new LinkedHashMap<>();
        inDialog(bad).forEach((step, transaction) -> {
            Optional.ofNullable(left.remove(step))
                    .ifPresentOrElse(
                            same -> pairs.add(new Pair(step, same, transaction, false)),
                            () -> onlyBad.put(step, transaction));
        });
        return new Alignment(List.copyOf(pairs), left, onlyBad);
    }

    /** The path that decided, and below it the hops that the request went on to, as far as one leads to another. */
    private static List<Transaction> path(Call call) {
        List<Transaction> path = new ArrayList<>(call.path());
        while (!path.isEmpty() && path.size() < DEEPEST) {
            List<Transaction> below = call.children(path.getLast()).stream()
                    .filter(child -> child.method().equals(path.getLast().method()))
                    .toList();
            if (below.isEmpty()) {
                break;
            }
            path.add(below.getLast());
        }
        return path;
    }

    private static Map<Step, Transaction> inDialog(Call call) {
        Map<Step, Transaction> steps = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        String caller =
                call.attempts().stream().findFirst().flatMap(Alignment::fromTag).orElse("");
        for (Transaction transaction : call.inDialog()) {
            boolean fromCaller = fromTag(transaction).filter(caller::equals).isPresent();
            int nth = counts.merge(transaction.method() + fromCaller, 1, Integer::sum);
            // the callee's requests count downwards, so that the two sides never meet
            steps.putIfAbsent(new Step(transaction.method(), 1, false, fromCaller ? nth : -nth), transaction);
        }
        return steps;
    }

    private static Optional<String> fromTag(Transaction transaction) {
        return transaction.first().message().headers().from().flatMap(NameAddr::tag);
    }
}
