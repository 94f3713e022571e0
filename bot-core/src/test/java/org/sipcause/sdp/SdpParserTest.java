package org.sipcause.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdpParserTest {
    private static final String OFFER = """
            v=0
            o=alice 2890844526 2890844527 IN IP4 192.0.2.1
            s=-
            c=IN IP4 192.0.2.1
            t=0 0
            a=sendonly
            m=audio 49170/2 RTP/AVP 8 0 96 101 35
            a=rtpmap:96 opus/48000/2
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=ptime:20
            m=video 0 RTP/SAVP 31
            c=IN IP6 2001:db8::1/127
            a=inactive
            a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0
            m=image 4000 udptl t38
            """.replace("\n", "\r\n");

    @Test
    void readsADescription() {
        Sdp sdp = SdpParser.parse(OFFER);
        assertThat(sdp.defects()).isEmpty();
        assertThat(sdp.origin()).contains(new Origin("alice", "2890844526", "2890844527", "192.0.2.1"));
        assertThat(sdp.media()).extracting(Media::type).containsExactly("audio", "video", "image");
        Media audio = sdp.media().getFirst();
        assertThat(audio.port()).isEqualTo(49170);
        assertThat(audio.codecs())
                .extracting(Codec::toString)
                .containsExactly("PCMA/8000", "PCMU/8000", "opus/48000/2", "telephone-event/8000", "35");
        assertThat(audio.payloads()).containsExactly(8, 0, 96, 101, 35);
        assertThat(audio.ptime()).hasValue(20);
        assertThat(audio.attribute("fmtp")).contains("101 0-15");
        assertThat(audio.lines().getFirst().number()).isEqualTo(7);
        assertThat(sdp.connection(audio)).contains(new Connection("IP4", "192.0.2.1"));
        assertThat(sdp.direction(audio)).isEqualTo(Direction.SENDONLY);
        assertThat(audio.rejected()).isFalse();
        assertThat(audio.secure()).isFalse();
    }

    @Test
    void aMediumOfItsOwn() {
        Sdp sdp = SdpParser.parse(OFFER);
        Media video = sdp.media("video").getFirst();
        assertThat(video.rejected()).isTrue();
        assertThat(video.secure()).isTrue();
        assertThat(video.crypto()).hasSize(1);
        assertThat(sdp.connection(video)).contains(new Connection("IP6", "2001:db8::1"));
        assertThat(sdp.direction(video)).isEqualTo(Direction.INACTIVE);
        Media fax = sdp.media("image").getFirst();
        assertThat(fax.rtp()).isFalse();
        assertThat(fax.codecs()).isEmpty();
        assertThat(fax.formats()).containsExactly("t38");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RTP/AVP 8 0 101      | RTP/AVP 0 101         | [PCMU/8000, telephone-event/8000] | [PCMU/8000]
            RTP/AVP 8            | RTP/AVP 18            | []                                | []
            RTP/AVP 18 101       | RTP/AVP 0 101         | [telephone-event/8000]            | []
            RTP/AVP 9            | RTP/SAVP 9            | [G722/8000]                       | [G722/8000]
            """)
    void commonCodecs(String offer, String answer, String all, String media) {
        String map = "\r\na=rtpmap:101 telephone-event/8000\r\n";
        Media one =
                SdpParser.parse("v=0\r\nm=audio 4000 " + offer + map).media().getFirst();
        Media other =
                SdpParser.parse("v=0\r\nm=audio 4000 " + answer + map).media().getFirst();
        assertThat(CommonCodecs.of(one, other)).hasToString(all);
        assertThat(CommonCodecs.ofMedia(one, other)).hasToString(media);
    }

    @Test
    void theSameCodecUnderAnotherNumber() {
        Media one = SdpParser.parse("m=audio 1 RTP/AVP 96\na=rtpmap:96 OPUS/48000/2")
                .media()
                .getFirst();
        Media other = SdpParser.parse("m=audio 1 RTP/AVP 111\na=rtpmap:111 opus/48000/2")
                .media()
                .getFirst();
        assertThat(CommonCodecs.of(one, other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "hello",
                "m=",
                "m=audio",
                "m=audio x RTP/AVP 0",
                "v=0\nm=audio 70000 RTP/AVP 0",
                "v=0\no=x\nc=x\nm=audio 1 RTP/AVP 999 x 0\na=rtpmap:\na=rtpmap:300 x/1\na=rtpmap:96 x\na=ptime:soon",
                "a=",
                "=",
                "m= = ="
            })
    void brokenOnesAreReadAsFarAsTheyGo(String text) {
        Sdp sdp = SdpParser.parse(text);
        assertThat(sdp.defects()).isNotEmpty();
        assertThat(sdp.media()).allSatisfy(medium -> assertThat(medium.codecs()).hasSizeLessThan(4));
    }
}
