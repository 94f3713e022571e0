package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.trace.CapturedMessage;

/**
 * All candidates of a side are private or mDNS names although it comes from a public address: no pair can work without a
 * relay (RFC 8445 §5.1.1).
 */
final class IceCandidatesPrivate implements Rule {
    @Override
    public String id() {
        return "ice-candidates-private";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> Stream.of(exchange.offering(), exchange.answering())
                        .filter(IceCandidatesPrivate::unreachable)
                        .limit(1)
                        .map(message -> finding(exchange, message)))
                .toList();
    }

    private Finding finding(Exchange exchange, CapturedMessage message) {
        var lines = candidates(message);
        return Session.finding(
                        id(), Severity.WARNING, Certainty.LIKELY, exchange, new Evidence(message, lines.getFirst()))
                .at(message.from())
                .with("side", Session.name(message.from()))
                .with("address", address(lines.getFirst()))
                .with("candidates", Integer.toString(lines.size()));
    }

    private static boolean unreachable(CapturedMessage message) {
        var source = message.from().filter(from -> PrivateAddress.isPublic(from.host()));
        var lines = source.isPresent() ? candidates(message) : List.<String>of();
        return !lines.isEmpty()
                && lines.stream().map(IceCandidatesPrivate::address).allMatch(IceCandidatesPrivate::hidden);
    }

    private static List<String> candidates(CapturedMessage message) {
        return message.message()
                .bodyText()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("a=candidate:") && line.split(" ", 6).length == 6)
                .toList();
    }

    private static String address(String candidate) {
        return candidate.split(" ", 6)[4];
    }

    private static boolean hidden(String address) {
        return PrivateAddress.is(address) || address.endsWith(".local");
    }
}
