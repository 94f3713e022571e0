package org.sipcause.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sipcause.catalog.Words;

/** What somebody may have meant: the phrases and commands that a few typing mistakes away lie from what was typed. */
record Near(Words words) {
    private static final int OFFERED = 3;
    private static final int LONGEST = 48;
    /** So many hits mean that the words say too little. */
    private static final int MANY = 12;

    private static final List<String> COMMANDS = List.of("help", "trace", "diff", "slack", "discord", "chat");
    private static final Pattern GLUED = Pattern.compile("([0-9oil]{3}) ?(?:vs\\.?|versus|:|-|&|\\+) ?([0-9oil]{3})");
    private static final Pattern CODE = Pattern.compile("[0-9oil]{3}");

    /** At most three, the nearest first; empty where nothing is near enough. */
    List<String> to(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < 3 || wanted.length() > LONGEST) {
            return List.of();
        }
        List<String> read = misread(wanted);
        if (!read.isEmpty()) {
            return read;
        }
        int allowed = Math.max(1, wanted.length() / 4);
        record Candidate(String meant, int mistakes) {}
        List<Words.TopicName> names = words.names();
        List<String> near = Stream.of(
                        COMMANDS.stream(),
                        words.codes().stream().map(Words.CodeName::phrase),
                        names.stream()
                                .filter(name -> !name.id().startsWith("codes/"))
                                .map(Near::plain))
                .flatMap(all -> all)
                .filter(phrase -> !phrase.startsWith("(")) // a code without a registered phrase
                .distinct()
                .filter(meant -> Math.abs(meant.length() - wanted.length()) <= allowed)
                .map(meant -> new Candidate(meant, mistakes(wanted, meant.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.mistakes() <= allowed)
                .sorted(Comparator.comparingInt(Candidate::mistakes))
                .limit(OFFERED)
                .map(Candidate::meant)
                .toList();
        String last = wanted.substring(wanted.lastIndexOf(' ') + 1);
        if (near.isEmpty() && CODE.matcher(last).matches() && known(digits(last))) {
            return List.of(digits(last)); // "cause 500" and "warning 488" are none, the code is
        }
        return near.isEmpty() ? holding(wanted, names) : near;
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

    /** A title without what kind of thing it is: "Retry-After header" is typed as "retry-after". */
    private static String plain(Words.TopicName name) {
        return name.id().startsWith("headers/") ? name.title().replace(" header", "") : name.title();
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
