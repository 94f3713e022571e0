package org.sipcause.trace.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.text.Line;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Position;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Subject;

/** A call flow drawn with characters: hosts stand over columns, an arrow's label above it or on it, as sngrep and RFCs draw it. */
final class DrawnLadder {
    private static final int LONGEST = 400;
    private static final int MOST_COLUMNS = 30;
    /** Columns drawn by hand drift. */
    private static final int SLACK = 6;

    private record Column(int at, Optional<Endpoint> host) {}

    private List<Column> columns = List.of();
    private Line last = Line.of("", 0);
    private String lastText = "";

    /** The arrow that a line draws, as a message; nothing where it draws none. */
    Optional<Remark> line(Line line) {
        String text = line.text();
        Optional<Remark> arrow = text.length() > LONGEST ? Optional.empty() : arrow(line, text);
        if (columns.isEmpty() && text.length() <= LONGEST && (rule(text) || bars(text) > 1)) {
            columns = columns(text, rule(text) ? '+' : '|');
        }
        if (!text.isBlank()) {
            last = line;
            lastText = text.length() > LONGEST ? "" : text;
        }
        return arrow;
    }

    private Optional<Remark> arrow(Line line, String text) {
        int right = text.indexOf("->");
        int left = text.indexOf("<-");
        boolean double2 = right < 0 && left < 0;
        right = double2 ? text.indexOf("=>") : right;
        left = double2 ? text.indexOf("<=") : left;
        if ((right < 0) == (left < 0)) {
            return Optional.empty();
        }
        int head = right < 0 ? left : right + 1;
        int open = text.lastIndexOf('|', head);
        int close = text.indexOf('|', head);
        if (open < 0 || close < 0) {
            return Optional.empty();
        }
        String shaft = text.substring(open + 1, close);
        if (shaft.chars().filter(c -> c == '-' || c == '=').count() < 2) {
            return Optional.empty();
        }
        String own = bare(shaft);
        boolean above = own.isEmpty();
        String written = above ? bare(cut(lastText, open + 1, close)) : own;
        String label = written.startsWith("SIP/2.0 ") ? written.substring("SIP/2.0 ".length()) : written;
        return told(label, above ? last : line, open, close, right >= 0);
    }

    private Optional<Remark> told(String label, Line where, int open, int close, boolean rightwards) {
        int end = 0;
        while (end < label.length() && " (/,:".indexOf(label.charAt(end)) < 0) {
            end++;
        }
        String word = label.substring(0, end);
        boolean code = word.length() == 3
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && word.charAt(0) >= '1'
                && word.charAt(0) <= '6';
        boolean method = word.length() > 2 && word.length() < 10 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!code && !method) {
            return Optional.empty();
        }
        Optional<Endpoint> one = host(open);
        Optional<Endpoint> other = host(close);
        return Optional.of(new Remark(
                Position.line(where.number()),
                Optional.empty(),
                OneLine.quote(where.text(), 0),
                method ? Optional.of(word) : Optional.empty(),
                code ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty(),
                Optional.empty(),
                rightwards ? one : other,
                rightwards ? other : one,
                Subject.MESSAGE));
    }

    private Optional<Endpoint> host(int bar) {
        return columns.stream()
                .min(Comparator.comparingInt(column -> Math.abs(column.at() - bar)))
                .filter(column -> Math.abs(column.at() - bar) <= SLACK)
                .flatMap(Column::host);
    }

    /** The columns of a line of bars or crosses; their hosts stand in the line above, each nearest to its own. */
    private List<Column> columns(String text, char mark) {
        List<Integer> marks = new ArrayList<>();
        for (int at = text.indexOf(mark); at >= 0 && marks.size() < MOST_COLUMNS; at = text.indexOf(mark, at + 1)) {
            marks.add(at);
        }
        List<Optional<Endpoint>> hosts = new ArrayList<>();
        marks.forEach(_ -> hosts.add(Optional.empty()));
        for (int at = 0; at < lastText.length(); ) {
            int end = at;
            while (end < lastText.length() && lastText.charAt(end) != ' ' && lastText.charAt(end) != '\t') {
                end++;
            }
            if (end > at) {
                int middle = (at + end) / 2;
                int nearest = 0;
                for (int mine = 1; mine < marks.size(); mine++) {
                    nearest =
                            Math.abs(marks.get(mine) - middle) < Math.abs(marks.get(nearest) - middle) ? mine : nearest;
                }
                hosts.set(nearest, Endpoint.parse(lastText.substring(at, end)));
            }
            at = end + 1;
        }
        List<Column> found = new ArrayList<>();
        for (int mine = 0; mine < marks.size(); mine++) {
            found.add(new Column(marks.get(mine), hosts.get(mine)));
        }
        return found;
    }

    private static boolean rule(String text) {
        return text.contains("--+--") && text.indexOf('>') < 0 && text.indexOf('<') < 0;
    }

    private static long bars(String text) {
        return text.chars().filter(c -> c == '|').count();
    }

    private static String cut(String text, int from, int to) {
        String part = text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
        return part.indexOf('|') < 0 ? part : "";
    }

    private static String bare(String shaft) {
        int from = 0;
        int to = shaft.length();
        while (from < to && " \t-=<>".indexOf(shaft.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \t-=<>".indexOf(shaft.charAt(to - 1)) >= 0) {
            to--;
        }
        return shaft.substring(from, to);
    }
}
