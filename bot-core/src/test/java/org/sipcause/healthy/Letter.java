package org.sipcause.healthy;

import java.util.Map;

/** The text of one message while it is written. */
final class Letter {
    private static final Map<String, String> SHORT =
            Map.of("Via", "v", "From", "f", "To", "t", "Call-ID", "i", "Contact", "m", "Content-Length", "l");

    private final StringBuilder text = new StringBuilder();
    private final boolean compact;

    Letter(String startLine, boolean compact) {
        this.compact = compact;
        text.append(startLine).append('\n');
    }

    void add(String name, String value) {
        text.append(compact ? SHORT.getOrDefault(name, name) : name)
                .append(": ")
                .append(value)
                .append('\n');
    }

    /** Whole header lines. */
    void lines(String headers) {
        if (!headers.isEmpty()) {
            text.append(headers.strip()).append('\n');
        }
    }

    /** The message with its body, a session description where no Content-Type was written. */
    String text(String body) {
        if (!body.isEmpty() && text.indexOf("Content-Type:") < 0) {
            text.append("Content-Type: application/sdp\n");
        }
        add(
                "Content-Length",
                Integer.toString(body.length() + (int) body.lines().count()));
        return text + "\n" + body;
    }
}
