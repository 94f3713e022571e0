package org.sipcause.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** Puts messages together to transactions, in one pass over the messages in their order. */
final class TransactionGathering {
    private final Map<TransactionKey, TransactionDraft> drafts = new LinkedHashMap<>();
    private final Map<String, List<TransactionDraft>> byCallId = new HashMap<>();
    private final IdentityHashMap<CapturedMessage, CapturedMessage> copies = new IdentityHashMap<>();

    private final CallIds ids;

    TransactionGathering(CallIds ids) {
        this.ids = ids;
    }

    /** Takes the next message; one captured twice is left out. */
    void add(CapturedMessage message) {
        if (message.duplicateOf().isPresent()) {
            return;
        }
        if (message.message() instanceof SipRequest request) {
            switch (request.method()) {
                case "ACK" -> ack(message);
                case "CANCEL" -> cancel(message);
                default -> request(message);
            }
        } else {
            response(message);
        }
    }

    /** The message that another one repeats, by identity. */
    IdentityHashMap<CapturedMessage, CapturedMessage> copies() {
        return copies;
    }

    /** The transactions in the order of their first messages. */
    List<Transaction> transactions() {
        var attached = new IdentityHashMap<TransactionDraft, Boolean>();
        drafts.values().forEach(draft -> draft.cancel.ifPresent(cancel -> attached.put(cancel, true)));
        var numbers = new IdentityHashMap<TransactionDraft, Integer>();
        drafts.values().stream()
                .filter(draft -> !attached.containsKey(draft))
                .forEach(draft -> numbers.put(draft, numbers.size()));
        var transactions = new ArrayList<Transaction>(numbers.size());
        for (var draft : drafts.values()) {
            if (numbers.containsKey(draft)) {
                transactions.add(draft.freeze(numbers.get(draft), parent(draft, numbers)));
            }
        }
        return List.copyOf(transactions);
    }

    private OptionalInt parent(TransactionDraft draft, IdentityHashMap<TransactionDraft, Integer> numbers) {
        var upstream = TransactionKey.upstream(draft.first().message());
        var parent = upstream.told() ? drafts.get(upstream) : null;
        return parent == null || parent == draft || !numbers.containsKey(parent)
                ? OptionalInt.empty()
                : OptionalInt.of(numbers.get(parent));
    }

    private TransactionDraft request(CapturedMessage message) {
        var key = key(message);
        var draft = key.told() ? draftOf(message, key) : sent(message, key).orElseGet(() -> draftOf(message, key));
        if (draft.requests.isEmpty()) {
            draft.requests.add(message);
        } else if (sameHop(draft.requests, message)) {
            copies.put(message, draft.requests.getFirst());
            draft.requests.add(message);
        }
        return draft;
    }

    private void ack(CapturedMessage message) {
        var key = TransactionKey.invite(message.message());
        var invite = key.told() ? drafts.get(key) : confirmed(message, key).orElse(null);
        if (invite == null) {
            request(message);
            return;
        }
        if (!invite.acks.isEmpty()) {
            copies.put(message, invite.acks.getFirst());
        }
        invite.acks.add(message);
    }

    private void cancel(CapturedMessage message) {
        var cancel = request(message);
        var key = TransactionKey.invite(message.message());
        var invite = key.told() ? drafts.get(key) : sameWay(message, key).orElse(null);
        if (invite != null && invite.cancel.isEmpty()) {
            invite.cancel = Optional.of(cancel);
        }
    }

    private void response(CapturedMessage message) {
        var key = key(message);
        var draft = key.told() ? draftOf(message, key) : asked(message, key).orElseGet(() -> draftOf(message, key));
        draft.copyOf(message).ifPresent(first -> copies.put(message, first));
        draft.answer(message);
    }

    /** The key of a message; of one that was cut off before its Call-ID, that of the open transaction with its branch. */
    private TransactionKey key(CapturedMessage message) {
        var key = TransactionKey.of(message.message());
        var id = ids.of(message);
        return id.equals(key.callId())
                ? key
                : byCallId.getOrDefault(id, List.of()).stream()
                        .map(draft -> draft.key)
                        .filter(known -> known.branch().equals(key.branch())
                                && (key.method().isEmpty() || key.method().equals(known.method())))
                        .findFirst()
                        .orElse(new TransactionKey(id, key.branch(), key.cseq(), key.method()));
    }

    private TransactionDraft draftOf(CapturedMessage message, TransactionKey key) {
        var own = key.told() ? key : new TransactionKey(key.callId(), "#" + message.number(), key.cseq(), key.method());
        return drafts.computeIfAbsent(own, missing -> {
            var draft = new TransactionDraft(missing);
            byCallId.computeIfAbsent(missing.callId(), none -> new ArrayList<>())
                    .add(draft);
            return draft;
        });
    }

    /**
     * The request without a Via that this one repeats: the same line between the same addresses, not yet finally answered. A line
     * alone, without the CSeq that tells a copy from a new attempt, repeats nothing.
     */
    private Optional<TransactionDraft> sent(CapturedMessage message, TransactionKey key) {
        if (key.cseq() == 0) {
            return Optional.empty();
        }
        return sameWay(message, key)
                .filter(draft -> draft.responses.stream().allMatch(response -> Transaction.status(response) < 200))
                .filter(draft -> draft.requests
                        .getFirst()
                        .message()
                        .startLine()
                        .equals(message.message().startLine()));
    }

    /** The INVITE without a Via that an ACK ends: the latest one between the same addresses that was refused. */
    private Optional<TransactionDraft> confirmed(CapturedMessage ack, TransactionKey key) {
        return sameWay(ack, key).filter(draft -> !draft.responses.isEmpty() && !draft.hasSuccess());
    }

    private Optional<TransactionDraft> sameWay(CapturedMessage message, TransactionKey key) {
        return latest(key, request -> agree(request.from(), message.from()) && agree(request.to(), message.to()));
    }

    /**
     * The request that a response without a Via most likely answers: the latest of its call, method and addresses that is still
     * open. A 487 answers no CANCEL (RFC 3261 §9.2), and only an INVITE rings. A packet is whole: one without Via and CSeq answers
     * nothing (RFC 3261 §17.1.3), while of a text the rest may only not have been pasted.
     */
    private Optional<TransactionDraft> asked(CapturedMessage response, TransactionKey key) {
        if (key.method().isEmpty() && response.position().frame().isPresent()) {
            return Optional.empty();
        }
        Predicate<CapturedMessage> sameWay =
                request -> agree(request.from(), response.to()) && agree(request.to(), response.from());
        return latest(key, sameWay, draft -> draft.mayGet(response)).or(() -> latest(key, sameWay, _ -> true));
    }

    private Optional<TransactionDraft> latest(TransactionKey key, Predicate<CapturedMessage> request) {
        return latest(key, request, _ -> true);
    }

    private Optional<TransactionDraft> latest(
            TransactionKey key, Predicate<CapturedMessage> request, Predicate<TransactionDraft> wanted) {
        var open = byCallId.getOrDefault(key.callId(), List.of());
        return open.reversed().stream()
                .filter(draft -> !draft.requests.isEmpty() && fits(draft, key) && wanted.test(draft))
                .filter(draft -> request.test(draft.requests.getFirst()))
                .findFirst();
    }

    private static boolean fits(TransactionDraft draft, TransactionKey key) {
        return (key.method().isEmpty()
                        ? !draft.key.method().equals("ACK")
                        : key.method().equals(draft.key.method()))
                && (key.cseq() == 0 || draft.key.cseq() == 0 || key.cseq() == draft.key.cseq());
    }

    /** A copy seen between two other addresses is the same copy further on (a NAT, a bridge), not one sent again. */
    private static boolean sameHop(List<CapturedMessage> earlier, CapturedMessage message) {
        return earlier.stream().anyMatch(copy -> agree(copy.from(), message.from()) && agree(copy.to(), message.to()));
    }

    private static boolean agree(Optional<Endpoint> one, Optional<Endpoint> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
