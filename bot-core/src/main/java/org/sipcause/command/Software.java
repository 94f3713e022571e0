package org.sipcause.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sipcause.catalog.FindingText;
import org.sipcause.catalog.Template;
import org.sipcause.catalog.Words;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;

/** What an element runs, by its own name in Server or User-Agent (RFC 3261 §20.35, RFC 3261 §20.41), so that a check can name its commands. */
enum Software {
    ASTERISK("Asterisk", "asterisk", "fpbx", "freepbx"),
    FREESWITCH("FreeSWITCH", "freeswitch"),
    KAMAILIO("Kamailio", "kamailio"),
    OPENSIPS("OpenSIPS", "opensips"),
    CISCO("Cisco CUBE", "cisco-sipgateway", "cisco-cube");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Software(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    /** The observation that decides: with the commands of the software where the trace names it, else the general one. */
    static Optional<String> check(Words words, FindingText said, Finding finding, CallFlow flow) {
        Optional<Software> runs = of(finding, flow);
        Optional<String> own = runs.map(software -> said.checks().get(software.key()));
        String server = finding.values().getOrDefault("server", Template.UNKNOWN);
        if (own.isEmpty() || server.equals(Template.UNKNOWN)) {
            return said.next();
        }
        return Optional.of(words.label(
                "diagnosis.check", Map.of("server", server, "software", runs.orElseThrow().title, "check", own.get())));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the response that refused, else by what else the same element sent. */
    private static Optional<Software> of(Finding finding, CallFlow flow) {
        String server = finding.values().getOrDefault("server", "");
        return of(finding.values().getOrDefault("software", ""))
                .or(() -> flow.messages().stream()
                        .filter(message -> message.from()
                                .filter(from -> from.toString().equals(server))
                                .isPresent())
                        .flatMap(message -> name(message).stream())
                        .flatMap(name -> of(name).stream())
                        .findFirst());
    }

    private static Optional<String> name(CapturedMessage message) {
        return message.message().headers().software();
    }

    private static Optional<Software> of(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(software -> software.names.stream().anyMatch(lower::contains))
                .findFirst();
    }
}
