package org.sipcause.trace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Polycom phones: {@code 1120100000.123|sip  |0|00|>>> Data Send to 192.0.2.1:5060}, {@code <<< Data received UDP from 192.0.2.1:5060}. */
final class PolycomHeading {
    private PolycomHeading() {}

    private static final Pattern LINE =
            Pattern.compile("(>>>|<<<) ?[Dd]ata ([Ss]en[dt]|[Rr]eceived)(?: (\\w{2,4}))? (?:to|from) (\\S{3,60})");

    static Optional<Heading> read(String line) {
        if (line.length() > 300 || !line.contains("ata ")) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        String transport = found.group(3) == null ? "" : found.group(3) + " ";
        return Heading.farSide(transport + found.group(4), found.group(1).equals("<<<"));
    }
}
