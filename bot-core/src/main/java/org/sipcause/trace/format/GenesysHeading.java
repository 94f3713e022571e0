package org.sipcause.trace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Genesys SIP Server: {@code 10:00:00.123: Sending  [0,UDP] 1034 bytes to 192.0.2.1:5060 >>>>>}, {@code Received [0,UDP] 567 bytes from 192.0.2.1:5060 <<<<<}. */
final class GenesysHeading {
    private GenesysHeading() {}

    private static final Pattern LINE = Pattern.compile(
            "(Sending|Received) {1,3}\\[\\d{1,5},(\\w{2,4})\\] \\d{1,7} bytes (?:to|from) (\\S{3,60}) [<>]{3,9}");

    static Optional<Heading> read(String line) {
        if (line.length() > 300 || !line.contains(" bytes ")) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        return found.find()
                ? Heading.farSide(
                        found.group(2) + " " + found.group(3), found.group(1).equals("Received"))
                : Optional.empty();
    }
}
