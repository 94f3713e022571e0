package org.sipcause.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.sip.NameAddr;
import org.sipcause.trace.CapturedMessage;

/** A transaction while its messages are still being gathered. */
final class TransactionDraft {
    final TransactionKey key;
    final List<CapturedMessage> requests = new ArrayList<>();
    final List<CapturedMessage> responses = new ArrayList<>();
    final List<CapturedMessage> repeated = new ArrayList<>();
    final List<CapturedMessage> acks = new ArrayList<>();
    Optional<TransactionDraft> cancel = Optional.empty();

    TransactionDraft(TransactionKey key) {
        this.key = key;
    }

    /** Takes a response: a copy of one that is there already, or a new one. Copies of a 1xx are those of the same dialog and body. */
    void answer(CapturedMessage response) {
        copyOf(response).ifPresentOrElse(first -> repeated.add(response), () -> responses.add(response));
    }

    /** The first copy of a response that is here already. */
    Optional<CapturedMessage> copyOf(CapturedMessage response) {
        return responses.stream().filter(earlier -> same(earlier, response)).findFirst();
    }

    /** Whether a response that names no method may be for it: it is open, or has got the same already. */
    boolean mayGet(CapturedMessage response) {
        var status = Transaction.status(response);
        var called = key.method().equals("INVITE") || (status / 100 != 1 && status != 487);
        var open = responses.stream().allMatch(earlier -> Transaction.status(earlier) < 200)
                || (status >= 200 && responses.stream().anyMatch(earlier -> Transaction.status(earlier) == status));
        return called && open;
    }

    CapturedMessage first() {
        return requests.isEmpty() ? responses.getFirst() : requests.getFirst();
    }

    boolean hasSuccess() {
        return responses.stream().anyMatch(response -> Transaction.status(response) / 100 == 2);
    }

    Transaction freeze(int number, OptionalInt parent) {
        return new Transaction(
                number,
                key.method(),
                requests.stream().findFirst(),
                requests.stream().skip(1).toList(),
                responses,
                repeated,
                acks,
                cancel.map(draft -> draft.freeze(number, OptionalInt.empty())),
                parent);
    }

    private static boolean same(CapturedMessage one, CapturedMessage other) {
        var status = Transaction.status(one);
        if (status != Transaction.status(other) || !toTag(one).equals(toTag(other))) {
            return false;
        }
        var headers = one.message().headers();
        var others = other.message().headers();
        return status >= 200
                || (Objects.equals(headers.value("RSeq"), others.value("RSeq"))
                        && one.message().bodyText().equals(other.message().bodyText()));
    }

    private static Optional<String> toTag(CapturedMessage message) {
        return message.message().headers().to().flatMap(NameAddr::tag);
    }
}
