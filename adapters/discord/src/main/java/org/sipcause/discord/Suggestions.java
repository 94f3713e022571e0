package org.sipcause.discord;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody may be about to type, from everything that can be asked. */
final class Suggestions {
    /** The most that Discord shows, and the longest of them. */
    static final int MOST = 25;

    static final int LONGEST = 100;

    private Suggestions() {}

    /** What begins so, then what holds it; in the order given. */
    static List<String> of(List<String> all, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Stream<String> begins =
                all.stream().filter(each -> each.toLowerCase(Locale.ROOT).startsWith(wanted));
        Stream<String> holds =
                all.stream().filter(each -> each.toLowerCase(Locale.ROOT).indexOf(wanted) > 0);
        return Stream.concat(begins, holds)
                .filter(each -> !each.isBlank() && each.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
