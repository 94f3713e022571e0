package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;

/**
 * sipXecs and its bridge: a line with {@code :OUTGOING:} or {@code :INCOMING:}, then {@code ----Local Host:192.0.2.1---- Port: 5060----}, which
 * may be missing, and {@code ----Remote Host:192.0.2.2---- Port: 5060----}. Which of the two sent is remembered from the first.
 */
final class SipxHeading implements Heading.Reader {
    private static final String LOCAL = "----Local Host:";
    private static final String REMOTE = "----Remote Host:";
    private static final String PORT = "---- Port: ";

    private boolean sent;
    private Optional<Endpoint> near = Optional.empty();

    @Override
    public Optional<Heading> read(String line) {
        boolean out = line.contains(":OUTGOING:");
        if (out || line.contains(":INCOMING:")) {
            sent = out;
            near = Optional.empty();
        }
        if (line.contains(LOCAL)) {
            near = endpoint(line, LOCAL);
        }
        Optional<Endpoint> far = line.contains(REMOTE) ? endpoint(line, REMOTE) : Optional.empty();
        if (far.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sent ? Heading.between(near, far, Optional.empty()) : Heading.between(far, near, Optional.empty()));
    }

    private static Optional<Endpoint> endpoint(String line, String name) {
        int host = line.indexOf(name) + name.length();
        int end = line.indexOf(PORT, host);
        int close = end < 0 ? -1 : line.indexOf("----", end + PORT.length());
        if (close < 0 || close - host > 300) {
            return Optional.empty();
        }
        String address = line.substring(host, end);
        String port = line.substring(end + PORT.length(), close);
        return Endpoint.parse(address + ":" + port).or(() -> Endpoint.parse(address));
    }
}
