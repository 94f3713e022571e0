package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** Avaya traceSM and traceSBC: between the time and the message stand {@code ingress: { L192.0.2.10:5061/R192.0.2.20:5061/TLS/0x1b }} and {@code egress: { [NO TARGET] }}. */
final class AvayaHeading {
    private AvayaHeading() {}

    static Optional<Heading> read(String line) {
        String text = line.strip();
        boolean in = text.startsWith("ingress:");
        if ((!in && !text.startsWith("egress:")) || text.length() > 300) {
            return Optional.empty();
        }
        int open = text.indexOf('{');
        String[] parts = open < 0
                ? new String[0]
                : text.substring(open + 1).replace('}', ' ').strip().split("/", 5);
        if (parts.length < 3 || !parts[0].startsWith("L") || !parts[1].startsWith("R")) {
            return text.contains("NO TARGET") ? Optional.of(Heading.NONE) : Optional.empty();
        }
        Optional<Endpoint> near = Endpoint.parse(parts[0].substring(1));
        Optional<Endpoint> far = Endpoint.parse(parts[1].substring(1));
        Optional<Transport> transport = Transport.named(parts[2].strip());
        return Optional.of(in ? Heading.between(far, near, transport) : Heading.between(near, far, transport));
    }
}
