package org.sipcause.sdp;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sipcause.octets.Octets;

/** The lines of a part of a description, an index over its bytes: text is made of a line when it is asked for. */
final class SdpLines extends AbstractList<SdpLine> {
    private static final int STRIDE = 3;

    private final byte[] bytes;
    private final int[] places;
    private final int first;
    private final int count;

    /** Each line takes three places, number, from and to; those of the part begin at the {@code first} line. */
    SdpLines(byte[] bytes, int[] places, int first, int count) {
        this.bytes = bytes;
        this.places = places;
        this.first = first;
        this.count = count;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public SdpLine get(int line) {
        int place = (first + Objects.checkIndex(line, count)) * STRIDE;
        return new SdpLine(places[place], Octets.text(bytes, places[place + 1], places[place + 2]));
    }

    /** The values of the attribute lines of a name; empty text where a line has none. */
    static List<String> attributes(List<SdpLine> lines, String name) {
        List<String> values = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!(lines instanceof SdpLines index) || index.isAttribute(line, name)) {
                lines.get(line).attribute(name).ifPresent(values::add);
            }
        }
        return values;
    }

    /** Whether it may be an attribute of that name; most lines are not. */
    private boolean isAttribute(int line, String name) {
        int place = (first + line) * STRIDE;
        return places[place + 2] - places[place + 1] > 2
                && bytes[places[place + 1]] == 'a'
                && Octets.starts(bytes, places[place + 1] + 2, places[place + 2], name);
    }
}
