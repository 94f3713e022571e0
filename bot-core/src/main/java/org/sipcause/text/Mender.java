package org.sipcause.text;

import java.util.function.Consumer;

/** Undoes one kind of damage in a stream of lines, holding back no more than a few of them. */
interface Mender {
    /** Takes a line and gives out those that are ready. */
    void line(Line line, Consumer<Line> out);

    /** Gives out what was held back, at the end of the input. */
    default void end(Consumer<Line> out) {}
}
