package org.sipcause.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * From the outermost transaction down to the one where the outcome began. A proxy hands on what it got from below, sometimes
 * under another code (RFC 3261 §16.7); the element to look at is the last one below which nothing explains the answer.
 */
final class FailurePath {
    private final Map<Integer, List<Transaction>> children;

    private FailurePath(Map<Integer, List<Transaction>> children) {
        this.children = children;
    }

    /** The paths through the transactions of one call. */
    static FailurePath of(List<Transaction> transactions) {
        return new FailurePath(transactions.stream()
                .filter(transaction -> transaction.parent().isPresent())
                .collect(Collectors.groupingBy(
                        transaction -> transaction.parent().getAsInt())));
    }

    /** The path from a transaction down; never empty, the transaction itself first. */
    List<Transaction> from(Transaction outermost) {
        var path = new ArrayList<Transaction>();
        for (var next = Optional.of(outermost); next.isPresent(); next = next.flatMap(this::explaining)) {
            path.add(next.get());
        }
        return List.copyOf(path);
    }

    private Optional<Transaction> explaining(Transaction upstream) {
        var below = children.getOrDefault(upstream.number(), List.of()).stream()
                .filter(child -> child.number() > upstream.number())
                .filter(child -> child.method().equals(upstream.method()))
                .toList();
        var code = upstream.finalCode();
        if (code.isEmpty()) {
            return last(below, child -> child.finalCode().isEmpty());
        }
        var same = last(below, child -> child.finalCode().equals(code) && endedBefore(child, upstream));
        if (same.isPresent() || code.getAsInt() < 300 || code.getAsInt() == 487) {
            return same;
        }
        var silent = last(below, Transaction::silent);
        var refused = last(below, child -> explains(child) && endedBefore(child, upstream));
        var waited = code.getAsInt() == 408 || code.getAsInt() == 504;
        return waited ? silent.or(() -> refused) : refused.or(() -> silent);
    }

    /** A refusal below may have become any code above; a challenge or the end of a cancelled branch does not. */
    private static boolean explains(Transaction child) {
        var code = child.finalCode().orElse(0);
        return code >= 300 && code != 487 && code != 401 && code != 407;
    }

    private static boolean endedBefore(Transaction child, Transaction upstream) {
        return child.finalResponse().orElseThrow().number()
                < upstream.finalResponse().orElseThrow().number();
    }

    private static Optional<Transaction> last(List<Transaction> below, Predicate<Transaction> condition) {
        return below.reversed().stream().filter(condition).findFirst();
    }
}
