package org.sipcause.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parsers are asked for the same: of every message, each gives the same values, so that their times can be compared. */
class FieldsTest {
    static List<byte[]> messages() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void allGiveTheSame(byte[] message) {
        List<String> ours = values(OurFields::read, message);

        assertThat(values(JainFields::read, message)).isEqualTo(ours);
        assertThat(values(PktsFields::read, message)).isEqualTo(ours);
    }

    @Test
    void anInviteHasThese() {
        assertThat(values(OurFields::read, Samples.all().getFirst()))
                .containsExactly(
                        "INVITE",
                        "sip:bob@203.0.113.40",
                        "203.0.113.9",
                        "5060",
                        "z9hG4bK2d4790.1",
                        "203.0.113.5",
                        "5060",
                        "z9hG4bK721e418c4.1",
                        "203.0.113.6",
                        "192.0.2.1",
                        "5060",
                        "z9hG4bK74bf9",
                        "198.51.100.7",
                        "40812",
                        "sip:alice@example.com",
                        "9fxced76sl",
                        "sip:bob@example.com",
                        "sip:alice@192.0.2.1:5060;transport=udp",
                        "3848276298220188511@192.0.2.1",
                        "1",
                        "INVITE",
                        "Example Phone 4.2",
                        "192.0.2.1",
                        "audio",
                        "49170",
                        "RTP/AVP",
                        "0",
                        "8",
                        "101",
                        "0",
                        "PCMU",
                        "8000",
                        "8",
                        "PCMA",
                        "8000",
                        "101",
                        "telephone-event",
                        "8000");
    }

    private static List<String> values(BiConsumer<byte[], Values> reader, byte[] message) {
        List<String> values = new ArrayList<>();
        reader.accept(message, new Values() {
            @Override
            public void text(String value) {
                values.add(value);
            }

            @Override
            public void number(long value) {
                values.add(Long.toString(value));
            }
        });
        return values;
    }
}
