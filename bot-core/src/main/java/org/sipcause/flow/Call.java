package org.sipcause.flow;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * Everything with one Call-ID: a call on all the hops that the trace shows, or a registration, or any other exchange.
 *
 * @param index position in {@link CallFlow#calls()}, from 0
 * @param callIds its Call-IDs; empty where the trace shows none
 * @param method method of the request that began it
 * @param from the From URI of its first message
 * @param to the To URI of its first message
 * @param outcome how it ended
 * @param finalCode what the outermost request got last, after challenges and redirections
 * @param hops the elements that the request passed, outermost first
 * @param failedAt the element that generated the failure or stayed silent; empty where it did not fail or the trace can't tell
 * @param setup from the first request to the 2xx of an INVITE
 * @param duration from that 2xx to the BYE
 * @param attempts the outermost transactions of the first method, in order: one more for each challenge, redirection or failover
 * @param path the transactions from the last attempt down to the one that decided: where the failure began, or who answered
 * @param transactions all of them, on every hop
 * @param messages every message with the Call-ID, also those captured twice
 */
public record Call(
        int index,
        List<String> callIds,
        String method,
        Optional<String> from,
        Optional<String> to,
        Outcome outcome,
        OptionalInt finalCode,
        List<Endpoint> hops,
        Optional<Endpoint> failedAt,
        Optional<Duration> setup,
        Optional<Duration> duration,
        List<Transaction> attempts,
        List<Transaction> path,
        List<Transaction> transactions,
        List<CapturedMessage> messages) {
    public Call {
        callIds = List.copyOf(callIds);
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(outcome, "outcome");
        hops = List.copyOf(hops);
        attempts = List.copyOf(attempts);
        path = List.copyOf(path);
        transactions = List.copyOf(transactions);
        messages = List.copyOf(messages);
    }

    /** The outermost transaction that decided how it ended; empty where the trace shows only what happened inside a dialog. */
    public Optional<Transaction> decisive() {
        return path.stream().findFirst();
    }

    /** The transaction where the outcome began: the hop that refused first or stayed silent, or the one that answered. */
    public Optional<Transaction> origin() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
    }

    /** The transactions that carried a request on to the next hops, in order. */
    public List<Transaction> children(Transaction upstream) {
        return transactions.stream()
                .filter(transaction -> transaction.parent().equals(OptionalInt.of(upstream.number())))
                .toList();
    }

    /** The transaction that a request came from, one hop up. */
    public Optional<Transaction> parent(Transaction downstream) {
        return transactions.stream()
                .filter(transaction -> downstream.parent().equals(OptionalInt.of(transaction.number())))
                .findFirst();
    }

    /** Transactions inside a dialog as their sender saw them, not their copies further on: a BYE, a re-INVITE, a NOTIFY. */
    public List<Transaction> inDialog() {
        return transactions.stream()
                .filter(Transaction::isInDialog)
                .filter(transaction -> transaction.parent().isEmpty())
                .toList();
    }

    /** For each transaction inside a dialog the path from it down to the one where its outcome began, as {@link #path()}. */
    public List<List<Transaction>> inDialogPaths() {
        var begins = inDialog();
        if (begins.isEmpty()) {
            return List.of();
        }
        var paths = FailurePath.of(transactions);
        return begins.stream().map(paths::from).toList();
    }

    /** Whether it rang or made progress for the one who began it. */
    public boolean progressed() {
        return attempts.stream().anyMatch(Transaction::progressed);
    }

    /** Whether the one who began it was refused or not answered. */
    public boolean failed() {
        return Verdict.isFailure(outcome);
    }
}
