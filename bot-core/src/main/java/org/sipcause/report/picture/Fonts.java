package org.sipcause.report.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
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

    /** A part of a text and the font that has its letters, as far as this machine has one. */
    record Part(String text, Font font) {}

    /** The text in parts that one font can draw. */
    List<Part> parts(String text, Face face) {
        var first = usual.computeIfAbsent(face, missing -> font(family, face));
        if (first.canDisplayUpTo(text) < 0) {
            return List.of(new Part(text, first));
        }
        var second = other.computeIfAbsent(face, missing -> font(Font.SANS_SERIF, face));
        var parts = new ArrayList<Part>();
        var begun = 0;
        for (var at = 0; at < text.length(); ) {
            var own = first.canDisplay(text.codePointAt(at));
            while (at < text.length() && first.canDisplay(text.codePointAt(at)) == own) {
                at += Character.charCount(text.codePointAt(at));
            }
            parts.add(new Part(text.substring(begun, at), own ? first : second));
            begun = at;
        }
        return parts;
    }

    private static Font font(String family, Face face) {
        return new Font(family, face.bold() ? Font.BOLD : Font.PLAIN, face.size());
    }
}
