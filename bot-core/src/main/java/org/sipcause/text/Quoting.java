package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The marks of quoted mail and chats: {@code > } before lines, also several. */
final class Quoting implements Repair {
    @Override
    public String name() {
        return "quote marks removed";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        boolean quoted =
                head.stream().anyMatch(line -> marks(line) > 0 && SipWords.begins(line.substring(marks(line))));
        long marked = head.stream().filter(line -> marks(line) > 0).count();
        boolean most = marked > 3
                && marked * 2 > head.stream().filter(line -> !line.isBlank()).count();
        return quoted || most ? Optional.of(() -> (line, out) -> out.accept(unquoted(line))) : Optional.empty();
    }

    private static Line unquoted(Line line) {
        String text = line.text();
        int marks = marks(text);
        return marks == 0 ? line : line.with(text.substring(marks));
    }

    /** How much of a line is marks, each with a blank after it or not. */
    private static int marks(String line) {
        int at = 0;
        int end = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '>')) {
            if (line.charAt(at) == '>') {
                end = at + 1 < line.length() && line.charAt(at + 1) == ' ' ? at + 2 : at + 1;
            }
            at++;
        }
        return end;
    }
}
