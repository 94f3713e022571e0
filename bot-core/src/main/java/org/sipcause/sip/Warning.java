package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.Optional;
import org.sipcause.octets.Octets;

/**
 * More about a status (RFC 3261 §20.43).
 *
 * @param code three digits in well-formed messages
 * @param agent host or name of who warns
 * @param text for people, without its quotes
 */
public record Warning(int code, String agent, String text) {
    public Warning {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(text, "text");
    }

    static Optional<Warning> parse(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    static Optional<Warning> parse(byte[] bytes, int from, int to) {
        int codeEnd = Octets.blank(bytes, from, to);
        var code = Octets.number(bytes, from, codeEnd, Integer.MAX_VALUE);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        int agent = Octets.skipBlanks(bytes, codeEnd, to);
        int agentEnd = Octets.blank(bytes, agent, to);
        return Optional.of(new Warning(
                (int) code.getAsLong(), Octets.text(bytes, agent, agentEnd), Quoted.text(bytes, agentEnd, to)));
    }
}
