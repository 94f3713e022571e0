package org.sipcause.report.picture;

import java.util.List;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.Participant;

/**
 * Where columns stand for a width: the times left, a lifeline for each participant right of them.
 *
 * @param width of the page, in pixels
 * @param lanes where the lifelines' part begins
 * @param spacing from one lifeline to the next
 * @param shown how many lifelines there are; the last one stands for all others where the call has more
 * @param others how many participants share the last lifeline; 0 where each has its own
 * @param lettered whether heads are too narrow for names, so that letters stand for them
 */
record Grid(int width, double lanes, double spacing, int shown, int others, boolean lettered) {
    static final int NARROWEST = 320;
    static final int WIDEST = 2400;
    private static final int COMPACT = 640;
    private static final double CLOSEST = 30;
    private static final double TIGHT = 8;

    static Grid of(Ladder ladder, int wanted) {
        var width = Math.clamp(wanted, NARROWEST, WIDEST);
        var margin = width < COMPACT ? 8 : 14;
        var lanes = margin + (width < COMPACT ? 76.0 : 170.0);
        var room = width - margin - lanes;
        var count = ladder.participants().size();
        var shown = Math.max(1, Math.min(count, (int) (room / CLOSEST)));
        var spacing = room / shown;
        var lettered = shown < count || !namesFit(ladder.participants(), spacing, width < COMPACT);
        return new Grid(width, lanes, spacing, shown, count - shown == 0 ? 0 : count - shown + 1, lettered);
    }

    private static boolean namesFit(List<Participant> participants, double spacing, boolean compact) {
        var face = Face.bold(compact ? 11 : 13);
        return participants.stream().allMatch(who -> TextWidth.of(who.name(), face) <= spacing - 2 * TIGHT);
    }

    boolean compact() {
        return width < COMPACT;
    }

    double margin() {
        return compact() ? 8 : 14;
    }

    /** The right end of the part with lifelines. */
    double end() {
        return width - margin();
    }

    /** The column that a participant is drawn in. */
    int column(int participant) {
        return Math.min(participant, shown - 1);
    }

    /** Where the lifeline of a participant stands: the middle of a pixel, so that it is sharp. */
    double x(int participant) {
        return Math.floor(lanes + (column(participant) + 0.5) * spacing) + 0.5;
    }

    /** A size of type: a little smaller on a narrow page. */
    int size(int wide, int narrow) {
        return compact() ? narrow : wide;
    }

    /** The letter of a column: A to Z, then A1, B1, ... */
    static String letter(int column) {
        var letter = Character.toString('A' + column % 26);
        return column < 26 ? letter : letter + column / 26;
    }
}
