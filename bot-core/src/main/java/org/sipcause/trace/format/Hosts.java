package org.sipcause.trace.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.trace.Endpoint;

/**
 * Who sent what a line speaks of, and to whom, as far as it says.
 *
 * @param from the sender of what the line speaks of
 * @param to the receiver
 */
record Hosts(Optional<Endpoint> from, Optional<Endpoint> to) {
    static final Hosts NONE = new Hosts(Optional.empty(), Optional.empty());

    private static final List<String> ARROWS = List.of("->", "=>", "\u2192", "<-", "<=", "\u2190");

    /** {@code from A to B}, {@code back from A}, {@code A -> B}, {@code A <- B}, and fields of structured logs. */
    static Hosts of(String line, boolean response) {
        Hosts fields = fields(line, response);
        if (!fields.equals(NONE)) {
            return fields;
        }
        Hosts drawn = drawn(line);
        return drawn.equals(NONE) ? new Hosts(after(line, " from "), after(line, " to ")) : drawn;
    }

    /** A log's fields about a call name its request's ends, so that a response went the other way; fields about a packet name its own. */
    private static Hosts fields(String line, boolean response) {
        String lower = line.toLowerCase(Locale.ROOT);
        Hosts call = new Hosts(field(line, lower, "fromip", "from_ip"), field(line, lower, "toip", "to_ip"));
        if (!call.equals(NONE)) {
            return response ? new Hosts(call.to, call.from) : call;
        }
        return new Hosts(
                field(line, lower, "src_ip", "srcip", "source_ip", "source_address", "src", "remote_ip"),
                field(line, lower, "dst_ip", "dstip", "destination_ip", "dest_ip", "destination_address", "dst"));
    }

    private static Optional<Endpoint> field(String line, String lower, String... names) {
        for (String name : names) {
            int at = lower.indexOf(name);
            while (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
                at = lower.indexOf(name, at + 1);
            }
            int end = at + name.length();
            if (at >= 0 && end < line.length() && "\"=:'".indexOf(line.charAt(end)) >= 0) {
                Optional<Endpoint> host = host(line.substring(end));
                if (host.isPresent()) {
                    return host;
                }
            }
        }
        return Optional.empty();
    }

    private static Hosts drawn(String line) {
        for (String arrow : ARROWS) {
            int at = line.indexOf(arrow);
            if (at > 0) {
                String before = line.substring(0, at).stripTrailing();
                int begin = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1;
                Optional<Endpoint> left = host(before.substring(begin));
                Optional<Endpoint> right = host(line.substring(at + arrow.length()));
                if (left.isPresent() || right.isPresent()) {
                    boolean backwards = arrow.startsWith("<") || arrow.equals("\u2190");
                    return backwards ? new Hosts(right, left) : new Hosts(left, right);
                }
            }
        }
        return NONE;
    }

    private static Optional<Endpoint> after(String line, String word) {
        for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            Optional<Endpoint> host = host(line.substring(at + word.length()));
            if (host.isPresent()) {
                return host;
            }
        }
        return Optional.empty();
    }

    /** The address or name with dots that a text begins with, behind quotes, a transport and a scheme. */
    static Optional<Endpoint> host(String text) {
        int at = 0;
        while (at < text.length() && " \t\"'<(=:".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String rest = text.substring(at, Math.min(text.length(), at + 200));
        for (String scheme : List.of("udp", "tcp", "tls", "wss", "ws", "sips", "sip")) {
            if (rest.regionMatches(true, 0, scheme, 0, scheme.length())
                    && rest.length() > scheme.length()
                    && ":/ ".indexOf(rest.charAt(scheme.length())) >= 0) {
                rest = rest.substring(scheme.length() + 1).strip();
                break;
            }
        }
        int end = 0;
        while (end < rest.length() && " \t\"'>),;|}@\\/".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        if (end < rest.length() && rest.charAt(end) == '@') {
            return Optional.empty(); // a user's URI names a domain, not who sent it
        }
        String word = rest.substring(0, end);
        while (word.endsWith(":") || word.endsWith(".")) {
            word = word.substring(0, word.length() - 1);
        }
        boolean hostLike = word.indexOf('.') > 0 || word.startsWith("[");
        return hostLike && !word.startsWith("0.0.0.0") ? Endpoint.parse(word) : Optional.empty();
    }
}
