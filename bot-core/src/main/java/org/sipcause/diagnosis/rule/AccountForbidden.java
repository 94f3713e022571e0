package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 403 to a request with credentials: the account is known and not allowed this, or locked (RFC 3261 §21.4.4, §22.1). */
final class AccountForbidden implements Rule {
    @Override
    public String id() {
        return "account-forbidden";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Forbidden.all(flow, Forbidden.AFTER_CREDENTIALS)
                .map(refusal -> refusal.finding(id(), Certainty.LIKELY))
                .toList();
    }
}
