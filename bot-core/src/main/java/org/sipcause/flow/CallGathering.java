package org.sipcause.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** Puts the messages and transactions of one Call-ID together to a call. */
final class CallGathering {
    private final List<CapturedMessage> messages = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();

    void add(CapturedMessage message) {
        messages.add(message);
    }

    void add(Transaction transaction) {
        transactions.add(transaction);
    }

    /** The call at that position. */
    Call freeze(int index) {
        var began = began();
        var method = began.map(Transaction::method)
                .orElseGet(() -> TransactionKey.method(messages.getFirst().message()));
        var attempts = attempts(method);
        var path = attempts.isEmpty()
                ? List.<Transaction>of()
                : FailurePath.of(transactions).from(decisive(attempts));
        var outcome = Verdict.of(method, attempts, path);
        var answer = outcome == Outcome.ANSWERED ? path.getFirst().finalResponse() : Optional.<CapturedMessage>empty();
        var headers = messages.getFirst().message().headers();
        return new Call(
                index,
                headers.callId().stream().toList(),
                method,
                headers.from().map(from -> from.uri()),
                headers.to().map(to -> to.uri()),
                outcome,
                path.isEmpty() ? OptionalInt.empty() : path.getFirst().finalCode(),
                hops(path),
                Verdict.isFailure(outcome) && !unheard(path.getLast())
                        ? path.getLast().server().or(() -> Served.named(path.getLast()))
                        : Optional.empty(),
                answer.flatMap(CapturedMessage::at)
                        .flatMap(at -> attempts.getFirst().since(at)),
                answer.flatMap(this::conversation),
                attempts,
                path,
                transactions,
                messages);
    }

    /** Whether a request was seen once and nothing else: then nobody is known to be silent. */
    private static boolean unheard(Transaction hop) {
        return hop.unanswered() && hop.copies() == 1 && hop.parent().isEmpty();
    }

    /**
     * The transaction that the call began with: not an ACK or CANCEL left over from before the capture, if anything else is
     * there; and an INVITE where the capture sets in with another request inside its dialog.
     */
    private Optional<Transaction> began() {
        var first = transactions.stream()
                .filter(transaction -> !List.of("ACK", "CANCEL").contains(transaction.method()))
                .findFirst()
                .or(() -> transactions.stream().findFirst());
        return transactions.stream()
                .filter(Transaction::isInvite)
                .filter(invite -> first.filter(Transaction::isInDialog).isPresent())
                .findFirst()
                .or(() -> first);
    }

    /** The outermost transactions of the method; those inside a dialog only where the trace has no others. */
    private List<Transaction> attempts(String method) {
        var outermost = transactions.stream()
                .filter(transaction -> transaction.method().equals(method))
                .filter(transaction -> transaction.parent().isEmpty())
                .toList();
        var first = outermost.stream()
                .filter(transaction -> !transaction.isInDialog())
                .toList();
        return first.isEmpty() ? outermost : first;
    }

    /**
     * The attempt that counts: the last one by CSeq. Where several with that CSeq were sent, as a fork or as failover, the one
     * that was answered, else the last that ended; a challenge is never the end where another attempt follows it. A
     * registration stands until it is refused: a challenge to its refresh that the trace ends with does not undo it.
     */
    private static Transaction decisive(List<Transaction> attempts) {
        var last = attempts.getLast();
        if (last.method().equals("REGISTER")
                && (isChallenge(last) || last.finalCode().isEmpty())) {
            return attempts.reversed().stream()
                    .dropWhile(attempt ->
                            isChallenge(attempt) || attempt.finalCode().isEmpty())
                    .findFirst()
                    .filter(CallGathering::succeeded)
                    .orElse(last);
        }
        var together = attempts.stream()
                .filter(attempt -> cseq(attempt) == cseq(last))
                .toList()
                .reversed();
        return together.stream()
                .filter(CallGathering::succeeded)
                .findFirst()
                .or(() -> together.stream()
                        .filter(attempt -> attempt.number() == last.number() || !isChallenge(attempt))
                        .filter(attempt -> attempt.finalCode().isPresent())
                        .findFirst())
                .orElse(last);
    }

    private static boolean succeeded(Transaction attempt) {
        return attempt.finalCode().orElse(0) / 100 == 2;
    }

    private static boolean isChallenge(Transaction attempt) {
        var code = attempt.finalCode().orElse(0);
        return code == 401 || code == 407;
    }

    private static long cseq(Transaction transaction) {
        return transaction
                .first()
                .message()
                .headers()
                .cseq()
                .map(cseq -> cseq.number())
                .orElse(0L);
    }

    private static List<Endpoint> hops(List<Transaction> path) {
        var hops = new LinkedHashSet<Endpoint>();
        for (var hop : path) {
            hop.client().ifPresent(hops::add);
            hop.server().ifPresent(hops::add);
        }
        return List.copyOf(hops);
    }

    private Optional<Duration> conversation(CapturedMessage answer) {
        return transactions.stream()
                .filter(transaction -> transaction.method().equals("BYE"))
                .flatMap(bye -> bye.request().flatMap(CapturedMessage::at).stream())
                .findFirst()
                .flatMap(end -> answer.at().map(begin -> Duration.between(begin, end)));
    }
}
