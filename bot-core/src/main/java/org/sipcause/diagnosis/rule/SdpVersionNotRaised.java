package org.sipcause.diagnosis.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.trace.CapturedMessage;

/** A changed description with the version of the one before: the peer may take it for unchanged (RFC 3264 §8). */
final class SdpVersionNotRaised implements Rule {
    @Override
    public String id() {
        return "sdp-version-not-raised";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var findings = new ArrayList<Finding>();
        var latest = new LinkedHashMap<String, CapturedMessage>();
        for (var exchange : flow.exchanges()) {
            for (var message : List.of(exchange.offering(), exchange.answering())) {
                var key = exchange.call().index() + " " + Session.sender(message) + " " + origin(message);
                var before = latest.put(key, message);
                if (before != null && exchange.hop().isInDialog() && changed(before, message)) {
                    findings.add(finding(exchange, before, message));
                }
            }
        }
        return List.copyOf(findings);
    }

    private Finding finding(Exchange exchange, CapturedMessage before, CapturedMessage message) {
        var side = Session.side(exchange, message);
        return Session.finding(
                        id(),
                        Severity.WARNING,
                        Certainty.CERTAIN,
                        exchange,
                        Session.body(message, "o="),
                        Session.body(before, "o="))
                .at(side)
                .with("side", Session.name(side))
                .with("line", Session.body(message, "o=").quote());
    }

    private static boolean changed(CapturedMessage before, CapturedMessage message) {
        return !content(before).equals(content(message));
    }

    /** Everything that an element on the way would not reorder: the lines as they stand. */
    private static List<String> content(CapturedMessage message) {
        return message.message()
                .bodyText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** User, session number, version and address: the whole o= line. */
    private static String origin(CapturedMessage message) {
        return Session.body(message, "o=").quote();
    }
}
