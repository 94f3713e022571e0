package org.sipcause.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed, read back from what Slack made of it: links, mentions and escapes undone, fences taken off. */
final class SlackText {
    private static final Pattern CONTROL = Pattern.compile("<([^<>|\\n]{1,4000})(?:\\|([^<>\\n]{0,4000}))?>");
    private static final Pattern HEADER = Pattern.compile("(?s).*(?:^|\\n)[A-Za-z][A-Za-z-]{0,40}[ \\t]*:[^\\n]*");
    private static final Pattern SIP_ADDRESS = Pattern.compile("(?i)(?:sips?|tel):.*");

    private SlackText() {}

    /** The words as typed; nothing gives nothing. */
    static String typed(String text) {
        if (text == null) {
            return "";
        }
        Matcher control = CONTROL.matcher(text);
        var typed = new StringBuilder();
        while (control.find()) {
            control.appendReplacement(typed, Matcher.quoteReplacement(typed(control, text)));
        }
        control.appendTail(typed);
        return fencesOff(entitiesOff(typed.toString()).replace('\u00A0', ' '));
    }

    /** The words without the mentions of this user, which only called the bot. */
    static String without(String user, String text) {
        return text == null ? "" : text.replaceAll("<@" + Pattern.quote(user) + "(?:\\|[^>]*)?>", "");
    }

    private static String typed(Matcher control, String text) {
        String target = control.group(1);
        String label = control.group(2);
        char kind = target.charAt(0);
        if (kind == '@' || kind == '#') {
            return kind + (label == null || label.isEmpty() ? target.substring(1) : label);
        }
        if (kind == '!') {
            return label == null || label.isEmpty() ? "@" + target.substring(1) : label;
        }
        if (label != null) {
            return label;
        }
        // where brackets came unescaped, those of a header field's address belong to the trace (RFC 3261, 25.1:
        // name-addr)
        String before = text.substring(Math.max(0, control.start() - 300), control.start());
        boolean ofTheTrace = SIP_ADDRESS.matcher(target).matches()
                && !before.endsWith("&lt;")
                && HEADER.matcher(before).matches();
        return ofTheTrace ? "<" + target + ">" : target;
    }

    private static String entitiesOff(String text) {
        // the ampersand last, or "&amp;lt;" would become "<"
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String fencesOff(String text) {
        String bare = text.replaceAll("```\\n?", "\n").strip();
        boolean quoted = bare.length() > 2 && bare.startsWith("`") && bare.endsWith("`");
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }
}
