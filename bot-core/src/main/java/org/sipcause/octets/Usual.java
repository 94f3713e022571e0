package org.sipcause.octets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** The words that nearly every message has: of these, bytes give always the same string, and nothing is made. */
public final class Usual {
    private static final List<String> WORDS = List.of(
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

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 2 * Long.BYTES;
    private static final int PLACES = 1024;
    private static final String[] NUMBERS = new String[128];
    private static final String[] WORD_AT = new String[PLACES];
    private static final long[] FIRST_AT = new long[PLACES];
    private static final long[] LAST_AT = new long[PLACES];

    static {
        Arrays.setAll(NUMBERS, Integer::toString);
        for (String word : WORDS) {
            byte[] bytes = Arrays.copyOf(word.getBytes(US_ASCII), Math.max(Long.BYTES, word.length()));
            int place = place(bytes, 0, word.length());
            if (word.length() <= LONGEST && WORD_AT[place] == null) { // of two with one place the first has it
                WORD_AT[place] = word;
                FIRST_AT[place] = (long) EIGHT.get(bytes, 0);
                LAST_AT[place] = (long) EIGHT.get(bytes, bytes.length - Long.BYTES);
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
            int place = place(bytes, from, length);
            String word = WORD_AT[place];
            if (word != null && word.length() == length && isAt(place, bytes, from, length)) {
                return word;
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

    private static boolean isAt(int place, byte[] bytes, int from, int length) {
        long first = (long) EIGHT.get(bytes, from);
        return length < Long.BYTES
                ? (first & ((1L << (length * Byte.SIZE)) - 1)) == FIRST_AT[place]
                : first == FIRST_AT[place] && (long) EIGHT.get(bytes, from + length - Long.BYTES) == LAST_AT[place];
    }

    private static int place(byte[] bytes, int from, int length) {
        int mixed = bytes[from] + bytes[from + length - 1] * 37 + bytes[from + length / 2] * 101 + length * 67;
        return mixed & (PLACES - 1);
    }
}
