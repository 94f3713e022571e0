package org.sipcause.sip;

import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;

/**
 * What messages have in common that go the same step of calls of one kind, as numbers made of their bytes: the same headers,
 * habits and descriptions, whoever called whom. It goes over the places of the headers once and makes no object for what it
 * looks at, as every message of a large input passes here.
 */
public final class Likeness {
    /** Above these lengths it matters that a message is long: what nobody fragments, and what may not fit one packet. */
    private static final int LONG_ANSWER = 600;

    private static final int LARGE = 1300;

    private static final long RTPMAP = Eight.of("a=rtpmap");
    private static final long FMTP = Eight.of("a=fmtp");
    private static final long FMTP_BYTES = -1L >>> (2 * Byte.SIZE);

    private static final int[] HABITS = {
        HeaderNames.REQUIRE,
        HeaderNames.SUPPORTED,
        HeaderNames.SESSION_EXPIRES,
        HeaderNames.EXPIRES,
        HeaderNames.PRIVACY
    };
    private static final int[] REASONS = {
        HeaderNames.REASON, HeaderNames.WARNING, HeaderNames.RETRY_AFTER, HeaderNames.SERVER
    };

    private final byte[] bytes;
    private final HeaderPlaces places;
    private final String sender;
    private long traits = 17;
    private long branch;
    private long number;

    /** The value that was looked for last, without blanks around it. */
    private int from;

    private int to;

    /** Where the parameters of that value begin. */
    private int params;

    private Likeness(MessageIndex index, String sender) {
        this.bytes = index.shared();
        this.places = index.places();
        this.sender = sender;
    }

    /** Of a message that this host sent; of an unknown one, an empty name. */
    public static Likeness of(SipMessage message, String sender) {
        if (message instanceof SipRequest request) { // a switch over the kinds takes far longer until it is compiled
            return new Likeness(request.index(), sender).request(request);
        }
        SipResponse response = (SipResponse) message;
        return new Likeness(response.index(), sender).response(response);
    }

    /** A number that is equal for messages that are alike. */
    public long traits() {
        return traits;
    }

    /** A number that is equal for equal branches of the topmost Via. */
    public long branch() {
        return branch;
    }

    /** A number that is equal for equal numbers in CSeq. */
    public long number() {
        return number;
    }

    private Likeness request(SipRequest request) {
        String method = request.method();
        step(method.hashCode());
        common();
        via();
        find(HeaderNames.TO);
        step(tagged());
        find(HeaderNames.MAX_FORWARDS);
        step(to - from); // one digit is few
        boolean follows =
                method.equals("ACK") || method.equals("BYE") || method.equals("CANCEL") || method.equals("PRACK");
        if (!follows) {
            header(HeaderNames.USER_AGENT);
            habits();
        }
        return this;
    }

    private Likeness response(SipResponse response) {
        int status = response.status();
        step(status);
        common();
        if (status >= 200 && status < 300) {
            find(HeaderNames.CONTACT);
            if (bytes.length > LONG_ANSWER || from < to) {
                habits();
            }
        } else if (status >= 300) {
            step(response.reason().hashCode());
            for (int name : REASONS) {
                header(name);
            }
        }
        return this;
    }

    private void common() {
        step(places.shape(bytes));
        find(HeaderNames.CONTENT_LENGTH);
        step(states(bytes.length - places.bodyFrom()) ? 1L : 0);
        find(HeaderNames.CSEQ);
        int blank = Octets.find(bytes, ' ', from, to);
        number = Slice.hash(bytes, from, blank);
        step(Slice.hash(bytes, blank, to));
        find(HeaderNames.VIA);
        to = Octets.find(bytes, ',', from, to);
        params = Octets.find(bytes, ';', from, to);
        int value = param("branch=");
        branch = Slice.hash(bytes, value, Octets.find(bytes, ';', value, to));
    }

    /** Whether the value is this number. */
    private boolean states(int number) {
        long stated = 0;
        boolean digits = from < to;
        for (int at = from; at < to && digits; at++) {
            digits = bytes[at] >= '0' && bytes[at] <= '9' && stated <= Integer.MAX_VALUE;
            stated = stated * 10 + bytes[at] - '0';
        }
        return digits && stated == number;
    }

    /** How the topmost Via, which was looked for last, names the sender (RFC 3261 §18.2.1, RFC 3581). */
    private void via() {
        int received = param("received=");
        step((param("rport") < to ? 1L : 0) + (received < to && bytes[received] != ';' ? 2 : 0));
        int host = Octets.find(bytes, ' ', from, to) + 1;
        step(place(Math.min(host, params), params));
    }

    private long tagged() {
        params = Octets.find(bytes, ';', from, to);
        return param("tag") < to ? 1 : 0;
    }

    /** The place behind the first parameter that begins so, given in lower case; where there is none, the value's end. */
    private int param(String begin) {
        int semicolon = params;
        while (semicolon + begin.length() < to) {
            if (HeaderNames.matches(begin, bytes, semicolon + 1)) {
                return semicolon + 1 + begin.length();
            }
            semicolon = Octets.find(bytes, ';', semicolon + 1, to);
        }
        return to;
    }

    private void habits() {
        step(bytes.length > LARGE ? 1 : 0);
        for (int name : HABITS) {
            header(name);
        }
        find(HeaderNames.CONTACT);
        int host = Octets.find(bytes, '@', from, to);
        if (host == to) {
            host = Octets.find(bytes, ':', from, to);
        }
        step(place(Math.min(host + 1, to), to));
        for (int at = places.bodyFrom(); at < bytes.length; ) {
            int end = Octets.find(bytes, '\n', at, bytes.length);
            line(at, end > at && bytes[end - 1] == '\r' ? end - 1 : end);
            at = end + 1;
        }
    }

    /** A line of a description: what it is about, without what is of this call alone (RFC 8866 §5). */
    private void line(int at, int end) {
        switch (at < end ? bytes[at] : 0) {
            case 'o', 's', 't', 'v' -> {}
            case 'c' -> step(place(Math.min(at + "c=IN IP4 ".length(), end), end));
            case 'm' -> {
                int port = Math.min(Octets.find(bytes, ' ', at, end) + 1, end);
                step(port + 1 < end && bytes[port] == '0' && bytes[port + 1] == ' ' ? 0 : 1);
                step(Slice.hash(bytes, at, port));
                step(Slice.hash(bytes, Octets.find(bytes, ' ', port, end), end));
            }
            case 'a' -> {
                long name = at + Long.BYTES <= bytes.length ? Eight.at(bytes, at) : 0;
                boolean shared = end - at >= Long.BYTES && (name == RTPMAP || (name & FMTP_BYTES) == FMTP);
                step(Slice.hash(bytes, at, shared ? end : Octets.find(bytes, ':', at, end)));
            }
            default -> step(Slice.hash(bytes, at, end));
        }
    }

    /** Whether an address is the sender's own, and whether anybody can send to it. */
    private long place(int host, int end) {
        int bracket = host < end && bytes[host] == '[' ? 1 : 0;
        boolean own = !sender.isEmpty() && Octets.starts(bytes, host + bracket, end, sender);
        boolean named = host >= end || Character.isLetter(bytes[host] & 0xff);
        int colon = Octets.find(bytes, ':', host, end);
        boolean v6 = bracket > 0 || (colon < end && Octets.find(bytes, ':', colon + 1, end) < end);
        return (own ? 1L : 0) + (near(host, end) ? 2 : 0) + (named ? 4 : 0) + (v6 ? 8 : 0);
    }

    private boolean near(int host, int end) {
        return switch (host < end ? bytes[host] : 0) {
            case '1' ->
                switch (host + 1 < end ? bytes[host + 1] : 0) {
                    case '0' -> Octets.starts(bytes, host, end, "10.") || Octets.starts(bytes, host, end, "100.");
                    case '2' -> Octets.starts(bytes, host, end, "127.");
                    case '6' -> Octets.starts(bytes, host, end, "169.254.");
                    case '7' -> Octets.starts(bytes, host, end, "172.");
                    case '9' -> Octets.starts(bytes, host, end, "192.168.");
                    default -> false;
                };
            case '0' -> Octets.starts(bytes, host, end, "0.");
            default -> false;
        };
    }

    /** Looks for the value of a header's first line; where there is none it is empty. */
    private void find(int name) {
        int header = places.first(name);
        boolean found = header < places.count();
        from = found ? places.valueFrom(header) : 0;
        to = found ? places.valueTo(header) : 0;
        while (from < to && Slice.isSpace(bytes[from])) {
            from++;
        }
        while (from < to && Slice.isSpace(bytes[to - 1])) {
            to--;
        }
    }

    /** Steps on by the value of a header's first line. */
    private void header(int name) {
        find(name);
        step(Slice.hash(bytes, from, to));
    }

    private void step(long step) {
        traits = (traits ^ step) * 0x9e3779b97f4a7c15L;
        traits ^= traits >>> 31;
    }
}
