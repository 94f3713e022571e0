package org.sipcause.flow;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One of several captures of the same incident.
 *
 * @param source name of its file
 * @param ahead how far its clock is ahead of the first capture's; negative where it is behind, empty where nothing ties the two
 * @param uncertainty how far the true value may be from {@code ahead} either way; empty where that is
 */
public record Capture(String source, Optional<Duration> ahead, Optional<Duration> uncertainty) {
    public Capture {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(ahead, "ahead");
        Objects.requireNonNull(uncertainty, "uncertainty");
    }
}
