package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that says how a card must read. {@code -Dgolden=write} writes it anew; the difference then stands in the commit. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/org/sipcause/command");

    private Golden() {}

    /** Compares a text with the file of that name. */
    static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".golden");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; -Dgolden=write accepts it", file).isEqualTo(Files.readString(file));
    }
}
