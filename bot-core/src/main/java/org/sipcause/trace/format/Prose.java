package org.sipcause.trace.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What looks like a line of a log and is none: somebody explains, a script says what would be answered, a web server logs. */
final class Prose {
    /** Somebody tells or asks. */
    private static final Set<String> TOLD = Set.of(
            "i",
            "we",
            "my",
            "our",
            "you",
            "your",
            "i'm",
            "i've",
            "please",
            "why",
            "how",
            "hi",
            "hello",
            "thanks",
            "if",
            "should",
            "would",
            "whether",
            "because",
            "but",
            "expected",
            "think",
            "seems",
            "problem",
            "issue");

    /** Words of explanations, which a log writes too, but not in lines without a time, a level, an address or a bracket. */
    private static final Set<String> EXPLAINED = Set.of(
            "a",
            "an",
            "when",
            "means",
            "which",
            "that",
            "these",
            "can",
            "may",
            "must",
            "instead",
            "fix",
            "fixed",
            "fixes",
            "add",
            "added",
            "improve",
            "improved",
            "support",
            "handle",
            "handles",
            "handling");

    /** A time of day, the level of a log's line, or a drawn line. */
    private static final Pattern LOGGED = Pattern.compile("[0-9]:[0-9]{2}\\b|[-=]{2}|[|>\\[{]"
            + "|\\b(?:ERR|ERROR|WRN|WARN|WARNING|NOTICE|INFO|DBG|DEBUG|VERBOSE|CRITICAL|TRACE)\\b");

    private static final Pattern ADDRESS = Pattern.compile("[0-9]\\.[0-9]{1,3}\\.[0-9]|\\bsips?:[^ ]|@");

    private static final Pattern SCRIPT = Pattern.compile("reply\\([\"'0-9]|===|\\bif ?\\("
            + "|^\\s*(?:const|let|var|case|return|exten|same) |^#[0-9]+ |^\\s*at [\\w.$]+\\(");

    private static final Pattern WEB = Pattern.compile("http|nginx|apache|gateway time");

    private Prose() {}

    /** Whether somebody tells, asks or explains: then it is no line of a log. */
    static boolean is(String text) {
        if (text.endsWith("?") || speaks(text, TOLD)) {
            return true;
        }
        return !isLogged(text) && !ADDRESS.matcher(text).find() && speaks(text, EXPLAINED);
    }

    /** Whether a line has a mark that logs have and sentences do not. */
    static boolean isLogged(String text) {
        return LOGGED.matcher(text).find();
    }

    /** Whether it is a line of a program, a routing script or a stack trace: what would be said, not what was. */
    static boolean isScript(String lower) {
        return SCRIPT.matcher(lower).find();
    }

    /** Whether it speaks of the web, whose codes look the same, and not of SIP. */
    static boolean isWeb(String lower) {
        return WEB.matcher(lower).find() && (lower.contains("http/") || !OneLine.isSip(lower));
    }

    private static boolean speaks(String text, Set<String> words) {
        return OneLine.words(text).stream().anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
    }
}
