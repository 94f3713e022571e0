package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {
    private static Slice slice(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(UTF_8);
        return new Slice(bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1;rport, branch, z9hG4bK1",
                "SIP/2.0/UDP 192.0.2.1;rport;BRANCH=z9hG4bK1, branch, z9hG4bK1",
                "SIP/2.0/UDP 192.0.2.1;rport;received=192.0.2.7, received, 192.0.2.7",
                "SIP/2.0/UDP 192.0.2.1;rport, rport, ''",
                "SIP/2.0/UDP 192.0.2.1;xbranch=1, branch, ''",
                "SIP/2.0/UDP 192.0.2.1;branch, branch, ''",
                "SIP/2.0/UDP 192.0.2.1, branch, ''",
                ";;;branch=, branch, ''",
            })
    void findsAParameter(String text, String name, String value) {
        assertThat(slice(text).param(name)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "00142, 142", "142, 142", "'', -1", "14x, -1", "-1, -1", "143, -1", "99999999999999999999, -1"})
    void readsANumberUpToABound(String text, int number) {
        assertThat(slice(text).number(142)).isEqualTo(number < 0 ? OptionalInt.empty() : OptionalInt.of(number));
    }

    @Test
    void looksNeitherBeforeNorBehindItself() {
        var word = slice("tag");

        assertThat(word.at(-1)).isZero();
        assertThat(word.at(3)).isZero();
        assertThat(word.indexOf('>', 0)).isEqualTo(3);
        assertThat(word.startsWith("tag>", 0)).isFalse();
        assertThat(word.holds("g>")).isFalse();
        assertThat(word.holds("ag")).isTrue();
        assertThat(word.part(2, 99)).hasToString("g");
        assertThat(word.part(3, 1).isEmpty()).isTrue();
    }

    @Test
    void equalBytesHaveEqualNumbersWhereverTheyStand() {
        var text = "replaces, timer, 100rel";

        assertThat(slice(text).hash()).isEqualTo(slice("xx" + text).part(2, 99).hash());
        assertThat(slice(text).hash())
                .isNotEqualTo(slice("replaces, timer, 100rev").hash());
        assertThat(slice("a").hash()).isNotEqualTo(slice("a\0").hash());
    }
}
