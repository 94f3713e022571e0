package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Checks checks = new Checks(new PrintStream(out, true, StandardCharsets.UTF_8), Messages.english());

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Optional<String> ago(int seconds) {
        return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusSeconds(seconds)));
    }

    @Test
    void aClockThatIsRightIsGood() {
        checks.clock(ago(5));
        assertThat(said()).isEqualTo("✓ The clock is right." + System.lineSeparator());
        assertThat(checks.exitCode()).isZero();
    }

    @Test
    void aClockThatIsOffIsNamed() {
        checks.clock(ago(600));
        assertThat(said()).startsWith("✗ The clock is off by 60");
        assertThat(checks.exitCode()).isEqualTo(CannotStart.BAD_SETTINGS);
    }

    @Test
    void noDateTellsNothing() {
        checks.clock(Optional.empty());
        checks.clock(Optional.of("yesterday"));
        assertThat(said()).isEmpty();
    }
}
