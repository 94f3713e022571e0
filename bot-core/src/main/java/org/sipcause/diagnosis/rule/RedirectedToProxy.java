package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 305, which only the called user agent may send, and which hardly a client follows (RFC 3261 §21.3.4). */
final class RedirectedToProxy implements Rule {
    @Override
    public String id() {
        return "redirected-to-proxy";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Redirection.all(flow)
                .filter(redirection -> redirection.code() == 305)
                .map(redirection -> redirection
                        .finding(id(), Severity.WARNING, Certainty.CERTAIN)
                        .at(redirection.hop().server())
                        .proof(Evidence.header(redirection.response(), "Contact")))
                .toList();
    }
}
