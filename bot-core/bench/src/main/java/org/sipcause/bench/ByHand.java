package org.sipcause.bench;

/**
 * What a caller reads by hand where a library gives him the text only. It does no more than these messages need, so that the
 * library is charged as little as possible for it.
 */
final class ByHand {
    private ByHand() {}

    /** {@code 120 (maintenance);duration=60}: the seconds. */
    static void retryAfter(String value, Values to) {
        int end = 0;
        while (end < value.length() && Character.isDigit(value.charAt(end))) {
            end++;
        }
        to.number(Long.parseLong(value, 0, end, 10));
    }

    /** {@code Q.850;cause=16;text="Normal call clearing"}. */
    static void reason(String value, Values to) {
        int cause = value.indexOf(";cause=");
        int text = value.indexOf(";text=\"");
        to.text(value.substring(0, value.indexOf(';')));
        to.number(Integer.parseInt(value, cause + 7, text, 10));
        to.text(value.substring(text + 7, value.length() - 1));
    }

    /** {@code 399 gw.example.com "All trunks busy"}. */
    static void warning(String value, Values to) {
        int agent = value.indexOf(' ');
        int text = value.indexOf(' ', agent + 1);
        to.number(Integer.parseInt(value, 0, agent, 10));
        to.text(value.substring(agent + 1, text));
        to.text(value.substring(text + 2, value.length() - 1));
    }

    /** The lines c=, m= and a=rtpmap of a description. */
    static void sdp(String body, Values to) {
        int from = 0;
        while (from < body.length()) {
            int end = body.indexOf('\r', from);
            if (body.startsWith("c=IN IP4 ", from)) {
                to.text(body.substring(from + 9, end));
            } else if (body.startsWith("m=", from)) {
                media(body.substring(from + 2, end), to);
            } else if (body.startsWith("a=rtpmap:", from)) {
                rtpmap(body.substring(from + 9, end), to);
            }
            from = end + 2;
        }
    }

    private static void media(String line, Values to) {
        String[] words = line.split(" ");
        to.text(words[0]);
        to.number(Integer.parseInt(words[1]));
        for (int at = 2; at < words.length; at++) {
            to.text(words[at]);
        }
    }

    /** {@code 101 telephone-event/8000}. */
    static void rtpmap(String value, Values to) {
        int blank = value.indexOf(' ');
        int slash = value.indexOf('/', blank);
        to.number(Integer.parseInt(value, 0, blank, 10));
        to.text(value.substring(blank + 1, slash));
        to.number(Integer.parseInt(value, slash + 1, value.length(), 10));
    }
}
