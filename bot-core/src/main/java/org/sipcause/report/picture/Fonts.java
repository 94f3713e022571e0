package org.sipcause.report.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts of this machine: one with the widths that the layout counts on, and the JDK's own choice for letters that it lacks. */
final class Fonts {
    /** Metric twins of Helvetica, as systems and images have them. */
    private static final List<String> TWINS = List.of("Liberation Sans", "Arimo", "Arial", "Helvetica", "Nimbus Sans");

    private final String family;
    private final Map<Face, Font> usual = new ConcurrentHashMap<>();
    private final Map<Face, Font> other = new ConcurrentHashMap<>();

    private Fonts(String family) {
        this.family = family;
    }

    private static final class Machine {
        private static final Fonts FONTS = found();

        private static Fonts found() {
            var installed = new HashSet<>(Arrays.asList(
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
            return new Fonts(
                    TWINS.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF));
        }
    }

    static Fonts ofMachine() {
        return Machine.FONTS;
    }

    /** A font that has every letter of the text, as far as this machine has one. */
    Font of(String text, Face face) {
        var font = usual.computeIfAbsent(face, missing -> font(family, face));
        return font.canDisplayUpTo(text) < 0
                ? font
                : other.computeIfAbsent(face, missing -> font(Font.SANS_SERIF, face));
    }

    private static Font font(String family, Face face) {
        return new Font(family, face.bold() ? Font.BOLD : Font.PLAIN, face.size());
    }
}
