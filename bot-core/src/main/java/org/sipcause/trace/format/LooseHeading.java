package org.sipcause.trace.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/**
 * A line of a log that no format is known for, right before a message: it names the side that a message came from or went to, as in
 * {@code 10:00:00 received 400 bytes from udp:192.0.2.1:5060}. It is believed only where it reads like a log, not like a sentence.
 */
final class LooseHeading {
    private static final int LONGEST = 400;

    private static final String ADDRESS = "((?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9a-fA-F:.]{3,45}\\])";
    private static final String PORT = "\\]?(?:(?::\\[?| on port | port[ =:]{1,3})(\\d{1,5}))?";
    private static final Pattern SIDE = Pattern.compile(
            "(?i)(from|to|->|=>|\\u2192|<-|<=|\\u2190|>>>?|<<<?)[ :=]{0,3}(?:(udp|tcp|tls|wss?|sctp)[:/ ]{1,3})?\\[?"
                    + ADDRESS + PORT);
    private static final Pattern BEFORE_ARROW = Pattern.compile("(?i)(?:(udp|tcp|tls|wss?|sctp)[:/ ]{1,3})?\\[?"
            + ADDRESS + PORT + " {0,2}(?:-{1,4}>|=>|\\u2192|<-{1,4}|\\u2190)");
    private static final Pattern VERB = Pattern.compile(
            "(?i)\\b(?:rx|tx|recv|received?|receiving|send|sent|sending|incoming|outgoing|inbound|outbound|transmitt\\w{2,4}|in|out|read|wrote|writing)\\b");

    private LooseHeading() {}

    /** What a line tells; one without a time is to have a word like {@code bytes}, or to begin with what was done. */
    static Optional<Heading> read(String line, boolean timed) {
        if (line.length() > LONGEST || line.length() < 9 || !reads(line, timed)) {
            return Optional.empty();
        }
        Optional<Endpoint> from = Optional.empty();
        Optional<Endpoint> to = Optional.empty();
        Optional<Transport> transport = Optional.empty();
        Matcher left = BEFORE_ARROW.matcher(line);
        if (left.find()) {
            transport = transport(left.group(1));
            boolean back = left.group().indexOf('<') >= 0 || left.group().endsWith("\u2190");
            from = back ? from : endpoint(left.group(2), left.group(3));
            to = back ? endpoint(left.group(2), left.group(3)) : to;
        }
        Matcher side = SIDE.matcher(line);
        while (side.find()) {
            String word = side.group(1).toLowerCase(Locale.ROOT);
            boolean sender = word.equals("from") || word.startsWith("<") || word.equals("\u2190");
            Optional<Endpoint> found = endpoint(side.group(3), side.group(4));
            from = sender ? from.or(() -> found) : from;
            to = sender ? to : to.or(() -> found);
            transport = transport.or(() -> transport(side.group(2)));
        }
        boolean contradicts =
                line.contains("<-") && line.toLowerCase(Locale.ROOT).contains("sent ");
        return contradicts || (from.isEmpty() && to.isEmpty())
                ? Optional.empty()
                : Optional.of(Heading.between(from, to, transport));
    }

    private static boolean reads(String line, boolean timed) {
        if (line.indexOf('.') < 0 && line.indexOf(':') < 0) {
            return false;
        }
        Matcher verb = VERB.matcher(line);
        boolean arrow = line.contains("->") || line.contains("<-") || line.indexOf('\u2192') >= 0;
        if (!verb.find()) {
            return timed && arrow;
        }
        return timed || arrow || line.contains("bytes") || verb.start() < 4;
    }

    private static Optional<Endpoint> endpoint(String host, String port) {
        return Endpoint.parse(port == null ? host : host + ":" + port);
    }

    private static Optional<Transport> transport(String name) {
        return name == null ? Optional.empty() : Transport.named(name);
    }
}
