package org.sipcause.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a made-up capture holds.
 *
 * @param messages SIP messages, exactly
 * @param atOnce calls that are open at the same time
 * @param failed per cent of the calls that fail
 * @param ipv6 per cent of the calls over IPv6
 * @param vlan per cent of the calls with an 802.1Q tag
 * @param tcp per cent of the calls over TCP
 * @param fragments per cent of the UDP calls whose INVITEs are larger than a frame
 * @param seed the same seed gives the same bytes
 */
record CaptureSettings(
        int messages, int atOnce, int failed, int ipv6, int vlan, int tcp, int fragments, long seed, Path file) {
    static final String USAGE = "usage: captures [--messages N] [--at-once N] [--failed %] [--ipv6 %] [--vlan %]"
            + " [--tcp %] [--fragments %] [--seed N] FILE.pcap";

    /** Reads a command line; nothing where it cannot be understood. */
    static Optional<CaptureSettings> of(List<String> words) {
        Map<String, Long> numbers = new LinkedHashMap<>(Map.of(
                "--messages",
                100_000L,
                "--at-once",
                500L,
                "--failed",
                2L,
                "--ipv6",
                0L,
                "--vlan",
                0L,
                "--tcp",
                0L,
                "--fragments",
                0L,
                "--seed",
                1L));
        for (int at = 0; at + 1 < words.size(); at += 2) {
            String digits = words.get(at + 1);
            if (!numbers.containsKey(words.get(at)) || !digits.matches("\\d{1,9}")) {
                return Optional.empty();
            }
            numbers.put(words.get(at), Long.parseLong(digits));
        }
        if (words.size() % 2 == 0) {
            return Optional.empty();
        }
        return Optional.of(new CaptureSettings(
                numbers.get("--messages").intValue(),
                Math.max(1, numbers.get("--at-once").intValue()),
                numbers.get("--failed").intValue(),
                numbers.get("--ipv6").intValue(),
                numbers.get("--vlan").intValue(),
                numbers.get("--tcp").intValue(),
                numbers.get("--fragments").intValue(),
                numbers.get("--seed"),
                Path.of(words.getLast())));
    }
}
