package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
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

/** A request inside a dialog without one of its tags: no To tag and answered 481, or no From tag (RFC 3261 §12.2.1.1). */
final class MissingTag implements Rule {
    private static final Set<String> WITHIN = Set.of("BYE", "INFO", "PRACK", "UPDATE");

    @Override
    public String id() {
        return "missing-tag";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var to = Refusal.all(flow, 481)
                .filter(refusal -> WITHIN.contains(refusal.at().method()))
                .filter(refusal ->
                        refusal.at().request().isPresent() && !refusal.at().isInDialog())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .at(refusal.at().client())
                        .proof(Evidence.header(refusal.at().first(), "To")));
        var from = flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(MissingTag::withoutFromTag)
                        .limit(1)
                        .map(hop -> fromTag(call, hop)));
        return Stream.concat(to, from).toList();
    }

    /** A request inside a dialog whose From has no tag, and that was not accepted all the same. */
    private static boolean withoutFromTag(Transaction hop) {
        var from = hop.request().flatMap(sent -> sent.message().headers().from());
        return hop.isInDialog()
                && from.isPresent()
                && from.get().tag().isEmpty()
                && hop.finalCode().orElse(0) / 100 != 2;
    }

    private Finding fromTag(Call call, Transaction hop) {
        var severity = hop.finalCode().isPresent() ? Severity.ERROR : Severity.WARNING;
        var finding = Facts.about(
                        Finding.of(id(), severity, Certainty.LIKELY, Evidence.header(hop.first(), "From")), call, hop)
                .at(hop.client())
                .with("wording", "from-tag-missing")
                .with("code", hop.finalCode().isPresent() ? "" + hop.finalCode().getAsInt() : Legible.UNKNOWN);
        return hop.finalResponse().map(Evidence::of).map(finding::proof).orElse(finding);
    }
}
