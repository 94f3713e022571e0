package org.sipcause.sdp;

import java.util.Locale;
import java.util.Objects;

/**
 * What a payload type stands for.
 *
 * @param payload the number in RTP packets, 0 to 127
 * @param name encoding name as written: {@code PCMA}; the number itself where nothing says more
 * @param rate clock rate in Hz; 0 where it is not said
 * @param channels 1 where not said
 */
public record Codec(int payload, String name, int rate, int channels) {
    public Codec {
        Objects.requireNonNull(name, "name");
    }

    /** Whether both are the same encoding; numbers of dynamic types are each side's own (RFC 3264 §5.1). */
    public boolean matches(Codec other) {
        return name.toLowerCase(Locale.ROOT).equals(other.name.toLowerCase(Locale.ROOT))
                && rate == other.rate
                && channels == other.channels;
    }

    /** Whether it carries no speech or picture by itself: keypad tones, comfort noise, repair of others. */
    public boolean auxiliary() {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "telephone-event", "cn", "rtx", "red", "ulpfec", "flexfec-03" -> true;
            default -> false;
        };
    }

    /** As in an rtpmap: {@code PCMA/8000}. */
    @Override
    public String toString() {
        String rated = rate == 0 ? name : name + "/" + rate;
        return channels == 1 ? rated : rated + "/" + channels;
    }
}
