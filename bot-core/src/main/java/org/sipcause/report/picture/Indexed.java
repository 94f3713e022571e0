package org.sipcause.report.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A picture with a palette of at most 256 colours, a third of the size of one without. */
final class Indexed {
    private static final int MOST = 256;

    private Indexed() {}

    /** The same picture; where smoothed edges have more colours than fit, each channel keeps its highest five bits. */
    static BufferedImage of(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (var mask : new int[] {0xffffff, 0xfefefe, 0xfcfcfc, 0xf8f8f8, 0xf0f0f0}) {
            var colours = colours(pixels, mask);
            if (colours.size() <= MOST) {
                return indexed(pixels, mask, width, height, colours);
            }
        }
        return image;
    }

    /** The colours that are left, the most exact one for each; stops as soon as there are too many. */
    private static Map<Integer, Integer> colours(int[] pixels, int mask) {
        var colours = new HashMap<Integer, Integer>();
        var last = -1;
        for (var pixel : pixels) {
            var colour = pixel & 0xffffff;
            if (colour != last) {
                colours.putIfAbsent(colour & mask, colours.size());
                last = colour;
                if (colours.size() > MOST) {
                    break;
                }
            }
        }
        return colours;
    }

    private static BufferedImage indexed(int[] pixels, int mask, int width, int height, Map<Integer, Integer> colours) {
        var values = new int[colours.size()];
        Arrays.fill(values, -1);
        var indexes = new byte[pixels.length];
        var last = -1;
        var index = 0;
        for (var at = 0; at < pixels.length; at++) {
            var colour = pixels[at] & 0xffffff;
            if (colour != last) {
                index = colours.get(colour & mask);
                values[index] = values[index] < 0 ? colour : values[index];
                last = colour;
            }
            indexes[at] = (byte) index;
        }
        var model = new IndexColorModel(8, values.length, values, 0, false, -1, DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setDataElements(0, 0, width, height, indexes);
        return image;
    }
}
