package org.sipcause.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom: the arrows of the house, read from the sources. */
class HouseTest {
    private static final String ROOT = "org.sipcause";
    private static final Pattern PACKAGE = Pattern.compile("^package (org\\.sipcause[\\w.]*);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(org\\.sipcause(?:\\.[a-z]\\w*)*)\\.[A-Z*]", Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");
    private static final Pattern IS_RULE = Pattern.compile("\\bimplements\\s+Rule\\b");
    private static final Set<String> LISTS_OF_RULES = Set.of("Rules", "Explanations");

    private static final Set<String> EVERYTHING = Set.of(
            "catalog",
            "octets",
            "sip",
            "sdp",
            "pcap",
            "chat",
            "trace",
            "trace.format",
            "flow",
            "flow.ladder",
            "diagnosis",
            "diagnosis.rule",
            "compare",
            "report",
            "report.picture",
            "report.page");

    /** The package, without the root, and the packages it may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("catalog", Set.of()),
            Map.entry("catalog.pack", Set.of("catalog")),
            Map.entry("octets", Set.of()),
            Map.entry("sip", Set.of("octets")),
            Map.entry("sdp", Set.of("octets")),
            Map.entry("pcap", Set.of()),
            Map.entry("chat", Set.of()),
            Map.entry("text", Set.of("sip")),
            Map.entry("trace", Set.of("sip", "text")),
            Map.entry("trace.format", Set.of("sip", "text", "trace", "pcap")),
            Map.entry("flow", Set.of("trace", "sip", "sdp")),
            Map.entry("flow.ladder", Set.of("flow", "trace", "sip", "sdp")),
            Map.entry("diagnosis", Set.of("flow", "trace", "sip", "sdp")),
            Map.entry("diagnosis.rule", Set.of("diagnosis", "flow", "trace", "sip", "sdp")),
            Map.entry("compare", Set.of("flow", "trace", "sip", "catalog")),
            Map.entry("report", Set.of("diagnosis", "flow", "trace", "sip", "sdp", "compare", "catalog")),
            Map.entry("report.picture", Set.of("flow.ladder")),
            Map.entry("report.page", Set.of()),
            Map.entry("command", EVERYTHING),
            Map.entry("", Set.of("command", "catalog", "chat")),
            Map.entry("bench", Set.of("", "chat", "sip", "sdp")),
            Map.entry("runtime", Set.of("chat")),
            Map.entry("runtime.durable", Set.of("chat", "runtime")),
            Map.entry("console", Set.of("", "chat")),
            Map.entry("slack", Set.of("", "chat", "runtime", "runtime.durable")),
            Map.entry("discord", Set.of("", "chat", "runtime", "runtime.durable")));

    @Test
    void everyImportFollowsTheTable() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : Sources.java("main")) {
            String source = Files.readString(file);
            String from = packageOf(source);
            for (String to : imports(source)) {
                if (!to.equals(from) && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.add(Sources.top().relativize(file) + " imports " + to);
                }
            }
        }
        assertThat(wrong).as("imports that the house forbids").isEmpty();
    }

    @Test
    void everyPackageStandsInTheTableAndSaysWhatItIs() throws IOException {
        List<Path> files = Sources.java("main");
        Set<String> packages = new java.util.TreeSet<>();
        Set<String> described = new java.util.TreeSet<>();
        for (Path file : files) {
            String name = packageOf(Files.readString(file));
            packages.add(name);
            if (file.endsWith("package-info.java")) {
                described.add(name);
            }
        }
        assertThat(packages).isSubsetOf(MAY_KNOW.keySet()).isEqualTo(described);
    }

    @Test
    void noSourceIsLongerThanThreeHundredLines() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : Sources.java("main")) {
            try (Stream<String> lines = Files.lines(file)) {
                if (lines.count() > 300) {
                    wrong.add(Sources.top().relativize(file).toString());
                }
            }
        }
        assertThat(wrong)
                .as("files over 300 lines: split them by what they know")
                .isEmpty();
    }

    @Test
    void noRuleIsKnownToAnyButTheListsOfRules() throws IOException {
        Map<String, String> code = new TreeMap<>();
        for (Path file : Sources.java("main")) {
            String source = Files.readString(file);
            if (packageOf(source).equals("diagnosis.rule")) {
                code.put(file.getFileName().toString().replace(".java", ""), Sources.withoutComments(source));
            }
        }
        Predicate<String> isRule = name -> IS_RULE.matcher(code.get(name)).find();
        List<String> wrong = new ArrayList<>();
        code.forEach((name, source) -> {
            if (!LISTS_OF_RULES.contains(name)) {
                names(source)
                        .filter(other -> !other.equals(name) && code.containsKey(other) && isRule.test(other))
                        .forEach(other -> wrong.add(name + " names " + other));
            }
        });
        assertThat(code.keySet().stream().filter(isRule)).hasSizeGreaterThan(100);
        assertThat(wrong)
                .as("what two rules look at belongs in a class that is no rule")
                .isEmpty();
    }

    private static Stream<String> names(String code) {
        return NAME.matcher(code).results().map(MatchResult::group).distinct();
    }

    private static String packageOf(String source) {
        Matcher matcher = PACKAGE.matcher(source);
        assertThat(matcher.find()).isTrue();
        return room(matcher.group(1));
    }

    private static List<String> imports(String source) {
        return IMPORT.matcher(source)
                .results()
                .map(found -> room(found.group(1)))
                .distinct()
                .toList();
    }

    private static String room(String name) {
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
