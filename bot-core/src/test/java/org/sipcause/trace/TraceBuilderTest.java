package org.sipcause.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;

class TraceBuilderTest {
    private static final Instant T0 = Instant.parse("2026-11-20T10:00:00Z");
    private static final SipMessage OPTIONS = SipParser.parse("OPTIONS sip:example.com SIP/2.0\r\nCall-ID: 1\r\n\r\n")
            .orElseThrow();

    private static Sighting seen(long micros, int packetId, String to) {
        return new Sighting(
                Optional.of(T0.plusNanos(micros * 1000)),
                Endpoint.parse("192.0.2.1:5060"),
                Endpoint.parse(to),
                Optional.of(Transport.UDP),
                Position.frame(1),
                packetId == 0 ? OptionalInt.empty() : OptionalInt.of(packetId));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 0, 192.0.2.2:5060, true",
        "51, 0, 0, 192.0.2.2:5060, false",
        "10, 7, 8, 192.0.2.2:5060, true",
        "900, 7, 7, 192.0.2.2:5060, true",
        "900, 7, 8, 192.0.2.2:5060, false",
        "500000, 7, 7, 192.0.2.2:5060, false",
        "10, 7, 7, 192.0.2.3:5060, false"
    })
    void aPacketCapturedTwice(long micros, int firstId, int secondId, String to, boolean duplicate) {
        TraceBuilder trace = new TraceBuilder(Limits.DEFAULT);
        trace.add(OPTIONS, seen(0, firstId, "192.0.2.2:5060"));
        trace.add(OPTIONS, seen(micros, secondId, to));
        CapturedMessage second = trace.build("x", "pcap").messages().get(1);
        assertThat(second.duplicateOf()).isEqualTo(duplicate ? OptionalInt.of(1) : OptionalInt.empty());
        assertThat(second.number()).isEqualTo(2);
    }

    @Test
    void whatIsOverTheLimitIsSaid() {
        TraceBuilder trace = new TraceBuilder(new Limits(1000, 1));
        trace.add(OPTIONS, Sighting.atLine(1));
        assertThat(trace.full()).isTrue();
        trace.add(OPTIONS, Sighting.atLine(5));
        trace.add(OPTIONS, Sighting.atLine(9));
        Trace built = trace.build("x", "plain");
        assertThat(built.messages()).hasSize(1);
        assertThat(built.unread()).containsExactly(new Skipped("input", "more than 1 messages, the rest was not read"));
    }

    @Test
    void endlessComplaintsAreCounted() {
        TraceBuilder trace = new TraceBuilder(Limits.DEFAULT);
        for (int line = 1; line <= 1000; line++) {
            trace.skip("line " + line, "noise");
        }
        assertThat(trace.build("x", "plain").unread())
                .hasSize(201)
                .endsWith(new Skipped("input", "800 more places could not be read"));
        assertThat(trace.build("x", "plain").format()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1:5060, 192.0.2.1, 5060, 192.0.2.1:5060",
        "192.0.2.1, 192.0.2.1, 0, 192.0.2.1",
        "[2001:db8::1]:5060, 2001:db8::1, 5060, [2001:db8::1]:5060",
        "2001:db8::1, 2001:db8::1, 0, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1, 0, 2001:db8::1",
        "sbc.example.com:5061, sbc.example.com, 5061, sbc.example.com:5061"
    })
    void endpoints(String text, String host, int port, String printed) {
        Endpoint endpoint = Endpoint.parse(text).orElseThrow();
        assertThat(endpoint).isEqualTo(new Endpoint(host, port)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({"'',", "a b:5060,", "a:65536,", "a:b,", "':5060',", "a:,"})
    void noEndpoints(String text) {
        assertThat(Endpoint.parse(text)).isEmpty();
    }

    /** Where some streams are missing, a call would seem to be without audio: then none is shown. */
    @Test
    void tooManyStreamsAreSaidAndNotJudged() {
        TraceBuilder trace = new TraceBuilder(Limits.DEFAULT);
        Endpoint side = Endpoint.parse("192.0.2.1:40000").orElseThrow();
        for (int frame = 1; frame <= TraceBuilder.MOST_STREAMS + 1; frame++) {
            assertThat(trace.full()).isFalse();
            trace.media(new MediaStream(frame, Optional.of(T0), Optional.of(T0), side, side, 1, List.of(0), 50, 0));
        }
        trace.add(OPTIONS, Sighting.atLine(1));
        Trace built = trace.build("x", "pcap");
        assertThat(built.media()).isEmpty();
        assertThat(built.unread())
                .containsExactly(new Skipped("input", "more than 10000 RTP streams, media was not judged"));
    }

    @Test
    void eventsBeyondTheirBoundAreCounted() {
        TraceBuilder trace = new TraceBuilder(Limits.DEFAULT);
        Endpoint side = Endpoint.parse("192.0.2.1:5060").orElseThrow();
        for (int frame = 1; frame <= 5_003; frame++) {
            trace.event(new NetworkEvent(
                    NetworkEvent.Kind.TCP_REFUSED, frame, Optional.of(T0), side, side, "connection refused"));
        }
        Trace built = trace.build("x", "pcap");
        assertThat(built.events()).hasSize(5_000);
        assertThat(built.unread()).containsExactly(new Skipped("input", "3 more network errors were not kept"));
    }
}
