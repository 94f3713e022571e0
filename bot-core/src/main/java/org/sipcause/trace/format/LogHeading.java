package org.sipcause.trace.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** Log lines that announce a message and name one side of it or both, by the words they are known by. */
final class LogHeading {
    private static final int LONGEST = 600;

    private LogHeading() {}

    /** pjsua and what is built on it: {@code 10:00:01.123 pjsua_core.c .TX 910 bytes Request msg INVITE/cseq=1 (tdta0x1) to UDP 192.0.2.1:5060:}. */
    static Optional<Heading> pjsua(String line) {
        int sent = line.indexOf("TX ");
        int received = line.indexOf("RX ");
        int begin = Math.max(sent, received);
        if (begin < 0
                || line.length() > LONGEST
                || (line.indexOf(" bytes Request msg ", begin) < 0
                        && line.indexOf(" bytes Response msg ", begin) < 0)) {
            return Optional.empty();
        }
        String before = received >= 0 ? " from " : " to ";
        int where = line.lastIndexOf(before);
        return where < begin ? Optional.empty() : oneSide(line, line.substring(where + before.length()), received >= 0);
    }

    /** belle-sip: {@code channel [0x1]: received [315] new bytes from [UDP://192.0.2.1:5060]:}, {@code message sent to [UDP://192.0.2.1:5060], size: [600] bytes}. */
    static Optional<Heading> linphone(String line) {
        boolean received = line.contains("new bytes from [");
        int open = received ? line.indexOf("new bytes from [") : line.indexOf("message sent to [");
        int address = open < 0 ? -1 : line.indexOf('[', open);
        int end = address < 0
                ? -1
                : line.indexOf(']', line.indexOf("://[", address) == address + 4 ? address + 8 : address);
        return end < 0 || line.length() > LONGEST
                ? Optional.empty()
                : oneSide(line, line.substring(address + 1, end).replace("://", ":"), received);
    }

    /** Kamailio's and OpenSIPS' xlog as people write it: {@code INFO: <script>: [UDP:192.0.2.1:5060->192.0.2.2:5060]}. */
    static Optional<Heading> kamailio(String line) {
        int arrow = line.indexOf("->");
        int space = arrow < 0 ? -1 : line.lastIndexOf(' ', arrow);
        int open = arrow >= 0 && space + 1 < arrow && line.charAt(space + 1) == '[' ? space + 1 : -1;
        int close = arrow < 0 ? -1 : line.lastIndexOf(']');
        if (open < 0 || close < arrow || line.length() > LONGEST) {
            return Optional.empty();
        }
        String left = line.substring(open + 1, arrow);
        int colon = left.indexOf(':');
        Optional<Transport> transport = colon < 0 ? Optional.empty() : Transport.named(left.substring(0, colon));
        return transport.isEmpty()
                ? Optional.empty()
                : both(line, left.substring(colon + 1), line.substring(arrow + 2, close), transport);
    }

    /** baresip's trace: {@code 05:13:02.976#} and then {@code TLS 192.0.2.1:5061 -> 192.0.2.2:48022}; with the time also on the same line. */
    static Optional<Heading> baresip(String line) {
        String[] words = line.strip().split(" +", 6);
        int arrow = words.length > 2 && words[2].equals("->") ? 2 : words.length > 3 && words[3].equals("->") ? 3 : 0;
        if (arrow == 0 || words.length <= arrow + 1 || line.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Transport> transport = Transport.named(words[arrow - 2].substring(words[arrow - 2].indexOf('#') + 1));
        return transport.isEmpty() ? Optional.empty() : both(line, words[arrow - 1], words[arrow + 1], transport);
    }

    /** Homer's and heplify's text: {@code proto:UDP 2026-11-20T10:27:49.123Z 192.0.2.1:5060 ---> 192.0.2.2:5060}. */
    static Optional<Heading> homer(String line) {
        String[] words = line.strip().split(" +", 6);
        boolean fits = words.length >= 5 && words[0].startsWith("proto:") && words[3].endsWith("->");
        return fits && line.length() < LONGEST
                ? both(line, words[2], words[4], Transport.named(words[0].substring(6)))
                : Optional.empty();
    }

    /** sipp's message trace: {@code UDP message sent (600 bytes):}, {@code UDP message received [400] bytes :}; it names no address. */
    static Optional<Heading> sipp(String line) {
        String text = line.strip();
        boolean fits = text.contains(" message sent ") || text.contains(" message received ");
        Optional<Transport> transport = fits ? Transport.named(text.substring(0, text.indexOf(' '))) : Optional.empty();
        return transport.isPresent() ? both(line, "", "", transport) : Optional.empty();
    }

    /** snom: {@code Received from udp:192.0.2.1:5060 at 20/11/2026 10:00:00:123 (500 bytes):}, {@code Sent to tls:192.0.2.1:5061 at ...}. */
    static Optional<Heading> snom(String line) {
        boolean received = line.startsWith("Received from ");
        if ((!received && !line.startsWith("Sent to ")) || line.length() > LONGEST) {
            return Optional.empty();
        }
        String side = line.substring(received ? 14 : 8);
        return side.contains(" at ") ? oneSide(line, side, received) : Optional.empty();
    }

    /** AudioCodes: {@code ---- Incoming SIP Message from 192.0.2.1:5060 to SIPInterface #2 (x) UDP TO(#1) ----}. */
    static Optional<Heading> audiocodes(String line) {
        int received = line.indexOf("---- Incoming SIP Message from ");
        int sent = line.indexOf("---- Outgoing SIP Message to ");
        if ((received < 0 && sent < 0) || line.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        return oneSide(line, line.substring(received >= 0 ? received + 31 : sent + 29), received >= 0);
    }

    /** Oracle's sipmsg.log: {@code Nov 20 10:00:00.123 On [0:0]192.0.2.1:5060 sent to 192.0.2.2:5060}, or {@code received from}. */
    static Optional<Heading> oracle(String line) {
        int on = line.indexOf("On ");
        int sent = line.indexOf(" sent to ");
        int received = line.indexOf(" received from ");
        int verb = Math.max(sent, received);
        if (on < 0 || verb < on || line.length() > LONGEST) {
            return Optional.empty();
        }
        String own = line.substring(on + 3, verb);
        String near = own.startsWith("[")
                        && own.indexOf(']') > 0
                        && own.indexOf(':') < own.indexOf(']')
                        && own.indexOf("::") < 0
                ? own.substring(own.indexOf(']') + 1)
                : own;
        String far = word(line.substring(verb + (sent >= 0 ? 9 : 15)));
        return sent >= 0 ? both(line, near, far, Optional.empty()) : both(line, far, near, Optional.empty());
    }

    private static Optional<Heading> both(String line, String from, String to, Optional<Transport> transport) {
        return Optional.of(new Heading(time(line), Endpoint.parse(from), Endpoint.parse(to), transport));
    }

    /** A heading that names the far side only: {@code UDP 192.0.2.1:5060:}, {@code udp:192.0.2.1:5060}. */
    private static Optional<Heading> oneSide(String line, String side, boolean received) {
        String text = side.strip();
        int cut = text.indexOf(' ');
        int colon = text.indexOf(':');
        int behind = colon > 0
                        && (cut < 0 || colon < cut)
                        && Transport.named(text.substring(0, colon)).isPresent()
                ? colon
                : cut;
        Optional<Transport> transport = behind <= 0 ? Optional.empty() : Transport.named(text.substring(0, behind));
        String address = word(transport.isPresent() ? text.substring(behind + 1) : text);
        Optional<Endpoint> far =
                Endpoint.parse(address.endsWith(":") ? address.substring(0, address.length() - 1) : address);
        Optional<Endpoint> near = Optional.empty();
        return far.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        received
                                ? new Heading(time(line), far, near, transport)
                                : new Heading(time(line), near, far, transport));
    }

    private static String word(String text) {
        String bare = text.strip();
        int end = bare.indexOf(' ');
        return end < 0 ? bare : bare.substring(0, end);
    }

    /** A time at the beginning of a line, with a date before it or none. */
    private static Optional<Instant> time(String line) {
        List<String> words = List.of(line.strip().split("[ T]+", 4));
        if (words.size() > 1 && Clock.isDate(words.get(0))) {
            return Clock.at(
                    words.get(0),
                    words.get(1).endsWith("Z")
                            ? words.get(1).substring(0, words.get(1).length() - 1)
                            : words.get(1));
        }
        return words.isEmpty() ? Optional.empty() : Clock.at(words.get(0));
    }
}
