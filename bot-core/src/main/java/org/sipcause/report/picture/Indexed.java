package org.sipcause.report.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture with a short table of colours, a third of the size of one without.
 *
 * @param colours red, green and blue in 24 bits
 * @param pixels an index into the colours for each pixel, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of pixels, made once and written once; never compared
record Indexed(int width, int height, int[] colours, byte[] pixels) {
    /** Colours in the table; the smoothed edges of letters have more, and the eye does not miss them. */
    private static final int MOST = 32;

    /** The same picture: the most frequent colours stay exact, the others become the nearest of these. */
    static Indexed of(int[] pixels, int width, int height) {
        var counts = counts(pixels);
        var kept = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
        var table = new HashMap<Integer, Integer>();
        counts.keySet().forEach(colour -> table.put(colour, nearest(colour, kept)));
        var indexes = new byte[pixels.length];
        var last = -1;
        var index = 0;
        for (var at = 0; at < pixels.length; at++) {
            var colour = pixels[at] & 0xffffff;
            if (colour != last) {
                index = table.get(colour);
                last = colour;
            }
            indexes[at] = (byte) index;
        }
        return new Indexed(
                width, height, kept.stream().mapToInt(Integer::intValue).toArray(), indexes);
    }

    /** How many pixels have each colour. */
    private static Map<Integer, Integer> counts(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (var at = 0; at < pixels.length; ) {
            var colour = pixels[at] & 0xffffff;
            var begun = at;
            while (at < pixels.length && (pixels[at] & 0xffffff) == colour) {
                at++;
            }
            counts.merge(colour, at - begun, Integer::sum);
        }
        return counts;
    }

    private static int nearest(int colour, List<Integer> kept) {
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var i = 0; i < kept.size(); i++) {
            var distance = distance(colour, kept.get(i));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        var green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        var blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
