package org.sipcause.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One line of a text as it stands in the input. */
public final class Line {
    private final byte[] content;
    private final String end;
    private final int number;
    private final String before;

    private Line(byte[] content, String end, int number, String before) {
        this.content = content;
        this.end = end;
        this.number = number;
        this.before = before;
    }

    /** A line that nobody else will change. */
    public Line(byte[] content, String end, int number) {
        this(content, end, number, "");
    }

    /** A line of text that was made out of another one. */
    public static Line of(String text, int number) {
        return new Line(text.getBytes(UTF_8), "\n", number);
    }

    /** A line of text that was made out of this one, behind the same prefix. */
    public Line with(String text) {
        return new Line(text.getBytes(UTF_8), "\n", number, before);
    }

    /** This line without so many characters at its beginning: they were put there by a log, and {@link #before} has them. */
    public Line without(int prefix) {
        String text = text();
        return new Line(text.substring(prefix).getBytes(UTF_8), "\n", number, before + text.substring(0, prefix));
    }

    /** This line, behind a prefix that stands elsewhere in the input. */
    public Line behind(String prefix) {
        return new Line(content, end, number, prefix + before);
    }

    /** What a log had put before the line and was taken off; empty where nothing was. */
    public String before() {
        return before;
    }

    /** The line read as UTF-8, without its end. */
    public String text() {
        return new String(content, UTF_8);
    }

    /** The bytes without the line's end; to be read only. */
    public byte[] content() {
        return content;
    }

    /** How it ends: CR LF, LF, CR, or empty at the end of the input. */
    public String end() {
        return end;
    }

    /** 1-based in the input. */
    public int number() {
        return number;
    }
}
