package org.sipcause.report.picture;

/**
 * How a text is set.
 *
 * @param size in pixels
 */
public record Face(int size, boolean bold) {
    /** A text of usual weight. */
    static Face plain(int size) {
        return new Face(size, false);
    }

    /** A text that stands out. */
    static Face bold(int size) {
        return new Face(size, true);
    }
}
