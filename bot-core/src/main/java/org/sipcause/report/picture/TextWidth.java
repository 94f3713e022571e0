package org.sipcause.report.picture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is, without asking any font: the advance widths of Helvetica and its metric twins (Arial, Liberation Sans), so that
 * the same call is laid out alike on every machine. Where a machine has a wider font, the painter makes the text fit.
 */
final class TextWidth {
    private static final int[] LATIN = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };
    private static final int[] LATIN_BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
    };
    /** From U+0410 to U+044F. */
    private static final int[] CYRILLIC = {
        667, 656, 667, 542, 677, 667, 923, 604, 719, 719, 583, 656, 833, 722, 778, 719,
        667, 722, 611, 635, 760, 667, 740, 667, 917, 938, 792, 885, 656, 719, 1010, 722,
        556, 573, 531, 365, 583, 556, 669, 458, 559, 559, 438, 583, 688, 552, 556, 542,
        556, 500, 458, 500, 823, 500, 573, 521, 802, 823, 625, 719, 521, 510, 750, 542
    };

    private static final int[] CYRILLIC_BOLD = {
        722, 719, 722, 567, 712, 667, 904, 626, 719, 719, 610, 702, 833, 722, 778, 719,
        667, 722, 611, 622, 854, 667, 730, 703, 1005, 1019, 870, 979, 719, 711, 1031, 719,
        556, 618, 615, 417, 635, 556, 709, 497, 615, 615, 500, 635, 740, 604, 611, 604,
        611, 556, 490, 556, 875, 556, 615, 581, 833, 844, 729, 854, 615, 552, 854, 583
    };
    private static final int USUAL = 620;
    private static final int USUAL_BOLD = 680;
    private static final int WIDE = 1000;

    private TextWidth() {}

    /** The width in pixels. */
    static double of(String text, Face face) {
        var sum = 0L;
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            sum += thousandths(letter, face.bold());
        }
        return Math.round(sum * face.size() / 100.0) / 10.0;
    }

    /** Whether the widths of all its letters are those of the font, not our guess. */
    static boolean exact(String text) {
        return text.codePoints()
                .allMatch(letter ->
                        letter < 0x7F || (letter >= 0x410 && letter <= 0x44F) || letter == '·' || letter == '×');
    }

    /** The text, shortened at its end with an ellipsis where it is wider than the room. */
    static String fit(String text, Face face, double room) {
        if (of(text, face) <= room) {
            return text;
        }
        var end = cut(text, face, room - of("…", face));
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
    }

    /** The text in lines, broken at blanks, inside a word only where it alone is too wide; what does not fit the last line is cut. */
    static List<String> wrap(String text, Face face, double room, int most) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most - 1 && of(rest, face) > room) {
            var end = Math.max(cut(rest, face, room), rest.offsetByCodePoints(0, 1));
            var blank = blank(rest, end);
            var slash = rest.lastIndexOf('/', end - 1) + 1; // a product and its version
            var at = blank > 0 ? blank : slash > 1 ? slash : end;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(fit(rest, face, room));
        }
        return lines;
    }

    /** The last blank to break at: not the one between a number and a unit of time. */
    private static int blank(String text, int end) {
        var blank = text.lastIndexOf(' ', end);
        if (blank < 2 || !Character.isDigit(text.charAt(blank - 1))) {
            return blank;
        }
        var word = text.indexOf(' ', blank + 1);
        var unit = text.substring(blank + 1, word < 0 ? text.length() : word);
        var before = text.lastIndexOf(' ', blank - 1);
        return before > 0 && unit.length() <= 2 ? before : blank;
    }

    /** The same, in lines about as long as each other, where they are not more than they have to be. */
    static List<String> balanced(String text, Face face, double room, int most) {
        var lines = wrap(text, face, room, most);
        var narrow = room / 2;
        var wide = room;
        while (lines.size() > 1 && wide - narrow > 4) {
            var tried = (narrow + wide) / 2;
            var shorter = wrap(text, face, tried, most);
            if (shorter.size() == lines.size()
                    && shorter.getLast()
                            .equals(wrap(text, face, tried, most + 1).getLast())) {
                lines = shorter;
                wide = tried;
            } else {
                narrow = tried;
            }
        }
        return lines;
    }

    /** How many characters fit. */
    private static int cut(String text, Face face, double room) {
        var sum = 0.0;
        var at = 0;
        while (at < text.length()) {
            var letter = text.codePointAt(at);
            sum += thousandths(letter, face.bold()) * face.size() / 1000.0;
            if (sum > room) {
                break;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static int thousandths(int letter, boolean bold) {
        if (letter >= ' ' && letter < 0x7F) {
            return (bold ? LATIN_BOLD : LATIN)[letter - ' '];
        }
        if (letter >= 0x410 && letter <= 0x44F) {
            return (bold ? CYRILLIC_BOLD : CYRILLIC)[letter - 0x410];
        }
        if (letter == '·' || letter == '×') {
            return letter == '×' ? 584 : bold ? 333 : 278;
        }
        if (letter >= 0xC0 && letter < 0x250) {
            var base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                    .charAt(0);
            return base < 0x7F ? thousandths(base, bold) : WIDE;
        }
        var type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return letter < 0x2000 && (letter < 0x1100 || letter > 0x11FF) ? bold ? USUAL_BOLD : USUAL : WIDE;
    }
}
