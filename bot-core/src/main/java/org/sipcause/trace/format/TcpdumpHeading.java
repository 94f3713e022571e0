package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/**
 * {@code 15:27:04.395984 IP 192.0.2.1.5060 > 192.0.2.2.5060: SIP, length: 406}, as tcpdump prints a packet. With {@code -v} the time
 * stands on a line of its own and the addresses, indented, on the next; with {@code -t} there is no time.
 */
final class TcpdumpHeading {
    private TcpdumpHeading() {}

    static Optional<Heading> read(String line) {
        if (line.length() > 1000
                || line.isEmpty()
                || !(Character.isDigit(line.charAt(0)) || line.startsWith("    ") || isTimeless(line))) {
            return Optional.empty();
        }
        String[] words = line.strip().split(" +", 9);
        int ip = 0;
        while (ip < 3 && ip < words.length && !words[ip].equals("IP") && !words[ip].equals("IP6")) {
            ip++;
        }
        boolean timed = Character.isDigit(line.charAt(0));
        if (timed && (ip == 3 || ip >= words.length || ip == 0)) {
            return Optional.empty();
        }
        Optional<Instant> at = !timed
                ? Optional.empty()
                : ip == 2 && Clock.isDate(words[0]) ? Clock.at(words[0], words[1]) : Clock.at(words[0]);
        if (timed && (line.contains(" (tos ") || line.contains("IP6 ("))) {
            return at.map(time -> new Heading(Optional.of(time), Optional.empty(), Optional.empty(), protocol(line)));
        }
        int from = timed || isTimeless(line) ? ip + 1 : 0;
        if (from + 2 >= words.length || !words[from + 1].equals(">") || !words[from + 2].endsWith(":")) {
            return Optional.empty();
        }
        Optional<Endpoint> sender = endpoint(words[from]);
        Optional<Endpoint> receiver = endpoint(words[from + 2].substring(0, words[from + 2].length() - 1));
        return sender.isPresent() && receiver.isPresent()
                ? Optional.of(new Heading(at, sender, receiver, protocol(line)))
                : Optional.empty();
    }

    private static boolean isTimeless(String line) {
        return line.startsWith("IP ") || line.startsWith("IP6 ");
    }

    /** {@code 192.0.2.1.5060}, {@code 2001:db8::1.5060}, {@code host.example.com.sip}: what follows the last dot is the port. */
    private static Optional<Endpoint> endpoint(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String port = text.substring(dot + 1);
        String host = text.substring(0, dot);
        boolean v6 = host.indexOf(':') >= 0;
        String number = port.equals("sip") ? "5060" : port.equals("sips") ? "5061" : port;
        return Endpoint.parse((v6 ? "[" + host + "]" : host) + ":" + number);
    }

    private static Optional<Transport> protocol(String line) {
        boolean tcp = line.contains("proto TCP") || line.contains("Flags [");
        boolean udp = line.contains("proto UDP") || line.contains("udp sum") || line.contains("UDP,");
        return tcp ? Optional.of(Transport.TCP) : udp ? Optional.of(Transport.UDP) : Optional.empty();
    }
}
