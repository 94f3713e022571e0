package org.sipcause.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Makes captures of any size out of calls that nobody made, between addresses that are for documentation only (RFC 5737,
 * RFC 3849). The same settings give the same bytes.
 */
public final class Captures {
    private static final int WRONG_USAGE = 2;

    private final CaptureSettings settings;
    private final Random random;
    private final PcapWriter pcap;
    private final PriorityQueue<CallScript> open =
            new PriorityQueue<>(Comparator.comparingLong(CallScript::nextAt).thenComparingInt(CallScript::number));
    private int calls;

    private Captures(CaptureSettings settings, OutputStream out) throws IOException {
        this.settings = settings;
        this.random = new Random(settings.seed());
        this.pcap = new PcapWriter(out);
    }

    /** Writes a capture as the words ask for it. */
    public static void main(String[] words) throws IOException {
        Optional<CaptureSettings> settings = CaptureSettings.of(List.of(words));
        if (settings.isEmpty()) {
            System.err.println(CaptureSettings.USAGE);
            System.exit(WRONG_USAGE);
            return;
        }
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(settings.get().file()), 1 << 16)) {
            new Captures(settings.get(), out).write();
        }
    }

    private void write() throws IOException {
        for (int slot = 0; slot < settings.atOnce(); slot++) {
            open.add(next(random.nextLong(CallScript.LONGEST)));
        }
        for (int message = 0; message < settings.messages(); message++) {
            CallScript call = open.poll();
            call.play(pcap);
            open.add(call.over() ? next(call.endedAt() + random.nextLong(1_000_000)) : call);
        }
    }

    private CallScript next(long at) {
        return CallScript.of(++calls, at, settings, random);
    }
}
