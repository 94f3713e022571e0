package org.sipcause.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sipcause.catalog.Spelling;
import org.sipcause.catalog.TermKind;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;
import org.sipcause.compare.CodeComparison;

/** What somebody may have meant: the phrases and commands that a few typing mistakes away lie from what was typed. */
record Near(Words words) {
    private static final int OFFERED = 3;
    private static final int LONGEST = 80;
    private static final int SHORTEST = 3;
    /** Shorter words that people type for something are near to too many others. */
    private static final int LONG = 5;
    /** So many hits mean that the words say too little. */
    private static final int MANY = 12;

    private static final List<String> COMMANDS = List.of("help", "trace", "diff", "slack", "discord", "chat");
    private static final Pattern GLUED = Pattern.compile("([0-9oil]{3}) ?(?:vs\\.?|versus|:|-|&|\\+) ?([0-9oil]{3})");
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[0-9oil]{3}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern AROUND = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** At most three, the nearest first; empty where nothing is near enough. */
    List<String> to(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        List<String> compared = comparison(sides(typed.strip()));
        return compared.isEmpty() ? one(wanted) : compared;
    }

    /** What one side may mean. */
    private List<String> one(String wanted) {
        if (wanted.length() < SHORTEST) {
            return abbreviated(wanted);
        }
        List<String> read = misread(wanted);
        if (!read.isEmpty()) {
            return read;
        }
        List<String> near = mistyped(wanted);
        if (near.isEmpty()) {
            near = codesIn(wanted); // "cause 500" and "warning 488" are none, the code is
        }
        return near.isEmpty() ? holding(wanted, words.names()) : near;
    }

    /** A comparison with the nearest in place of each side that means nothing; empty where nothing is near one of them. */
    List<String> comparison(List<String> written) {
        if (written.size() < 2 || written.size() > CodeComparison.MOST) {
            return List.of();
        }
        List<List<Topic>> meant = new Versus(written, words).sides();
        List<String> sides = new ArrayList<>();
        for (int side = 0; side < meant.size(); side++) {
            Optional<String> near = meant.get(side).size() == 1
                    ? Optional.of(TermCard.question(meant.get(side).getFirst(), words))
                    : one(written.get(side).toLowerCase(Locale.ROOT)).stream().findFirst();
            near.ifPresent(sides::add);
        }
        List<String> different = sides.stream().distinct().toList();
        return different.size() == written.size() ? List.of(String.join(" vs ", different)) : List.of();
    }

    /** The sides of a line: what stands around {@code vs}, else its words where each of them means one thing: "SUBSCRIBE NOTIFY". */
    private List<String> sides(String typed) {
        List<String> written = Sides.of(typed).written();
        List<String> single = List.of(typed.split(" +", -1));
        boolean apart = written.size() == 1
                && single.stream().allMatch(word -> words.find(word).size() == 1);
        return apart ? single : written;
    }

    /** A letter alone is the compact form of a header, or the name of a timer. */
    private List<String> abbreviated(String wanted) {
        return Stream.of(TermKind.HEADERS, TermKind.TIMERS)
                .flatMap(kind ->
                        words
                                .find(wanted + " "
                                        + words.label("term." + kind.folder() + ".typed")
                                                .split(",", 2)[0])
                                .stream())
                .distinct()
                .map(topic -> TermCard.question(topic, words))
                .limit(OFFERED)
                .toList();
    }

    /** What a few typing mistakes make of a command, a phrase, a title, or of any other word that leads to something. */
    private List<String> mistyped(String wanted) {
        int allowed = Math.max(1, wanted.length() / 4);
        record Candidate(String meant, int mistakes) {}
        List<String> near = Stream.of(
                        COMMANDS.stream(),
                        words.codes().stream().map(Words.CodeName::phrase),
                        words.names().stream()
                                .filter(name -> !name.id().startsWith("codes/"))
                                .map(Near::plain))
                .flatMap(all -> all)
                .filter(phrase -> !phrase.startsWith("(")) // a code without a registered phrase
                .distinct()
                .filter(meant -> Math.abs(meant.length() - wanted.length()) <= allowed)
                .filter(meant -> numbers(meant).equals(numbers(wanted)))
                .map(meant -> new Candidate(meant, mistakes(wanted, meant.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.mistakes() <= allowed)
                .sorted(Comparator.comparingInt(Candidate::mistakes))
                .limit(OFFERED)
                .map(Candidate::meant)
                .toList();
        String letters = Spelling.letters(wanted);
        if (!near.isEmpty() || letters.length() < LONG) {
            return near;
        }
        int few = Math.max(1, letters.length() / 5);
        return words.findable().entrySet().stream()
                .filter(name -> Math.abs(name.getKey().length() - letters.length()) <= few)
                .filter(name -> numbers(name.getKey()).equals(numbers(letters)))
                .map(name -> new Candidate(name.getValue(), mistakes(letters, name.getKey())))
                .filter(candidate -> candidate.mistakes() <= few)
                .sorted(Comparator.comparingInt(Candidate::mistakes))
                .flatMap(candidate -> Stream.of(candidate.meant().split(" ", -1)))
                .distinct()
                .limit(OFFERED)
                .flatMap(id -> words.topic(id).stream())
                .map(topic -> TermCard.question(topic, words))
                .toList();
    }

    /** The digits of a name: 34 is no typing mistake for 38. */
    private static String numbers(String name) {
        return NO_DIGIT.matcher(name).replaceAll("");
    }

    /** The codes that stand among words that mean nothing: one, or a comparison. */
    private List<String> codesIn(String wanted) {
        List<String> codes = Stream.of(AROUND.split(wanted, -1))
                .filter(word -> CODE.matcher(word).matches())
                .map(Near::digits)
                .filter(this::known)
                .distinct()
                .toList();
        return codes.isEmpty() || codes.size() > CodeComparison.MOST ? List.of() : List.of(String.join(" vs ", codes));
    }

    /** Titles and glances that hold every word that was typed, where these are few. */
    private static List<String> holding(String wanted, List<Words.TopicName> names) {
        List<String> typed = List.of(wanted.split("[^\\p{L}\\p{N}]+", -1));
        List<String> found = names.stream()
                .filter(name -> {
                    String text = (name.title() + " " + name.glance()).toLowerCase(Locale.ROOT);
                    return typed.stream().allMatch(word -> word.length() > 1 && text.contains(word));
                })
                .map(Words.TopicName::title)
                .limit(MANY)
                .toList();
        return found.size() == MANY ? List.of() : found.stream().limit(OFFERED).toList();
    }

    /** A title without what kind of thing it is: "Retry-After header" is typed as "retry-after", "INVITE request" as "invite". */
    private static String plain(Words.TopicName name) {
        return name.id().startsWith("headers/")
                ? name.title().replace(" header", "")
                : name.title().replace(" request", "");
    }

    /** Codes with letters in place of digits (5O3), and two codes without blanks between (503vs408). */
    private List<String> misread(String wanted) {
        Matcher glued = GLUED.matcher(wanted);
        if (glued.matches()) {
            return known(digits(glued.group(1))) && known(digits(glued.group(2)))
                    ? List.of(digits(glued.group(1)) + " vs " + digits(glued.group(2)))
                    : List.of();
        }
        return CODE.matcher(wanted).matches() && known(digits(wanted)) ? List.of(digits(wanted)) : List.of();
    }

    private boolean known(String code) {
        return words.code(code).isPresent();
    }

    private static String digits(String code) {
        return code.replace('o', '0').replace('i', '1').replace('l', '1');
    }

    /** Letters to change, to add, to leave out or to swap with their neighbour (optimal string alignment). */
    static int mistakes(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[one.length()][other.length()];
    }
}
