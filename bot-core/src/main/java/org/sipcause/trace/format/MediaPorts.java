package org.sipcause.trace.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Peer;
import org.sipcause.sip.SipMessage;

/** Where session descriptions in messages said that RTP is to be sent (RFC 8866 §5.7, §5.14); the newest ones. */
final class MediaPorts {
    private static final int MOST = 20_000;
    private static final int MOST_MEDIA = 64;

    private final Map<Peer, Boolean> announced = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Peer, Boolean> eldest) {
            return size() > MOST;
        }
    };

    boolean announced(Peer to) {
        return announced.containsKey(to);
    }

    /** Takes what a message announces. */
    void heard(SipMessage message) {
        if (message.headers().contentLength().orElse(1) == 0) {
            return;
        }
        String text = message.bodyText();
        if (text.indexOf("m=") < 0 || text.indexOf("c=IN ") < 0) {
            return;
        }
        Optional<Address> session = Optional.empty();
        List<Integer> waiting = new ArrayList<>(); // ports of media that may still name an address of their own
        boolean inMedium = false;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (text.startsWith("c=IN ", at)) {
                Optional<Address> address = address(text.substring(at, next).strip());
                if (!inMedium) {
                    session = address;
                } else if (!waiting.isEmpty()) {
                    add(address, waiting.removeLast());
                }
            } else if (text.startsWith("m=", at) && waiting.size() < MOST_MEDIA) {
                inMedium = true;
                port(text.substring(at, next).strip()).ifPresent(waiting::add);
            }
            at = next;
        }
        for (int port : waiting) {
            add(session, port);
        }
    }

    private void add(Optional<Address> address, int port) {
        address.ifPresent(known -> announced.put(new Peer(known, port), true));
    }

    private static Optional<Address> address(String line) {
        String[] words = line.split(" ", 4);
        if (words.length < 3) {
            return Optional.empty();
        }
        int scope = words[2].indexOf('/');
        return Address.parse(scope < 0 ? words[2] : words[2].substring(0, scope));
    }

    /** The port of {@code m=audio 49170/2 RTP/AVP 0}; nothing where it is 0 or no RTP goes there. */
    private static Optional<Integer> port(String line) {
        String[] words = line.split(" ", 4);
        if (words.length < 4 || !words[2].contains("RTP/")) {
            return Optional.empty();
        }
        int port = 0;
        for (int at = 0; at < words[1].length() && port < 65_536; at++) {
            int digit = words[1].charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            port = port * 10 + digit;
        }
        return port > 0 && port < 65_536 ? Optional.of(port) : Optional.empty();
    }
}
