package org.sipcause.sip;

import java.util.List;
import java.util.Optional;

/** The Vias of a message: each read as nearly all are written, and only where that does not do in every way that there is. */
final class Vias {
    private Vias() {}

    static List<Via> all(MessageIndex index) {
        int left = index.vias();
        if (left == 0) {
            return Few.none();
        }
        Few<Via> found = new Few<>(left);
        int header = index.first(HeaderNames.VIA);
        add(index, header, found);
        while (--left > 0) {
            header = index.next(HeaderNames.VIA, header);
            add(index, header, found);
        }
        return found;
    }

    static Optional<Via> first(MessageIndex index) {
        int header = index.first(HeaderNames.VIA);
        if (header == index.count()) {
            return Optional.empty();
        }
        Few<Via> found = new Few<>(1);
        if (index.addUsualVia(header, found)) {
            return Optional.of(found.getFirst());
        }
        return index.isList(header)
                ? Reading.of(Scan.split(index.value(header), ',').getFirst(), Via::parse)
                : index.read(header, Via::parse);
    }

    private static void add(MessageIndex index, int header, Few<Via> found) {
        if (!index.addUsualVia(header, found)) {
            index.add(header, Via::parse, found);
        }
    }
}
