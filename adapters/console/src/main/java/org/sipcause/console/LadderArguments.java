package org.sipcause.console;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/**
 * The words behind {@code ladder}: which call of which file, drawn how, and written where.
 *
 * @param out the file to write; pages after the first get a number before its ending
 */
record LadderArguments(Question question, Optional<Path> out) {
    static LadderArguments of(List<String> words, Locale locale, InputStream in, int columns) {
        var text = new StringBuilder("ladder");
        var files = new ArrayList<Attachment>();
        var out = Optional.<String>empty();
        var options = true;
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var value = at + 1 < words.size();
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.equals("--out") && value) {
                out = Optional.of(words.get(++at));
            } else if (options && (word.equals("--call") || word.equals("--width")) && value) {
                text.append(' ').append(word).append(' ').append(words.get(++at));
            } else if (options && word.startsWith("-") && word.length() > 1) {
                text.append(' ').append(word);
            } else {
                files.add(word.equals("-") ? new StandardInput(in) : new LocalFile(word));
            }
        }
        text.append(out.map(path -> " --as " + ending(path)).orElse(" --columns " + columns));
        return new LadderArguments(new Question(text.toString(), files, locale), out.flatMap(LadderArguments::path));
    }

    /** What stands behind the last point of a file's name: the kind of drawing. */
    private static String ending(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var point = name.lastIndexOf('.');
        return point < 0 ? "?" : name.substring(point + 1);
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where a page goes: {@code call.png}, {@code call-2.png}, ... */
    static Path page(Path out, int page) {
        var name = out.getFileName().toString();
        var point = name.lastIndexOf('.');
        return page == 1 ? out : out.resolveSibling(name.substring(0, point) + "-" + page + name.substring(point));
    }
}
