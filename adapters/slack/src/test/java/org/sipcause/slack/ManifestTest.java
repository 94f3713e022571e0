package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests name what the code listens for; a name that differs would be a door that nobody opens. */
class ManifestTest {
    @ParameterizedTest
    @ValueSource(strings = {"manifest-socket.yaml", "manifest-http.yaml"})
    void theManifestFitsTheCode(String name) throws IOException {
        String manifest = Files.readString(Path.of(name));
        boolean http = name.contains("http");

        assertThat(manifest)
                .contains("command: /sip", "callback_id: diagnose_sip_trace", "- app_mention\n")
                .contains(
                        "- commands\n", "- chat:write\n", "- app_mentions:read\n", "- files:read\n", "- files:write\n")
                .contains("socket_mode_enabled: " + !http);
        assertThat(manifest.split("https://sipcause.example.com" + HttpDoor.PATH, -1))
                .hasSize(http ? 4 : 1);
    }
}
