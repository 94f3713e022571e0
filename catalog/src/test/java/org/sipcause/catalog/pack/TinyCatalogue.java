package org.sipcause.catalog.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sipcause.catalog.Volume;

/** Three codes, a pair, a finding and two labels, whole at first; a test breaks or translates what it looks at. */
final class TinyCatalogue {
    static final String CODE = """
            code: %1$s
            phrase: Phrase of %1$s
            registration: registered
            rfc: RFC 3261
            section: "21.4.9"
            also: [RFC 3261 §16.7]
            retry: same
            dialog: transaction
            must: []
            q850: [18]
            isup: 102
            near: [%2$s]
            glance: glance of %1$s
            means: Meaning of %1$s (RFC 3261 §16.7).
            when: >-
              It comes late,
              as a rule.
            do:
              - "One: of %1$s."
              - Two of %1$s.
            who: somebody
            repeat: Later.
            misread: >-
              "Wrong." Right.
            methods: any
            sender: a proxy
            seen: late
            before: nothing
            next: wait
            scope: this request
            send: when you must
            read: look at it
            """;
    private static final String PAIR = """
            codes: [401, 402]
            lead: One or the other.
            tells:
              - look: time
                observe: {fact: late, "401": no, "402": yes}
                "401": early
                "402": late
              - look: place
                "401": here
                "402": there
            confused: they look alike
            rfc: [RFC 3261 §21.4]
            """;
    private static final String FINDING = """
            id: no-answer
            title: "No answer from {server}"
            explanation: It stayed silent for {seconds} s.
            fix:
              - "Operator: look at {server}."
            reference: RFC 3261 §17.1.1.2
            """;

    static final String DOCUMENTS = """
            "3261":
              title: "SIP: Session Initiation Protocol"
              sections: ["16.7", "17.1.1.2", "21.4", "21.4.9"]
            """;

    private final Path folder;
    private final List<String> reports = new ArrayList<>();

    TinyCatalogue(Path folder) throws IOException {
        this.folder = folder;
        write("codes/401.yaml", CODE.formatted("401", "402, 403"));
        write("codes/402.yaml", CODE.formatted("402", "401, 403"));
        write("codes/403.yaml", CODE.formatted("403", "401, 402"));
        write("pairs/401-402.yaml", PAIR);
        write("findings/no-answer.yaml", FINDING);
        write("labels.yaml", "lookup:\n  when: When\n  for: \"for {code}: \"\n");
        write("../rfcs.yaml", DOCUMENTS);
    }

    /** A file of the English folder, by its name in there. */
    Path file(String name) {
        return folder.resolve("source/en").resolve(name).normalize();
    }

    /** What the packer reported, in order. */
    List<String> reports() {
        return reports;
    }

    /** Writes a file, named from the English folder. */
    void write(String name, String text) throws IOException {
        Path path = file(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Packs it into a folder; the problems that it has. */
    List<String> pack(String target) throws IOException {
        return Pack.pack(folder.resolve("source"), folder.resolve(target), reports::add).all().stream()
                .map(Problem::toString)
                .toList();
    }

    /** What was packed: the texts of the entries by language and name, such as {@code en/codes/401}, and of other files by name. */
    Map<String, String> packed(String target) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path out = folder.resolve(target);
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (path.endsWith(Volume.NAME)) {
                    String language = out.relativize(path.getParent()).toString();
                    entries(Files.readAllBytes(path)).forEach((name, text) -> texts.put(language + "/" + name, text));
                } else {
                    texts.put(out.relativize(path).toString(), Files.readString(path));
                }
            }
        }
        return texts;
    }

    /** All of a volume, place by place. */
    private static Map<String, String> entries(byte[] volume) {
        Map<String, String> entries = new TreeMap<>();
        ByteBuffer places = ByteBuffer.wrap(volume);
        for (int first = volume.length; places.position() < first; ) {
            int hash = places.getInt();
            int begin = places.getInt();
            int length = places.getInt();
            if (begin > 0) {
                first = Math.min(first, begin);
                String[] entry = new String(volume, begin, length, StandardCharsets.UTF_8).split("\n", 2);
                assertThat(entry[0]).hasSameHashCodeAs(hash);
                entries.put(entry[0], entry[1]);
            }
        }
        return entries;
    }
}
