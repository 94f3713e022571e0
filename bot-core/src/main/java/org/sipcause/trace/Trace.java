package org.sipcause.trace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read of one input.
 *
 * @param name of the file, or whatever it was called
 * @param format what it was taken for: {@code pcap}, {@code sngrep}, {@code plain}; empty where no SIP was found
 * @param messages in the order of the input
 * @param unread what could not be read, and what was left out for size
 * @param media the RTP streams of a capture, in the order of their first packets
 * @param remarks lines that are no messages and that speak of them, as far as they are worth keeping
 * @param repaired what had happened to the text on its way here and was undone: {@code quote marks removed}
 */
public record Trace(
        String name,
        Optional<String> format,
        List<CapturedMessage> messages,
        List<Skipped> unread,
        List<NetworkEvent> events,
        List<MediaStream> media,
        List<Remark> remarks,
        List<String> repaired) {
    public Trace {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        messages = List.copyOf(messages);
        unread = List.copyOf(unread);
        events = List.copyOf(events);
        media = List.copyOf(media);
        remarks = List.copyOf(remarks);
        repaired = List.copyOf(repaired);
    }

    /** What was read of an input that needed no repair and held nothing but messages. */
    public Trace(
            String name,
            Optional<String> format,
            List<CapturedMessage> messages,
            List<Skipped> unread,
            List<NetworkEvent> events) {
        this(name, format, messages, unread, events, List.of(), List.of(), List.of());
    }
}
