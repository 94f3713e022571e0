package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.catalog.Catalog;

class NearTest {
    private final Near near = new Near(Catalog.words(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "hlep, help",
        "busy hear, Busy Here",
        "service unavaliable, Service Unavailable",
        "rining, Ringing",
        "503vs408, 503 vs 408",
        "5O3, 503",
        "5o3 vs 4o8, 503 vs 408",
        "slak, slack",
        "dif, diff",
        "retry afer, Retry-After",
        "timr b, Timer B",
        "cause 500, 500",
        "warning 488, 488",
        "404 not foud, 404",
        "i have 503 and sometimes 408 on my trunk, 503 vs 408",
        "503 in klingon, 503",
        "INVTE, INVITE",
        "unalocated number, cause 1",
        "normall clearing, cause 16",
        "v, Via header",
        "m vs f, Contact header vs From header",
        "timer b vs tmer f, Timer B vs Timer F",
        "busy hear vs declin, Busy Here vs Decline",
        "SUBSCRIBE NOTIFY, SUBSCRIBE request vs NOTIFY request"
    })
    void typingMistakesAreOffered(String typed, String meant) {
        assertThat(near.to(typed)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "banana split please",
        "''",
        "xy",
        "9O9",
        "503vs999",
        "sdp",
        "cause 133",
        "foo vs bar",
        "my printer is on fire and so is the phone system of this company"
    })
    void nothingIsGuessed(String typed) {
        assertThat(near.to(typed)).isEmpty();
    }

    @Test
    void swappedLettersAreOneMistake() {
        assertThat(Near.mistakes("hlep", "help")).isOne();
        assertThat(Near.mistakes("", "help")).isEqualTo(4);
    }
}
