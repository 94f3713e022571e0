package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * One side sends its audio back to where the audio comes from, not to the private address in the SDP: that crosses the NAT
 * (RFC 4961 §4).
 */
final class MediaLatched implements Rule {
    @Override
    public String id() {
        return "media-latched";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return AudioPath.all(flow).flatMap(path -> latched(path).stream()).toList();
    }

    private Optional<Finding> latched(AudioPath path) {
        var wanted = path.caller().stream()
                .filter(place -> PrivateAddress.is(place.host()))
                .findFirst();
        return wanted.flatMap(place -> path.toCallee().stream()
                .filter(there -> path.callee().contains(there.to())
                        && PrivateAddress.isPublic(there.from().host()))
                .flatMap(there -> path.toCaller().stream()
                        .filter(back -> back.to().equals(there.from()))
                        .map(back -> Session.finding(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        path.first(),
                                        Evidence.of(back),
                                        Evidence.of(there))
                                .with("sender", back.from().toString())
                                .with("source", there.from().toString())
                                .with("place", place.toString())))
                .findFirst());
    }
}
