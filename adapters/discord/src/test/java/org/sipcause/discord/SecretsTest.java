package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.Bot;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.durable.Databases;

/** Secrets that somebody pastes with a trace turn up nowhere: not in what is posted, not in the database's files, not in the log. */
@Timeout(60)
class SecretsTest {
    private static final List<String> PLANTED = List.of(
            "5ec4e7d19e57aaaaaaaaaaaaaaaaaaaa",
            "5ec4e7c0ffee0000",
            "5ec4e7bea4e4t0ken5ec4e7",
            "5ec4e7sdesKeyAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "5ec4e7uriPa55",
            "5ec4e7pu5hT0ken",
            "5ec4e7icePwdAAAAAAAAAAAA");

    private static final String TRACE = """
            INVITE sip:bob:5ec4e7uriPa55@192.0.2.20 SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1
            From: <sip:alice@example.com>;tag=1
            To: <sip:bob@192.0.2.20>
            Call-ID: a@192.0.2.10
            CSeq: 2 INVITE
            Contact: <sip:alice@192.0.2.10;pn-prid=5ec4e7pu5hT0ken>
            Authorization: Digest username="alice", realm="example.com", nonce="abc", uri="sip:bob@192.0.2.20",
             response="5ec4e7d19e57aaaaaaaaaaaaaaaaaaaa", cnonce="5ec4e7c0ffee0000", nc=00000001, qop=auth
            Proxy-Authorization: Bearer 5ec4e7bea4e4t0ken5ec4e7
            Content-Type: application/sdp
            Content-Length: 200

            v=0
            o=- 1 1 IN IP4 192.0.2.10
            s=-
            c=IN IP4 192.0.2.10
            t=0 0
            m=audio 4000 RTP/SAVP 0
            a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:5ec4e7sdesKeyAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            a=ice-pwd:5ec4e7icePwdAAAAAAAAAAAA

            SIP/2.0 403 Forbidden
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1
            From: <sip:alice@example.com>;tag=1
            To: <sip:bob@192.0.2.20>;tag=2
            Call-ID: a@192.0.2.10
            CSeq: 2 INVITE
            Content-Length: 0

            """;

    @Test
    void noSecretIsPostedKeptOrLogged() throws Exception {
        var data = Databases.H2.settings();
        var log = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (var discord = new FakeDiscord()) {
            try (var _ = Presence.open(discord, new Bot()::answer, data)) {
                ask(discord);
            }
            var posted = new StringBuilder();
            discord.requests().forEach(seen -> posted.append(seen.text()));

            assertThat(posted).contains("403").doesNotContain(PLANTED);
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(PLANTED);
        try (Stream<Path> files = Files.walk(Path.of(data.get("SIPCAUSE_DATA")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PLANTED);
            }
        }
    }

    /** A question, every button below its answer, and a question that Discord does not let the bot acknowledge. */
    private static void ask(FakeDiscord discord) {
        var asked = discord.ask(Wire.menu(Wire.IN_GUILD, TRACE, ""));
        var answer = Eventually.get("an answer", () -> discord.answer(asked));
        for (String id : answer.findValuesAsText("custom_id")) {
            if (id.startsWith("sipcause:")) {
                var pressed = discord.ask(Wire.button(Wire.IN_GUILD, id));
                Eventually.until(
                        "what the button shows", () -> discord.answer(pressed).isPresent());
            }
        }
        discord.failOnce("/callback", 500, "{\"message\":\"broken\",\"code\":0}");
        discord.ask(Wire.menu(Wire.IN_GUILD, TRACE + "again", ""));
    }
}
