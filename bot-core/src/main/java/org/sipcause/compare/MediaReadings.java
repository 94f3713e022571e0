package org.sipcause.compare;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sipcause.flow.OfferedMedia;

/** What the session description of a message asks for. */
final class MediaReadings {
    private MediaReadings() {}

    /** Adds the readings of a message's description, or that it has none. */
    static void add(Readings readings) {
        List<OfferedMedia> media = OfferedMedia.of(readings.message());
        if (media.isEmpty()) {
            return;
        }
        String line = media.getFirst().line();
        List<OfferedMedia> open =
                media.stream().filter(medium -> !medium.refused()).toList();
        readings.add(Trait.BODY, "sdp", "SDP", line);
        readings.add(Trait.MEDIA, joined(media, medium -> medium.type() + (medium.refused() ? " (port 0)" : "")), line);
        codecs(readings, open);
        readings.add(Trait.EXTRAS, sorted(open, OfferedMedia::extras), listed(open, OfferedMedia::extras), line);
        readings.add(Trait.PROFILE, joined(open, OfferedMedia::profile), line);
        String keying = joined(open, medium -> medium.keying().isEmpty() ? "" : medium.keying());
        readings.add(Trait.KEYING, keying, line);
        readings.add(Trait.DIRECTION, joined(open, OfferedMedia::direction), line);
        open.stream()
                .findFirst()
                .ifPresent(medium -> medium.connection().ifPresent(where -> {
                    readings.add(
                            Trait.FAMILY, where.type(), where.type() + " " + where.address(), medium.addressLine());
                    Reach reach = Reach.of(where.address());
                    readings.add(Trait.MEDIA_ADDRESS, reach.name(), where.address(), medium.addressLine());
                }));
    }

    /** The same codecs in another order are another matter than other codecs. */
    private static void codecs(Readings readings, List<OfferedMedia> open) {
        String line = open.isEmpty() ? "" : open.getFirst().line();
        String shown = listed(open, OfferedMedia::codecs);
        readings.add(Trait.CODECS, sorted(open, OfferedMedia::codecs), shown, line);
        readings.add(Trait.CODEC_ORDER, shown, line);
    }

    private static String sorted(List<OfferedMedia> media, Function<OfferedMedia, List<String>> part) {
        TreeSet<String> all = new TreeSet<>();
        media.forEach(medium -> part.apply(medium).forEach(name -> all.add(name.toLowerCase(Locale.ROOT))));
        return String.join(", ", all);
    }

    private static String listed(List<OfferedMedia> media, Function<OfferedMedia, List<String>> part) {
        return media.stream().flatMap(medium -> part.apply(medium).stream()).collect(Collectors.joining(", "));
    }

    private static String joined(List<OfferedMedia> media, Function<OfferedMedia, String> part) {
        return media.stream()
                .map(part)
                .filter(value -> !value.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
