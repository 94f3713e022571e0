package org.sipcause.sip;

import java.util.Objects;
import java.util.Optional;

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
        int codeEnd = Scan.blank(value, 0);
        var code = Scan.number(value.substring(0, codeEnd), Integer.MAX_VALUE);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        int agent = Scan.skipBlanks(value, codeEnd);
        int agentEnd = Scan.blank(value, agent);
        String text = Scan.unquote(value.substring(agentEnd).strip());
        return Optional.of(new Warning((int) code.getAsLong(), value.substring(agent, agentEnd), text));
    }
}
