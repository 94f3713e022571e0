package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;

/** A CANCEL that got 481: the server knows no INVITE with its branch, or none that is still open (RFC 3261 §9.2, §17.2.3). */
final class CancelNotMatched implements Rule {
    @Override
    public String id() {
        return "cancel-not-matched";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> cancels(call)
                        .filter(cancel -> cancel.finalCode().orElse(0) == 481)
                        .filter(cancel -> !answered(meant(call, cancel)))
                        .limit(1)
                        .map(cancel -> finding(call, cancel)))
                .toList();
    }

    /** Whether the callee was quicker: a CANCEL that crosses the 200 has nothing left to cancel, which is the race of §9.1 and no fault. */
    private static boolean answered(Optional<Transaction> invite) {
        return invite.filter(hop -> hop.finalCode().orElse(0) / 100 == 2).isPresent();
    }

    private static Stream<Transaction> cancels(Call call) {
        return call.transactions().stream()
                .flatMap(hop -> hop.method().equals("CANCEL") ? Stream.of(hop) : hop.cancel().stream());
    }

    /** The INVITE that was meant: on the same hop, with the CSeq number of the CANCEL. */
    private static Optional<Transaction> meant(Call call, Transaction cancel) {
        return call.transactions().stream()
                .filter(hop -> hop.isInvite() && hop.server().equals(cancel.server()))
                .filter(hop -> cseq(hop).equals(cseq(cancel)))
                .findFirst();
    }

    private static Optional<Long> cseq(Transaction hop) {
        return hop.first().message().headers().cseq().map(cseq -> cseq.number());
    }

    private Finding finding(Call call, Transaction cancel) {
        var invite = meant(call, cancel);
        var refused = cancel.finalResponse().orElseThrow();
        var late = invite.flatMap(Transaction::finalResponse)
                .filter(end -> end.number() < refused.number() || Transaction.status(end) != 487);
        var finding = Finding.of(
                id(),
                late.isPresent() ? Severity.INFO : Severity.WARNING,
                Certainty.CERTAIN,
                Evidence.of(refused),
                Evidence.header(cancel.first(), "Via"));
        var proven = invite.map(hop -> finding.proof(Evidence.header(hop.first(), "Via")))
                .orElse(finding);
        var other = invite.filter(hop -> !branch(hop.first()).equals(branch(cancel.first())));
        return Facts.about(proven, call, cancel)
                .at(other.isPresent() ? cancel.client() : cancel.server())
                .with("branch", branch(cancel.first()))
                .with("other", other.map(hop -> branch(hop.first())).orElse(Legible.UNKNOWN))
                .with("ended", late.map(end -> "" + Transaction.status(end)).orElse(Legible.UNKNOWN));
    }

    private static String branch(CapturedMessage message) {
        return message.message().headers().via().flatMap(Via::branch).orElse(Legible.UNKNOWN);
    }
}
