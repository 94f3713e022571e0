package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** Cisco IOS and CUBE, {@code debug ccsip messages}: {@code *Nov 20 10:00:00.123: //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:}, then {@code Received:} or {@code Sent:}, of late with both addresses. */
final class CiscoHeading {
    private CiscoHeading() {}

    static Optional<Heading> read(String line) {
        if (line.length() > 300) {
            return Optional.empty();
        }
        String text = line.strip();
        if (text.contains("ccsipDisplayMsg:")) {
            return Optional.of(Heading.NONE);
        }
        boolean said = text.startsWith("Received:") || text.startsWith("Sent:");
        String rest = said ? text.substring(text.indexOf(':') + 1).strip() : "-";
        if (rest.isEmpty()) {
            return Optional.of(Heading.NONE);
        }
        int from = rest.indexOf(" message from ");
        int to = rest.indexOf(" to ", Math.max(0, from));
        if (!rest.startsWith("SIP ") || from < 0 || to < from) {
            return Optional.empty();
        }
        Optional<Endpoint> sender = Endpoint.parse(rest.substring(from + " message from ".length(), to));
        Optional<Endpoint> receiver = Endpoint.parse(rest.substring(to + " to ".length()));
        return Optional.of(Heading.between(sender, receiver, Transport.named(rest.substring(4, from))));
    }
}
