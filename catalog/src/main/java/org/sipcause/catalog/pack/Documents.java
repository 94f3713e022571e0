package org.sipcause.catalog.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The RFCs that the catalogue may cite, with the sections that were looked up in them: a section written from memory is often wrong.
 *
 * @param sections of each RFC by its number
 */
record Documents(Map<String, Set<String>> sections) {
    static final String FILE = "rfcs.yaml";

    private static final Pattern CITATION = Pattern.compile("RFC ([0-9]{3,5})(?: §([0-9A-Z]+(?:\\.[0-9]+)*))?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{2,4}");

    Documents {
        sections = Map.copyOf(sections);
    }

    /** Reads the table beside the languages; without it every citation is a problem. */
    static Documents read(Path source, Problems problems) throws IOException {
        Path table = source.resolve(FILE);
        if (!Files.exists(table)) {
            problems.add(FILE, 0, "the table of cited documents is missing");
            return new Documents(Map.of());
        }
        YamlFile file = YamlFile.read(FILE, table, problems);
        for (Field document : file.fields().values()) {
            if (!NUMBER.matcher(document.name()).matches()) {
                problems.add(FILE, document.line(), "'" + document.name() + "' is no number of an RFC");
            }
            if (document.leaves().stream()
                    .noneMatch(leaf -> leaf.path().equals(document.name() + ".title")
                            && !leaf.text().isEmpty())) {
                problems.add(FILE, document.line(), "RFC " + document.name() + " has no title");
            }
        }
        return new Documents(file.fields().values().stream()
                .collect(Collectors.toMap(
                        Field::name,
                        document -> document.leaves().stream()
                                .filter(leaf -> leaf.path().startsWith(document.name() + ".sections."))
                                .map(Leaf::text)
                                .collect(Collectors.toSet()))));
    }

    /** Reports every document and section that a file cites and the table does not have. */
    void check(YamlFile file, Problems problems) {
        file.leaves().forEach(leaf -> {
            Matcher cited = CITATION.matcher(leaf.text());
            while (cited.find()) {
                check(file.name(), leaf.line(), cited.group(1), cited.group(2), problems);
            }
        });
        Matcher own = CITATION.matcher(file.text("rfc"));
        if (own.matches() && !file.text("section").isEmpty()) {
            check(file.name(), file.line("section"), own.group(1), file.text("section"), problems);
        }
    }

    private void check(String file, int line, String number, String section, Problems problems) {
        Set<String> known = sections.get(number);
        if (known == null) {
            problems.add(file, line, "RFC " + number + " is not in " + FILE);
        } else if (section != null && !known.contains(section)) {
            problems.add(
                    file, line, "RFC " + number + " §" + section + " is not in " + FILE + ": look it up, then add it");
        }
    }
}
