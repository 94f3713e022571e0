package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final TrustedHosts PLATFORM = TrustedHosts.of("chat.example");

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNoSecretIsRepeated() {
        var settings = settings(Map.of("TOKEN", "wrong-SECRET", "PORT", "http", "API", "http://evil.example/"));

        settings.required("KEY", "the key");
        settings.required("TOKEN", "the token", "xoxb-");
        settings.port("PORT", 3000);
        settings.apiAddress("API", "https://chat.example/api/", PLATFORM);

        assertThatThrownBy(settings::check)
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(78))
                .hasMessageContaining("KEY is not set. Set it to the key.")
                .hasMessageContaining("TOKEN does not look right: it should be the token, beginning with xoxb-")
                .hasMessageContaining("PORT must be a whole number from 0 to 65535")
                .hasMessageContaining("API must be an address such as https://chat.example/api/")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void goodSettingsPass() {
        var settings = settings(Map.of("TOKEN", " xoxb-1 ", "PORT", "8080", "API", "http://127.0.0.1:9/api"));

        assertThat(settings.required("TOKEN", "the token", "xoxb-")).isEqualTo("xoxb-1");
        assertThat(settings.port("PORT", 3000)).isEqualTo(8080);
        assertThat(settings.port("OTHER", 3000)).isEqualTo(3000);
        assertThat(settings.apiAddress("API", "https://chat.example/", PLATFORM))
                .hasToString("http://127.0.0.1:9/api/");
        assertThatCode(settings::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999999999", "1.5", "0x10", "٣"})
    void aPortIsANumber(String port) {
        var settings = settings(Map.of("PORT", port));

        assertThat(settings.port("PORT", 3000)).isEqualTo(3000);
        assertThatThrownBy(settings::check).hasMessageStartingWith("PORT must be");
    }

    private static Settings settings(Map<String, String> environment) {
        return new Settings(environment, Messages.english());
    }
}
