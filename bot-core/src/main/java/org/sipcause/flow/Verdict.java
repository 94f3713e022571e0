package org.sipcause.flow;

import java.util.List;
import org.sipcause.sip.Headers;
import org.sipcause.sip.SipMessage;

/** How a call ended, from what its outermost transactions got. */
final class Verdict {
    private Verdict() {}

    static Outcome of(String method, List<Transaction> attempts, List<Transaction> path) {
        if (path.isEmpty()) {
            return Outcome.IN_PROGRESS;
        }
        var decisive = path.getFirst();
        var code = decisive.finalCode().orElse(0);
        if (code == 0) {
            return pending(decisive);
        }
        if (method.isEmpty() && inPacket(decisive)) {
            return Outcome.IN_PROGRESS; // nobody knows what was asked
        }
        if (code < 300) {
            return success(method, attempts);
        }
        if (code < 400) {
            return Outcome.REDIRECTED;
        }
        return refused(code, method.equals("INVITE"), attempts.stream().anyMatch(Transaction::progressed));
    }

    /** The same of a status that was told and not seen; without a method it is taken for a call's. */
    static Outcome told(String method, int code, boolean rang) {
        var invite = method.isEmpty() || method.equals("INVITE");
        if (code < 300) {
            return invite ? Outcome.ANSWERED : method.equals("REGISTER") ? Outcome.REGISTERED : Outcome.OK;
        }
        return code < 400 ? Outcome.REDIRECTED : refused(code, invite, rang);
    }

    /** Whether somebody refused or stayed silent. */
    static boolean isFailure(Outcome outcome) {
        return switch (outcome) {
            case BUSY, DECLINED, NO_ANSWER, FAILED, NO_RESPONSE -> true;
            case ANSWERED, CANCELLED, REDIRECTED, CHALLENGED, REGISTERED, UNREGISTERED, OK, IN_PROGRESS -> false;
        };
    }

    private static Outcome pending(Transaction transaction) {
        if (transaction.cancel().isPresent()) {
            return Outcome.CANCELLED;
        }
        return transaction.unanswered() && !transaction.method().equals("ACK") && !thin(transaction)
                ? Outcome.NO_RESPONSE
                : Outcome.IN_PROGRESS;
    }

    private static boolean inPacket(Transaction transaction) {
        return transaction.first().position().frame().isPresent();
    }

    /** Whether a text has only the start-line of the request: it is no trace of what came back. */
    private static boolean thin(Transaction transaction) {
        return transaction
                .request()
                .filter(request -> request.from().isEmpty()
                        && request.message().headers().via().isEmpty()
                        && request.message().headers().cseq().isEmpty())
                .isPresent();
    }

    private static Outcome success(String method, List<Transaction> attempts) {
        return switch (method) {
            case "INVITE" -> Outcome.ANSWERED;
            case "REGISTER" -> removesOnly(attempts) ? Outcome.UNREGISTERED : Outcome.REGISTERED;
            default -> Outcome.OK;
        };
    }

    /** Whether everything that was accepted took bindings away. */
    private static boolean removesOnly(List<Transaction> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.finalCode().orElse(0) / 100 == 2)
                .allMatch(Verdict::removes);
    }

    private static Outcome refused(int code, boolean invite, boolean rang) {
        return switch (code) {
            case 401, 407 -> Outcome.CHALLENGED;
            case 486, 600 -> invite ? Outcome.BUSY : Outcome.FAILED;
            case 603 -> invite ? Outcome.DECLINED : Outcome.FAILED;
            case 487 -> invite ? Outcome.CANCELLED : Outcome.FAILED;
            case 408, 480 -> invite && rang ? Outcome.NO_ANSWER : Outcome.FAILED;
            default -> Outcome.FAILED;
        };
    }

    /** A binding is removed by an expiry of 0, of its own or for all (RFC 3261 §10.2.2). */
    private static boolean removes(Transaction register) {
        return register.request()
                .map(request -> request.message())
                .map(SipMessage::headers)
                .filter(Verdict::removesAll)
                .isPresent();
    }

    private static boolean removesAll(Headers headers) {
        var contacts = headers.contacts();
        var expires =
                headers.value("Expires").filter(value -> value.equals("0")).isPresent();
        return headers.value("Contact").filter(value -> value.equals("*")).isPresent()
                || (!contacts.isEmpty()
                        && contacts.stream()
                                .allMatch(contact -> contact.params()
                                        .getOrDefault("expires", expires ? "0" : "")
                                        .equals("0")));
    }
}
