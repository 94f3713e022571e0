package org.sipcause.trace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** BroadWorks XS log: {@code udp 1034 Bytes IN from 192.0.2.1:5060}, {@code tcp 567 Bytes OUT to 192.0.2.1:5060}; the time stands in the line before. */
final class BroadworksHeading {
    private BroadworksHeading() {}

    private static final Pattern LINE =
            Pattern.compile("^\\s{0,9}(\\w{2,4}) \\d{1,7} [Bb]ytes (IN from|OUT to) (\\S{3,60})\\s{0,3}$");

    static Optional<Heading> read(String line) {
        if (line.length() > 200 || !line.contains("ytes ")) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        return found.find()
                ? Heading.farSide(
                        found.group(1) + " " + found.group(3), found.group(2).startsWith("IN"))
                : Optional.empty();
    }
}
