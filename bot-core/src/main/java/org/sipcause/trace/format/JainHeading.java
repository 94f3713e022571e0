package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.trace.Endpoint;

/**
 * JAIN SIP's server log: before the message stand {@code from="192.0.2.1:5060"}, {@code to="192.0.2.2:5060"} and
 * {@code time="1795188454121"}, each on its own line or all on one.
 */
final class JainHeading implements Heading.Reader {
    private static final int LONGEST = 1000;

    private Optional<Endpoint> from = Optional.empty();
    private boolean told;

    @Override
    public Optional<Heading> read(String line) {
        int quote = line.indexOf("=\"");
        if (quote < 2 || line.length() > LONGEST) {
            return Optional.empty();
        }
        value(line, "from").flatMap(Endpoint::parse).ifPresent(one -> {
            from = Optional.of(one);
            told = false;
        });
        Optional<Endpoint> to = value(line, "to").flatMap(Endpoint::parse).filter(_ -> from.isPresent());
        if (to.isPresent()) {
            told = true;
            return Optional.of(new Heading(time(line), from, to, Optional.empty()));
        }
        Optional<Instant> at = told ? time(line) : Optional.empty();
        return at.map(one -> new Heading(at, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Optional<Instant> time(String line) {
        return value(line, "time")
                .map(JainHeading::number)
                .filter(OptionalLong::isPresent)
                .map(ms -> Instant.ofEpochMilli(ms.getAsLong()));
    }

    private static OptionalLong number(String text) {
        boolean digits = text.length() == 13 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The value of an attribute whose name a line begins with, or that stands behind a blank. */
    private static Optional<String> value(String line, String name) {
        int at = line.indexOf(name + "=\"");
        boolean own = at == 0 || (at > 0 && Character.isWhitespace(line.charAt(at - 1)));
        int begin = own ? at + name.length() + 2 : -1;
        int end = own ? line.indexOf('"', begin) : -1;
        return end < 0 ? Optional.empty() : Optional.of(line.substring(begin, end));
    }
}
