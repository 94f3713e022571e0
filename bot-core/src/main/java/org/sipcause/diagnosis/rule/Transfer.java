package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Legible;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;

/** What the NOTIFYs after a REFER report about the call that it asked for (RFC 3515 §2.4.5). */
final class Transfer {
    private Transfer() {}

    /** The status in the body of a NOTIFY; 0 where it carries none. */
    static int reported(Transaction notify) {
        if (!notify.method().equals("NOTIFY") || notify.request().isEmpty()) {
            return 0;
        }
        var line = notify.first().message().bodyText().strip();
        return line.startsWith("SIP/2.0 ")
                        && line.length() >= 11
                        && line.substring(8, 11).chars().allMatch(Character::isDigit)
                ? Integer.parseInt(line.substring(8, 11))
                : 0;
    }

    /** Whether it reports that the transfer came up. */
    static boolean reportsSuccess(Transaction notify) {
        return reported(notify) / 100 == 2;
    }

    /** The REFERs of a call on the hop of their sender that were accepted. */
    static List<Transaction> accepted(Call call) {
        return call.transactions().stream()
                .filter(refer ->
                        refer.method().equals("REFER") && refer.parent().isEmpty())
                .filter(refer ->
                        refer.request().isPresent() && refer.finalCode().orElse(0) / 100 == 2)
                .toList();
    }

    /** Whether a REFER was accepted and no NOTIFY is shown, in which stands what came of it (RFC 3515 §2.4.4). */
    static boolean outcomeUnseen(Call call) {
        return call.method().equals("REFER")
                && call.decisive()
                        .filter(refer -> refer.finalCode().orElse(0) / 100 == 2)
                        .isPresent()
                && call.transactions().stream()
                        .noneMatch(notify -> notify.method().equals("NOTIFY"));
    }

    /** The NOTIFYs of a call on the hop of their sender. */
    static List<Transaction> notifies(Call call) {
        return call.transactions().stream()
                .filter(notify ->
                        notify.method().equals("NOTIFY") && notify.parent().isEmpty())
                .toList();
    }

    static String target(Transaction refer) {
        return refer.first().message().headers().value("Refer-To").orElse(Legible.UNKNOWN);
    }
}
