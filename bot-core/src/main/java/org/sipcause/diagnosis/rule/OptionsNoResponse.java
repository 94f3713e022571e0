package org.sipcause.diagnosis.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;

/** OPTIONS that ask whether an element is there, and no answer (RFC 3261 §11): from then on its peers may take it for dead. */
final class OptionsNoResponse implements Rule {
    @Override
    public String id() {
        return "options-no-response";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var byPeer = Silence.all(flow)
                .filter(silence -> silence.at().method().equals("OPTIONS"))
                .collect(Collectors.groupingBy(
                        silence -> Facts.server(silence.at()), LinkedHashMap::new, Collectors.toList()));
        var callsFail = flow.calls().stream().anyMatch(call -> call.method().equals("INVITE") && call.failed());
        return byPeer.values().stream()
                .map(silences -> finding(silences, callsFail || neverAnswers(flow, silences)))
                .toList();
    }

    private Finding finding(List<Silence> silences, boolean matters) {
        var first = silences.getFirst();
        var last = silences.getLast();
        return first.finding(id(), matters ? Severity.ERROR : Severity.WARNING, Certainty.CERTAIN)
                .proof(Evidence.of(last.at().lastCopy().orElseThrow()))
                .with("pings", Integer.toString(silences.size()))
                .with(
                        "copies",
                        Integer.toString(silences.stream()
                                .mapToInt(silence -> silence.at().copies())
                                .sum()));
    }

    private static boolean neverAnswers(CallFlow flow, List<Silence> silences) {
        var peer = Facts.server(silences.getFirst().at());
        return flow.calls().stream()
                .flatMap((Call call) -> call.transactions().stream())
                .noneMatch(
                        hop -> !hop.responses().isEmpty() && Facts.server(hop).equals(peer));
    }
}
