package org.sipcause.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One line of a text as it stands in the input. */
public final class Line {
    private final byte[] content;
    private final String end;
    private final int number;

    /** A line that nobody else will change. */
    public Line(byte[] content, String end, int number) {
        this.content = content;
        this.end = end;
        this.number = number;
    }

    /** A line of text that was made out of another one. */
    public static Line of(String text, int number) {
        return new Line(text.getBytes(UTF_8), "\n", number);
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
