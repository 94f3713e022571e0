package org.sipcause.octets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight bytes at a time and one at a time find the same, wherever in the array a text stands. */
class OctetsTest {
    private static final String ALPHABET = "0123456789az/:;,<\"! \t\r\n\0\u007f\u00e9\u2003";
    private static final int TEXTS = 20_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5060, 5060",
        "65535, 65535",
        "0005060, 5060",
        "00000000000000000000007, 7",
        "12345678, 12345678",
        "123456789, 123456789",
        "999999999999999999, 999999999999999999",
        "9999999999999999999, -1",
        "12a, -1",
        "1:2, -1",
        "1/2, -1",
        "-1, -1",
        "é, -1",
        "'', -1"
    })
    void numbersAreDigitsOnly(String text, long number) {
        for (String around : new String[] {"", "x", "12345678", "       "}) {
            byte[] bytes = (around + text + around).getBytes(UTF_8);
            int from = around.length();

            assertThat(Octets.number(bytes, from, bytes.length - around.length(), Long.MAX_VALUE))
                    .isEqualTo(number < 0 ? OptionalLong.empty() : OptionalLong.of(number));
        }
    }

    @Test
    void whatStandsAroundDoesNotCount() {
        Random random = new Random(3261);
        for (int text = 0; text < TEXTS; text++) {
            String before = random(random);
            String middle = random(random);
            byte[] bytes = (before + middle + random(random)).getBytes(UTF_8);
            int from = before.getBytes(UTF_8).length;
            int to = from + middle.getBytes(UTF_8).length;

            assertThat(Octets.isAscii(bytes, from, to)).isEqualTo(middle.chars().allMatch(c -> c < 128));
            assertThat(Octets.text(bytes, from, to)).isEqualTo(middle);
            assertThat(Octets.find(bytes, ';', from, to)).isEqualTo(from + place(middle, ";"));
            assertThat(Octets.lineEnd(bytes, from, to)).isEqualTo(from + place(middle, "\r\n"));
            assertThat(Octets.wordEnd(bytes, from, to)).isEqualTo(from + place(middle, " \t\r\n\u2003"));
            assertThat(to < Long.BYTES || Octets.plain(bytes, from, to) == plain(middle))
                    .isTrue();
            assertThat(Usual.word(bytes, from, to)).isEqualTo(middle);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INVITE", "UDP", "telephone-event", "telephone-evenT", "-", "-\0", "\0", "PCMU", "PCM", "ACKS"})
    void usualWordsAreThemselves(String word) {
        for (String behind : new String[] {"", " ", "        ", "\0\0\0\0\0\0\0\0"}) {
            byte[] bytes = ("  " + word + behind).getBytes(UTF_8);

            assertThat(Usual.word(bytes, 2, 2 + word.length())).isEqualTo(word);
        }
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        int kinds = random.nextBoolean() ? 12 : ALPHABET.length();
        for (int at = 0; at < length; at++) {
            text.append(ALPHABET.charAt(random.nextInt(kinds)));
        }
        return text.toString();
    }

    /** In bytes. */
    private static int place(String text, String wanted) {
        int at = 0;
        while (at < text.length() && wanted.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(0, at).getBytes(UTF_8).length;
    }

    private static boolean plain(String text) {
        return text.chars().noneMatch(c -> c < '#' || c == ',' || c == '<' || c > 127);
    }
}
