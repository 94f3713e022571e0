package org.sipcause.console;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Completes the names of files where a trace is expected. */
final class FileNames {
    private static final int MOST = 200;

    private FileNames() {}

    /** Whether a file's name may come next: behind {@code trace}, {@code diff} and {@code --with}. */
    static boolean wanted(String before) {
        String typed = before.startsWith("/sip ") ? before.substring("/sip ".length()) : before;
        return typed.startsWith("trace ")
                || typed.startsWith("diff ")
                || typed.stripTrailing().endsWith(" --with");
    }

    /** The files and folders whose names begin so, in order, at most 200; folders end with a slash. Hidden ones have to be begun. */
    static List<String> beginningWith(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String begun = typed.substring(slash + 1);
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder), path -> matches(path, begun))) {
            for (Path path : files) {
                if (names.size() == MOST) {
                    break;
                }
                names.add(folder + path.getFileName() + (Files.isDirectory(path) ? "/" : ""));
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return List.of(); // a folder that is not there completes nothing
        }
        return names.stream().sorted().toList();
    }

    private static boolean matches(Path path, String begun) {
        String name = path.getFileName().toString();
        return name.startsWith(begun) && (!name.startsWith(".") || begun.startsWith("."));
    }
}
