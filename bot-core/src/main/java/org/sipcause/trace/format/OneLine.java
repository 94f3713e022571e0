package org.sipcause.trace.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sipcause.text.Line;
import org.sipcause.trace.Position;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Subject;

/**
 * A message told in one line of a log: {@code Response msg 486/INVITE/cseq=2}, {@code Got SIP response 503 "Service Unavailable" back
 * from 192.0.2.1:5060}, {@code "status": 486}. A number is taken for a code only beside its phrase or behind a word that says so.
 *
 * @param remark what the line tells
 * @param sure whether it can be about nothing but SIP
 */
record OneLine(Remark remark, boolean sure) {
    private static final int LONGEST_QUOTE = 300;
    private static final Set<String> METHODS =
            Set.of("INVITE", "REGISTER", "BYE", "CANCEL", "ACK", "SUBSCRIBE", "NOTIFY", "REFER", "PRACK", "PUBLISH");
    /** Methods whose names are words of other logs, too. */
    private static final Set<String> COMMON = Set.of("OPTIONS", "UPDATE", "MESSAGE", "INFO");

    private static final Set<String> KEYS = Set.of(
            "status",
            "statuscode",
            "status_code",
            "status-code",
            "sip_status",
            "sipstatus",
            "sip_code",
            "sipcode",
            "sip-code",
            "sip_response",
            "sip_response_code",
            "sipresponsecode",
            "sip_status_code",
            "sipstatuscode",
            "responsecode",
            "response_code",
            "response-code",
            "last_reply_code",
            "term_status",
            "final_code",
            "finalcode",
            "last_sip_code",
            "sip_reason_code",
            "lastsipresponse",
            "last_sip_response",
            "sip_invite_failure_status",
            "proto_specific_hangup_cause",
            "statecode",
            "registrationstatecode",
            "callstatecode",
            "laststatuscode",
            "last_status_code",
            "msg",
            "sip",
            "2.0");
    private static final Set<String> CODE_WORDS =
            Set.of("response", "reply", "status", "code", "reason", "terminated", "refresher");
    private static final Set<String> REQUEST_WORDS = Set.of(
            "request",
            "tx",
            "rx",
            "sent",
            "sending",
            "received",
            "receiving",
            "processing",
            "incoming",
            "outgoing",
            "recv",
            "send",
            "transmitting",
            "[=>]",
            "[<=]");
    /** What a line says of a message; nothing where it says nothing that is sure to be meant so. */
    static Optional<OneLine> read(Line line, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean sip = isSip(lower);
        if (Prose.is(text) || Prose.isScript(lower) || Prose.isWeb(lower)) {
            return Optional.empty();
        }
        List<String> words = words(text);
        Optional<String> named =
                lower.contains("register refresher") ? Optional.of("REGISTER") : method(words); // Linphone
        Code code = code(text, words, sip || named.isPresent());
        // nothing answers an ACK: one beside a code is the next message
        Optional<String> method = named.filter(name -> code.equals(Code.NONE) || !name.equals("ACK"));
        boolean asked = code.equals(Code.NONE)
                && method.isPresent()
                && words.stream().anyMatch(word -> REQUEST_WORDS.contains(word.toLowerCase(Locale.ROOT)));
        boolean invited = code.equals(Code.NONE) && lower.contains("processing invite");
        if (code.equals(Code.NONE) && !asked && !invited) {
            return Optional.empty();
        }
        Hosts told = Hosts.of(text, !code.equals(Code.NONE));
        // "INVITE from A to B failed with 408" tells the way of the request
        boolean ofRequest = !code.equals(Code.NONE) && method.isPresent() && text.contains(method.get() + " from ");
        Hosts hosts = ofRequest ? new Hosts(told.to(), told.from()) : told;
        Remark remark = new Remark(
                Position.line(line.number()),
                Optional.empty(),
                quote(text, code.at()),
                invited ? Optional.of("INVITE") : method,
                code.equals(Code.NONE) ? OptionalInt.empty() : OptionalInt.of(code.status()),
                callId(text, lower),
                hosts.from(),
                hosts.to(),
                Subject.MESSAGE);
        boolean rare = method.isPresent() && !COMMON.contains(method.get());
        return Optional.of(new OneLine(
                remark, sip || rare || (!code.equals(Code.NONE) && code.phrased() && !Phrases.shared(code.status()))));
    }

    static List<String> words(String text) {
        return List.of(text.split("[\\s,;()\\[\\]{}<>\"'=|/]+", 200));
    }

    private record Code(int status, int at, boolean phrased) {
        static final Code NONE = new Code(0, 0, false);
    }

    /** Whether a line says by itself that it is about SIP. */
    static boolean isSip(String lower) {
        for (int at = lower.indexOf("sip"); at >= 0; at = lower.indexOf("sip", at + 1)) {
            boolean begins =
                    at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)) || lower.startsWith("pj", at - 2);
            if (begins && !lower.startsWith("sipcause", at)) {
                return true;
            }
        }
        return lower.contains("sofia") || lower.contains("cseq") || lower.contains("pjsua") || lower.contains("jssip");
    }

    private static Optional<String> method(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).endsWith(":")
                    ? words.get(at).substring(0, words.get(at).length() - 1)
                    : words.get(at);
            boolean common = COMMON.contains(word)
                    && ((at > 0 && words.get(at - 1).equalsIgnoreCase("request"))
                            || (at + 1 < words.size() && words.get(at + 1).startsWith("cseq"))
                            || (at + 1 < words.size() && words.get(at + 1).startsWith("sip:")));
            if (METHODS.contains(word) || common) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static Code code(String text, List<String> words, boolean sip) {
        int from = 0;
        String before = "";
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            int begin = text.indexOf(word, from);
            from = begin < 0 ? from : begin + word.length();
            int colon = word.indexOf(':');
            String key = colon > 0 && colon + 4 == word.length() ? word.substring(0, colon) : before;
            String number = key.equals(before) ? trimmed(word) : word.substring(colon + 1);
            if (isCode(number)) {
                int status = Integer.parseInt(number);
                String rest = text.substring(Math.min(text.length(), from));
                boolean phrased = Phrases.begins(unquoted(rest), status);
                boolean uri = colon > 0 && key.equals("sip"); // the user of an account may be called 200
                if (phrased || (!uri && announced(key.toLowerCase(Locale.ROOT), status, rest, sip))) {
                    return new Code(status, Math.max(0, begin), phrased);
                }
            }
            before = trimmed(word).isEmpty() ? before : trimmed(word);
        }
        return Code.NONE;
    }

    /** Whether the word before says that a code follows; {@code response} and the like only in a line about SIP. */
    private static boolean announced(String key, int status, String rest, boolean sip) {
        if (status < 200 && !sip) {
            return false;
        }
        boolean amount = rest.length() > 1
                && (rest.startsWith(" bytes")
                        || rest.startsWith(" ms")
                        || (rest.startsWith(".") && Character.isDigit(rest.charAt(1))));
        boolean statusKey = key.equals("msg") ? rest.startsWith("/") : KEYS.contains(key);
        return !amount && (statusKey || (sip && CODE_WORDS.contains(key)));
    }

    private static boolean isCode(String word) {
        return word.length() == 3
                && word.charAt(0) >= '1'
                && word.charAt(0) <= '6'
                && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String trimmed(String word) {
        int begin = 0;
        int end = word.length();
        while (begin < end && ":.!*-#`".indexOf(word.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ":.!*-#`".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(begin, end);
    }

    private static String unquoted(String rest) {
        int at = 0;
        while (at < rest.length() && at < 12 && " \t\"'(-:,/`*".indexOf(rest.charAt(at)) >= 0) {
            at++;
        }
        // a drawn box or a bracket ends the phrase as the line's end would
        int end = at;
        while (end < rest.length() && "|)\"'".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(at, end).stripTrailing();
    }

    private static Optional<String> callId(String text, String lower) {
        for (String name : List.of("sipcallid", "sip_call_id", "sip-call-id", "call-id", "call_id", "callid")) {
            int at = lower.indexOf(name);
            if (at >= 0) {
                int begin = at + name.length();
                while (begin < text.length() && " \t\"':=<[(".indexOf(text.charAt(begin)) >= 0) {
                    begin++;
                }
                int end = begin;
                while (end < text.length() && " \t\"',;>)]}".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                return end - begin >= 6 && end - begin <= 200
                        ? Optional.of(text.substring(begin, end))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The line, or of a long one what stands around a place. */
    static String quote(String text, int at) {
        String all = text.strip();
        if (all.length() <= LONGEST_QUOTE) {
            return all;
        }
        int begin = Math.max(0, Math.min(at - LONGEST_QUOTE * 2 / 3, text.length() - LONGEST_QUOTE));
        return text.substring(begin, Math.min(text.length(), begin + LONGEST_QUOTE))
                .strip();
    }
}
