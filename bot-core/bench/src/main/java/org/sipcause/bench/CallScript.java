package org.sipcause.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** One made-up call: its messages, each with its time, played one by one. */
final class CallScript {
    /** Microseconds that a conversation may take. */
    static final long LONGEST = 60_000_000;

    /**
     * One message.
     *
     * @param after microseconds after the message before
     * @param forth whether it goes from the caller to the callee's side
     */
    record Step(long after, boolean forth, String text) {}

    private final int number;
    private final List<Step> steps;
    private final Way way;
    private final boolean tcp;
    private final int[] sequence = {1, 1};
    private int played;
    private long nextAt;

    private CallScript(int number, long at, List<Step> steps, Way way, boolean tcp) {
        this.number = number;
        this.steps = steps;
        this.way = way;
        this.tcp = tcp;
        this.nextAt = at;
    }

    /** A call that begins at a time; what it is like is up to the settings and chance. */
    static CallScript of(int number, long at, CaptureSettings settings, Random random) {
        boolean v6 = random.nextInt(100) < settings.ipv6();
        boolean vlan = random.nextInt(100) < settings.vlan();
        boolean tcp = random.nextInt(100) < settings.tcp();
        boolean large = !tcp && random.nextInt(100) < settings.fragments();
        Way way = way(number, random.nextInt(200), v6, vlan, tcp);
        Wording wording = new Wording(number, way, tcp, large, random);
        boolean failed = random.nextInt(100) < settings.failed();
        return new CallScript(number, at, failed ? wording.failure() : wording.success(), way, tcp);
    }

    private static Way way(int number, int host, boolean v6, boolean vlan, boolean tcp) {
        int port = tcp ? 1024 + number % 60_000 : 5060;
        byte[] from = v6 ? v6(1, host + 1) : new byte[] {(byte) 192, 0, 2, (byte) (host + 1)};
        byte[] to = v6 ? v6(2, 10) : new byte[] {(byte) 198, 51, 100, 10};
        return new Way(from, port, to, 5060, vlan);
    }

    private static byte[] v6(int net, int host) {
        return new byte[] {
            0x20, 1, 0x0d, (byte) 0xb8, 0, (byte) net, 0, 0, 0, 0, 0, 0, 0, 0, (byte) (host >> 8), (byte) host
        };
    }

    int number() {
        return number;
    }

    long nextAt() {
        return nextAt;
    }

    boolean over() {
        return played == steps.size();
    }

    /** When the last message was sent. */
    long endedAt() {
        return nextAt;
    }

    /** Writes the next message. */
    void play(PcapWriter pcap) throws IOException {
        Step step = steps.get(played++);
        Way direction = step.forth() ? way : way.back();
        byte[] bytes = step.text().getBytes(UTF_8);
        if (tcp) {
            int side = step.forth() ? 0 : 1;
            pcap.tcp(nextAt, direction, sequence[side], bytes);
            sequence[side] += bytes.length;
        } else {
            pcap.udp(nextAt, direction, bytes);
        }
        if (!over()) {
            nextAt += steps.get(played).after();
        }
    }
}
