package org.sipcause.trace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cisco and Linksys SPA phones and adapters: {@code [0:5060]->192.0.2.1:5060(900)}, {@code [0:5060]<<192.0.2.1:5060(400)}. */
final class CiscoPhoneHeading {
    private CiscoPhoneHeading() {}

    private static final Pattern LINE =
            Pattern.compile("\\[\\d{1,2}:\\d{1,5}\\](->|>>|<<|<-)([0-9.]{7,15}:\\d{1,5})(?:\\(\\d{1,6}\\))?\\s{0,3}$");

    static Optional<Heading> read(String line) {
        if (line.length() > 200 || line.indexOf(']') < 0) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        return found.find() ? Heading.farSide(found.group(2), found.group(1).startsWith("<")) : Optional.empty();
    }
}
