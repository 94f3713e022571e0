package org.sipcause.chat;

/**
 * A line of a ladder that is drawn with box-drawing characters, in colour. Every kind of arrow has strokes of its own, so that
 * colour only repeats them.
 */
final class DrawnLine {
    private static final String FAILED = "1;31";
    private static final String NOTED = "1;33";
    private static final String REQUEST = "36";
    private static final String ACCEPTED = "32";
    private static final String MEDIA = "35";

    private DrawnLine() {}

    /** The line with its arrow or its words in colour; as it is where it belongs to no ladder. */
    static String coloured(String line) {
        var words = line.stripLeading();
        if (words.startsWith("✗ ") || words.startsWith("! ")) {
            return in(words.startsWith("✗") ? FAILED : NOTED, line, line.length() - words.length(), line.length());
        }
        var begin = first(line);
        if (begin < 0) {
            return line;
        }
        var end = last(line);
        var body = line.substring(begin, end);
        var colour = body.indexOf('═') >= 0
                ? FAILED
                : line.endsWith("!")
                        ? NOTED
                        : body.indexOf('─') >= 0 ? REQUEST : body.indexOf('┄') >= 0 ? MEDIA : reply(body);
        var marked = line.endsWith("✗") || line.endsWith("!");
        return in(colour, line, begin, marked ? line.length() : end);
    }

    /** A response: the ones that accept stand out. */
    private static String reply(String body) {
        var at = 0;
        while (at < body.length() && !Character.isDigit(body.charAt(at))) {
            at++;
        }
        return at < body.length() && body.charAt(at) == '2' ? ACCEPTED : "";
    }

    private static int first(String line) {
        var at = 0;
        while (at < line.length() && "◀─═╌┄".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at == line.length() ? -1 : at;
    }

    private static int last(String line) {
        var at = line.length();
        while ("▶─═╌┄".indexOf(line.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static String in(String colour, String line, int begin, int end) {
        return colour.isEmpty()
                ? line
                : line.substring(0, begin) + "\u001b[" + colour + "m" + line.substring(begin, end) + "\u001b[0m"
                        + line.substring(end);
    }
}
