package org.sipcause.octets;

import java.util.Arrays;
import java.util.List;

/** The words that nearly every message has: of these, bytes give always the same string, and nothing is made. */
public final class Usual {
    private static final List<String> WORDS = List.of(
            "INVITE",
            "ACK",
            "BYE",
            "CANCEL",
            "INFO",
            "MESSAGE",
            "NOTIFY",
            "OPTIONS",
            "PRACK",
            "PUBLISH",
            "REFER",
            "REGISTER",
            "SUBSCRIBE",
            "UPDATE",
            "SIP/2.0",
            "UDP",
            "TCP",
            "TLS",
            "SCTP",
            "WS",
            "WSS",
            "SIP",
            "Q.850",
            "IN",
            "IP4",
            "IP6",
            "-",
            "audio",
            "video",
            "image",
            "application",
            "message",
            "RTP/AVP",
            "RTP/SAVP",
            "RTP/AVPF",
            "RTP/SAVPF",
            "UDP/TLS/RTP/SAVPF",
            "UDP/TLS/RTP/SAVP",
            "udptl",
            "t38",
            "PCMU",
            "PCMA",
            "G722",
            "G723",
            "G729",
            "G726-32",
            "GSM",
            "CN",
            "opus",
            "iLBC",
            "speex",
            "AMR",
            "AMR-WB",
            "EVS",
            "telephone-event",
            "H264",
            "H263",
            "VP8",
            "VP9",
            "rtx",
            "red",
            "ulpfec");

    private static final int LONGEST = 2 * Long.BYTES;
    private static final int PLACES = 512;
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final String[] NUMBERS = new String[128];
    private static final String[] WORD_AT = new String[PLACES];
    private static final byte[] LENGTH_AT = new byte[PLACES];

    /** The first eight bytes of each, 0 for those that it does not have. */
    private static final long[] FIRST_AT = new long[PLACES];

    /** The last eight bytes of each that has more than eight. */
    private static final long[] LAST_AT = new long[PLACES];

    static {
        Arrays.setAll(NUMBERS, Integer::toString);
        for (String word : WORDS) {
            int beyond = Math.max(0, word.length() - Long.BYTES);
            long first = Eight.of(word.substring(0, word.length() - beyond));
            int place = place(first, word.length());
            if (word.length() <= LONGEST && WORD_AT[place] == null) { // of two with one place the first has it
                WORD_AT[place] = word;
                LENGTH_AT[place] = (byte) word.length();
                FIRST_AT[place] = first;
                LAST_AT[place] = Eight.of(word.substring(beyond));
            }
        }
    }

    private Usual() {}

    /** A word as a string. */
    public static String word(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return "";
        }
        if (length <= LONGEST && from + Long.BYTES <= bytes.length) {
            long first = Eight.at(bytes, from) & -1L >>> Math.max(0, Long.SIZE - length * Byte.SIZE);
            int place = place(first, length);
            if (length == LENGTH_AT[place]
                    && first == FIRST_AT[place]
                    && (length <= Long.BYTES || Eight.at(bytes, to - Long.BYTES) == LAST_AT[place])) {
                return WORD_AT[place];
            }
        }
        return Octets.text(bytes, from, to);
    }

    /** The same for a word that is mostly a payload type, a number below 128. */
    public static String number(byte[] bytes, int from, int to) {
        int value = 0;
        int at = from;
        while (at < to && at - from < 3 && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at] - '0';
            at++;
        }
        boolean plain = at == to && at > from && value < NUMBERS.length && (bytes[from] != '0' || at == from + 1);
        return plain ? NUMBERS[value] : word(bytes, from, to);
    }

    private static int place(long first, int length) {
        return (int) (((first + length) * MIX) >>> (Long.SIZE - Integer.numberOfTrailingZeros(PLACES)));
    }
}
