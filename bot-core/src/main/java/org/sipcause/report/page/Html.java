package org.sipcause.report.page;

/** HTML of which every text is escaped: tags and attributes are ours alone. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Our own markup, as it stands. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A text of any origin; what cannot be seen or steers the eye becomes U+FFFD. */
    Html text(String text) {
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.appendCodePoint(letter);
                case '\r' -> {
                    // line ends are shown as one sign
                }
                default -> out.appendCodePoint(visible(letter) ? letter : 0xFFFD);
            }
        }
        return this;
    }

    /** A tag around a text. */
    Html tag(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    /** A tag with a class around a text. */
    Html tag(String name, String style, String text) {
        return raw("<" + name + " class=\"" + style + "\">").text(text).raw("</" + name + ">\n");
    }

    /** A text of any origin as a string of JSON that no element of HTML ends at; invisible letters as in {@link #text}. */
    Html json(String text) {
        out.append('"');
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> {
                    // as above
                }
                case '<' -> out.append("\\u003c");
                case '>' -> out.append("\\u003e");
                case '&' -> out.append("\\u0026");
                case 0x2028 -> out.append("\\u2028");
                case 0x2029 -> out.append("\\u2029");
                default -> out.appendCodePoint(visible(letter) ? letter : 0xFFFD);
            }
        }
        out.append('"');
        return this;
    }

    private static boolean visible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
