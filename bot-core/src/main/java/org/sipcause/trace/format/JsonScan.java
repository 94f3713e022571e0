package org.sipcause.trace.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds objects of JSON in lines of text, whatever else stands in them, and gives out those that hold text with SIP in it, together with the
 * fields beside it. It forgives all that is no JSON and keeps no more than an object.
 */
final class JsonScan {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 1024 * 1024;
    private static final Set<String> LOG = Set.of("log", "message", "msg", "line", "text", "raw");

    /** Takes what was found. */
    interface Found {
        /** A whole message, or several, in one string. */
        void sip(String text, int line, Fields fields);

        /** A line of a log. */
        void log(String text, int line, Fields fields);
    }

    private record Text(String value, int line, boolean sip) {}

    private static final class Frame {
        private final Fields fields = new Fields();
        private final List<Text> texts = new ArrayList<>();
        private final boolean inList;
        private int lists;

        Frame(boolean inList) {
            this.inList = inList;
        }
    }

    private final Found found;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inString;
    private boolean escaped;
    private String last = "";
    private boolean lastString;
    private int lastLine;
    private String key = "";
    private char before = ' ';

    JsonScan(Found found) {
        this.found = found;
    }

    /** Takes the next line. */
    void line(String text, int number) {
        boolean anew = text.startsWith("{\"") && ",[:".indexOf(before) < 0;
        if (inString || (anew && !frames.isEmpty())) {
            reset(); // no string of JSON goes over the end of a line
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (inString) {
                inString(c, text, at);
                at += escapedMore;
                escapedMore = 0;
            } else if (!frames.isEmpty() || c == '{') {
                outside(c, number);
            }
            before = c > ' ' ? c : before;
        }
        if (!inString) {
            endWord(number);
        }
    }

    private int escapedMore;

    private void reset() {
        frames.clear();
        word.setLength(0);
        inString = false;
        escaped = false;
        last = "";
        key = "";
    }

    private void inString(char c, String text, int at) {
        if (escaped) {
            escaped = false;
            if (c == 'u' && at + 4 < text.length() && isHex(text, at + 1)) {
                append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                escapedMore = 4;
            } else {
                append(c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c);
            }
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
            last = word.toString();
            lastString = true;
            word.setLength(0);
        } else {
            append(c);
        }
    }

    private static boolean isHex(String text, int from) {
        return text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private void append(char c) {
        if (word.length() < LONGEST) {
            word.append(c);
        }
    }

    private void outside(char c, int number) {
        switch (c) {
            case '"' -> {
                endWord(number);
                inString = true;
                lastLine = number;
            }
            case '{' -> {
                if (frames.size() >= DEEPEST) {
                    reset();
                }
                frames.push(new Frame(!frames.isEmpty() && frames.peek().lists > 0));
                key = "";
            }
            case '}' -> {
                value(number);
                close();
            }
            case '[' -> frames.peek().lists++;
            case ']' -> {
                value(number);
                frames.peek().lists = Math.max(0, frames.peek().lists - 1);
            }
            case ',' -> value(number);
            case ':' -> {
                endWord(number);
                key = last;
                last = "";
            }
            default -> {
                if (c > ' ') {
                    append(c);
                }
            }
        }
    }

    private void endWord(int number) {
        if (!word.isEmpty()) {
            last = word.toString();
            lastString = false;
            lastLine = number;
            word.setLength(0);
        }
    }

    private void value(int number) {
        endWord(number);
        if (last.isEmpty() || frames.isEmpty()) {
            return;
        }
        boolean sip = lastString && Payload.isSip(last);
        if (sip || (lastString && LOG.contains(Fields.plain(key)))) {
            frames.peek().texts.add(new Text(last, lastLine, sip));
        } else {
            frames.peek().fields.put(key, last);
        }
        last = "";
    }

    private void close() {
        Frame frame = frames.pop();
        key = "";
        Heading told = frame.fields.heading();
        boolean silent = !told.placed() && told.at().isEmpty();
        if (!frames.isEmpty() && !frame.inList) {
            // A part of an object: its fields say something of the whole, too.
            frames.peek().fields.putAll(frame.fields);
            if (silent) {
                frames.peek().texts.addAll(frame.texts);
                return;
            }
        }
        for (Text text : frame.texts) {
            if (text.sip()) {
                found.sip(text.value(), text.line(), frame.fields);
            } else {
                found.log(text.value(), text.line(), frame.fields);
            }
        }
    }
}
