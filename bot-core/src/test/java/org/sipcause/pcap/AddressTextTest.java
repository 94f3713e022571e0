package org.sipcause.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.1", "0.0.0.0", "2001:db8::1", "::", "::1", "2001:db8:1:2:3:4:5:6", "2001:db8:0:1::"})
    void whatIsReadIsWrittenAlike(String text) {
        assertThat(Address.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.1.1",
                "sbc.example.com",
                "1:2:3",
                "::1::2",
                "1:2:3:4:5:6:7:8:9",
                "g::"
            })
    void whatIsNoAddress(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }
}
