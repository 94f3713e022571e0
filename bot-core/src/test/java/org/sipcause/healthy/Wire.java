package org.sipcause.healthy;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What passes between peers, in the order of time. Nothing on it is lost; some of it is slow. */
final class Wire {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private record Packet(Instant at, Peer from, Peer to, String message) {}

    private final List<Packet> packets = new ArrayList<>();
    private final Random random;
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private int tokens;

    Wire(Random random) {
        this.random = random;
    }

    /** Whether something that happens so often of a hundred times happens now. */
    boolean perhaps(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    String token() {
        return Integer.toString(++tokens, 36) + Integer.toHexString(random.nextInt(0x100000, 0xffffff));
    }

    void pass(int fewestMillis, int mostMillis) {
        now = now.plus(Duration.ofNanos(between(fewestMillis, mostMillis) * 1_000_000L + between(1, 999) * 1000L));
    }

    Instant now() {
        return now;
    }

    void put(Peer from, Peer to, String message) {
        put(now, from, to, message);
    }

    void put(Instant at, Peer from, Peer to, String message) {
        packets.add(new Packet(at, from, to, message));
    }

    /** Everything as sngrep saves it. */
    String text() {
        return packets.stream()
                .sorted(Comparator.comparing(Packet::at))
                .map(packet -> "%s %s -> %s\n%s\n"
                        .formatted(
                                TIME.format(packet.at()),
                                packet.from().at(),
                                packet.to().at(),
                                packet.message()))
                .collect(joining("\n"));
    }
}
