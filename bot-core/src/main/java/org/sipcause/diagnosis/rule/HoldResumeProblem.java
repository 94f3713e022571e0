package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Exchange.Pair;
import org.sipcause.sdp.Connection;
import org.sipcause.sdp.Direction;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;

/** After a hold one side offers audio both ways again, and the answer keeps it one way or off (RFC 3264 §6.1, §8.4). */
final class HoldResumeProblem implements Rule {
    @Override
    public String id() {
        return "hold-resume-problem";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream().flatMap(call -> check(flow, call).stream()).toList();
    }

    private Optional<Finding> check(CallFlow flow, Call call) {
        var exchanges = flow.exchanges().stream()
                .filter(exchange -> exchange.call().index() == call.index())
                .toList();
        return exchanges.isEmpty() ? Optional.empty() : last(exchanges);
    }

    private Optional<Finding> last(List<Exchange> exchanges) {
        var last = exchanges.getLast();
        var held = exchanges.subList(0, exchanges.size() - 1).stream().anyMatch(HoldResumeProblem::holds);
        return last.audio()
                .filter(pair -> held && !last.initial())
                .filter(pair -> last.offer().direction(pair.offered()) == Direction.SENDRECV
                        && !unspecified(last.offer(), pair.offered()))
                .filter(pair -> last.answer().direction(pair.answered()) != Direction.SENDRECV
                        || unspecified(last.answer(), pair.answered()))
                .map(pair -> finding(last, pair));
    }

    private Finding finding(Exchange last, Pair pair) {
        var zero = unspecified(last.answer(), pair.answered());
        var direction = last.answer().direction(pair.answered()).word();
        return Session.finding(
                        id(),
                        Severity.WARNING,
                        Certainty.CERTAIN,
                        last,
                        zero
                                ? Session.body(last.answering(), "c=")
                                : Session.answered(last, pair.answered(), "a=" + direction),
                        Session.offered(last, pair.offered(), "m="))
                .at(last.answerer())
                .with("answered", zero ? "c=0.0.0.0" : direction);
    }

    private static boolean holds(Exchange exchange) {
        return exchange.audio()
                .filter(pair -> exchange.offer().direction(pair.offered()) != Direction.SENDRECV
                        || unspecified(exchange.offer(), pair.offered()))
                .isPresent();
    }

    private static boolean unspecified(Sdp description, Media medium) {
        return description.connection(medium).filter(Connection::unspecified).isPresent();
    }
}
