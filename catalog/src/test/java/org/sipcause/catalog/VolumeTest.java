package org.sipcause.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was bound is found, and nothing else. */
class VolumeTest {
    /** A language of this test alone, beside those that were packed. */
    private static final String LANGUAGE = "volume-test";

    @Test
    void everyEntryIsFound() throws IOException, URISyntaxException {
        SortedMap<String, String> entries = new TreeMap<>();
        for (int number = 0; number < 2000; number++) {
            entries.put("codes/" + number, "text of " + number + "\nwith ü, 響 and a second line\n");
        }
        entries.put("empty", "");
        write(Volume.bind(entries));

        entries.forEach((name, text) -> assertThat(Volume.text(LANGUAGE, name)).contains(text));
        assertThat(Volume.text(LANGUAGE, "codes/2000")).isEmpty();
        assertThat(Volume.text("no-language", "codes/1")).isEmpty();
    }

    @Test
    void namesOfOneHashAreToldApart() throws IOException, URISyntaxException {
        assertThat("Aa").hasSameHashCodeAs("BB");
        write(Volume.bind(new TreeMap<>(Map.of("AaAa", "one", "BBBB", "two", "AaBB", "three"))));

        assertThat(Volume.text(LANGUAGE, "AaAa")).contains("one");
        assertThat(Volume.text(LANGUAGE, "BBBB")).contains("two");
        assertThat(Volume.text(LANGUAGE, "AaBB")).contains("three");
        assertThat(Volume.text(LANGUAGE, "BBAa")).isEmpty();
    }

    @Test
    void moreThanCanBeFoundQuicklyAreRefused() {
        SortedMap<String, String> entries = new TreeMap<>();
        for (int number = 0; number <= 2048; number++) {
            entries.put("codes/" + number, "");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Volume.bind(entries));
    }

    private static void write(byte[] volume) throws IOException, URISyntaxException {
        Path folder = Path.of(VolumeTest.class.getResource("").toURI()).resolve(LANGUAGE);
        Files.createDirectories(folder);
        Files.write(folder.resolve(Volume.NAME), volume);
    }
}
