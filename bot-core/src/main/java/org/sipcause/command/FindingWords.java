package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.catalog.FindingText;
import org.sipcause.catalog.Words;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** The words of findings about one flow, with what its own ports and transports change in them. */
record FindingWords(Words words, CallFlow flow) {
    private static final List<String> CAPTURES = List.of("tcpdump", "sngrep");

    /** The words of a finding, its gaps filled: those of its form, else those of its rule. */
    FindingText of(Finding finding) {
        return words.finding(finding.wording(), finding.values())
                .or(() -> words.finding(finding.rule(), finding.values()))
                .orElseThrow(() -> new IllegalStateException("no words for the rule " + finding.rule()));
    }

    /** What cannot be seen, the observation that would show it, and what stands in its way. */
    List<String> unseen(Finding finding) {
        FindingText said = of(finding);
        Optional<String> check = Software.check(words, said, finding, flow)
                .map(text -> CapturePorts.of(flow, finding.call()).in(text))
                .filter(text -> said.fix().stream().noneMatch(step -> step.contains(text)))
                .map(text -> reachable(text, finding.values().getOrDefault("server", "")));
        List<String> unseen = new ArrayList<>(said.notVisible().stream().toList());
        check.ifPresent(unseen::add);
        check.filter(text -> CAPTURES.stream().anyMatch(text::contains))
                .flatMap(text -> encryption(finding))
                .map(by -> words.label("diagnosis.encrypted", Map.of("transport", by)))
                .ifPresent(unseen::add);
        return unseen;
    }

    /** A server of which only the name of its software is known cannot be asked under that name. */
    private static String reachable(String command, String server) {
        boolean address = server.isEmpty() || Endpoint.parse(server).isPresent();
        return address ? command : command.replace("@" + server, "@SERVER").replace("sip:" + server, "sip:SERVER");
    }

    /** The transport that hides all messages of the finding's call; of all calls where it is about none. */
    private Optional<String> encryption(Finding finding) {
        List<CapturedMessage> messages = finding.call().isPresent()
                ? flow.calls().get(finding.call().getAsInt()).messages()
                : flow.messages();
        List<Optional<Transport>> used =
                messages.stream().map(FindingWords::transport).distinct().toList();
        return used.size() == 1
                ? used.getFirst()
                        .filter(by -> by == Transport.TLS || by == Transport.WSS)
                        .map(Enum::name)
                : Optional.empty();
    }

    private static Optional<Transport> transport(CapturedMessage message) {
        return message.transport()
                .or(() -> message.message().headers().via().map(Via::transport).flatMap(Transport::named));
    }
}
