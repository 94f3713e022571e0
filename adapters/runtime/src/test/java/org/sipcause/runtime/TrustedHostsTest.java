package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedHostsTest {
    private static final TrustedHosts PLATFORM = TrustedHosts.of("slack.com", "Slack-Files.com");

    @ParameterizedTest
    @CsvSource({
        "https://slack.com/api/,                   true",
        "https://files.slack.com/f/trace.pcap,     true",
        "https://FILES.SLACK.COM./f,               true",
        "https://a.slack-files.com:443/x,          true",
        "wss://wss-primary.slack.com/link,         true",
        "http://files.slack.com/f,                 false",
        "ws://wss-primary.slack.com/link,          false",
        "ftp://files.slack.com/f,                  false",
        "https://notslack.com/,                    false",
        "https://slack.com.example.com/,           false",
        "https://slack.com@192.0.2.1/,             false",
        "https://user@slack.com/,                  false",
        "https://192.0.2.1/,                       false",
        "https://[2001:db8::1]/,                   false",
        "https://169.254.169.254/latest/meta-data, false",
        "https://127.0.0.1/,                       false",
        "http://localhost/,                        false",
        "file:///etc/passwd,                       false",
        "mailto:alice@slack.com,                   false",
        "/relative,                                false",
    })
    void onlyThePlatformOverTls(URI address, boolean trusted) {
        assertThat(PLATFORM.trusts(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/api/,  http://127.0.0.1:9/f,       true",
        "http://127.0.0.1:8080/api/,  ws://127.0.0.1:1/,          true",
        "http://127.0.0.1:8080/api/,  https://files.slack.com/f,  true",
        "http://127.0.0.1:8080/api/,  http://127.0.0.2/f,         false",
        "http://127.0.0.1:8080/api/,  http://localhost/f,         false",
        "http://127.0.0.1:8080/api/,  http://192.0.2.1/f,         false",
        "http://LocalHost:80/api/,    http://localhost:81/f,      true",
        "http://[::1]:80/api/,        http://[0:0:0:0:0:0:0:1]/f, true",
        "https://192.0.2.1/api/,      https://192.0.2.1/f,        false",
        "https://example.com/api/,    https://example.com/f,      false",
        "http://127.0.0.1.example.com/, http://127.0.0.1.example.com/, false",
    })
    void anApiAddressOnLoopbackAddsThatHostAlone(URI api, URI address, boolean trusted) {
        assertThat(PLATFORM.with(api).trusts(address)).isEqualTo(trusted);
    }
}
