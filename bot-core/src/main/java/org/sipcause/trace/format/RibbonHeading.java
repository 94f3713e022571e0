package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.trace.Endpoint;

/**
 * Ribbon and Sonus, call trace: {@code Ingress: received msg for CallId:1a gcid:0x1 from IP/port:192.0.2.1/5060, Local IP/port:192.0.2.9/5060}, and
 * {@code sent msg ... to IP/port:192.0.2.2/5060}; then {@code RAW PDU:}.
 */
final class RibbonHeading {
    private static final Pattern LINE = Pattern.compile(
            "(received|sent) msg .{0,300}?(?:from|to) IP/port: ?(\\S{3,45})/(\\d{1,5})(?:, {0,2}Local IP/port: ?(\\S{3,45})/(\\d{1,5}))?");

    private static final Pattern TIME =
            Pattern.compile("\\b(\\d\\d)(\\d\\d)(\\d{4}) (\\d\\d)(\\d\\d)(\\d\\d\\.\\d{3,6}):");

    private RibbonHeading() {}

    static Optional<Heading> read(String line) {
        if (line.length() > 600 || !line.contains("IP/port:")) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        Optional<Endpoint> far = side(found.group(2), found.group(3));
        Optional<Endpoint> near = found.group(4) == null ? Optional.empty() : side(found.group(4), found.group(5));
        boolean received = found.group(1).equals("received");
        return Optional.of(new Heading(time(line), received ? far : near, received ? near : far, Optional.empty()));
    }

    /** {@code 11202026 152704.395123:}, month first. */
    private static Optional<Instant> time(String line) {
        Matcher at = TIME.matcher(line);
        return at.find()
                ? Clock.at(
                        at.group(3) + "-" + at.group(1) + "-" + at.group(2),
                        at.group(4) + ":" + at.group(5) + ":" + at.group(6))
                : Optional.empty();
    }

    private static Optional<Endpoint> side(String host, String port) {
        return Endpoint.parse((host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port);
    }
}
