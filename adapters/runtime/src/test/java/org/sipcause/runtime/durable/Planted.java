package org.sipcause.runtime.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Secrets that somebody pastes with a trace, and the search for them afterwards. */
public final class Planted {
    /** A digest response, its cnonce, a bearer token, an SDES key, a password in a URI, a push token, an ICE password. */
    public static final List<String> SECRETS = List.of(
            "5ec4e7d19e57aaaaaaaaaaaaaaaaaaaa",
            "5ec4e7c0ffee0000",
            "5ec4e7bea4e4t0ken5ec4e7",
            "5ec4e7sdesKeyAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "5ec4e7uriPa55",
            "5ec4e7pu5hT0ken",
            "5ec4e7icePwdAAAAAAAAAAAA");

    /** The trace that holds them all. */
    public static final String TRACE = """
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

    private Planted() {}

    /** People ask, and the bot answers. */
    @FunctionalInterface
    public interface Asking {
        /** All that the bot posted, one behind the other. */
        String posted() throws Exception;
    }

    /** Fails where a secret stands in what the bot posts, logs, or keeps in the database of these settings. */
    public static void assertNowhere(Map<String, String> settings, Asking asking) throws Exception {
        var log = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            String posted = asking.posted();
            assertThat(posted).contains("403");
            assertNotIn("posts", posted);
        } finally {
            System.setErr(before);
        }
        assertNotIn("log", log.toString(StandardCharsets.UTF_8));
        assertNotKept(settings);
    }

    private static void assertNotIn(String what, String said) {
        assertThat(said).as(what).doesNotContain(SECRETS);
    }

    private static void assertNotKept(Map<String, String> settings) throws IOException {
        try (var database = Databases.open(settings)) {
            for (String table : List.of("question", "card", "preference", "recent", "scheduled_tasks")) {
                var rows = database.jdbi()
                        .withHandle(handle -> handle.createQuery("select * from " + table)
                                .mapToMap()
                                .list());
                assertNotIn(table, rows.toString());
            }
        }
        if (settings.containsKey(DatabaseSettings.DATA)) {
            try (Stream<Path> files = Files.walk(Path.of(settings.get(DatabaseSettings.DATA)))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertNotIn(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
    }
}
