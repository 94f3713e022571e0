package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent.Kind;

/**
 * A server asked a resolver for an address, got none, sent nothing on and refused (RFC 3263 §4.2).
 *
 * @param kind of the event that shows it
 */
record LookupFailed(String id, Kind kind) implements Rule {
    @Override
    public List<Finding> check(CallFlow flow) {
        return AddressLookup.failed(flow, kind)
                .map(lookup -> lookup.finding(id))
                .toList();
    }
}
