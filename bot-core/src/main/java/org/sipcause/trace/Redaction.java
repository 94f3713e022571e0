package org.sipcause.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;

/**
 * Takes secrets out of traces before anybody sees them. What was equal stays equal, what differed differs, so that a
 * diagnosis comes to the same end; lengths stay, so that Content-Length does, too.
 */
public final class Redaction {
    /**
     * One kind of secret.
     *
     * @param words of which a text must have one, in lower case, for the pattern to be worth trying
     * @param pattern whose group is the secret; linear in its input
     */
    private record Secret(List<String> words, Pattern pattern) {
        static Secret of(String words, String pattern) {
            return new Secret(List.of(words.split(" ", 20)), Pattern.compile(pattern));
        }

        boolean possible(String lower) {
            if (words.contains(PASSWORD_IN_URI)) {
                return hasPassword(lower);
            }
            return words.stream().anyMatch(lower::contains);
        }

        /** Whether two colons stand before an {@code @} with nothing between that ends a URI; nearly all messages have one alone. */
        private static boolean hasPassword(String lower) {
            for (int at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
                int colons = 0;
                int place = at - 1;
                while (colons < 2 && place >= 0 && "<>\" \t\r\n@".indexOf(lower.charAt(place)) < 0) {
                    colons += lower.charAt(place) == ':' ? 1 : 0;
                    place--;
                }
                if (colons == 2) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final String PASSWORD_IN_URI = ":@";

    private static final List<Secret> SECRETS = List.of(
            // digest: what follows from the password (RFC 7616 §3.4); nonce, realm and user name are no secrets
            Secret.of(
                    "response cnonce rspauth auts",
                    "(?i)\\b(?:response|cnonce|rspauth|auts)[ \\t]*+=[ \\t]*+\"?+([^\",;\\s]++)"),
            Secret.of(
                    "authorization",
                    "(?im)^(?:proxy-)?+authorization[ \\t]*+:\\s*+(?!digest)[\\w-]++[ \\t]++([^\\r\\n]++)"),
            Secret.of(
                    "token password secret api-key",
                    "(?im)^[\\w-]{0,40}(?:token|password|secret|api-key)[\\w-]{0,40}[ \\t]*+:[ \\t]*+([^\\r\\n]++)"),
            Secret.of(PASSWORD_IN_URI, "(?i)\\bsips?:[^\\s:@<>\"]{1,128}:([^\\s@<>\"/]{1,128})@"),
            Secret.of(
                    "pn-prid token password passwd pwd secret",
                    "(?i)[;?&](?:pn-prid|token|access_token|auth_token|password|passwd|pwd|secret)=([^\\s;>,\"&]++)"),
            // keys in session descriptions (RFC 4568 §6.1, RFC 8839 §5.4, RFC 4567 §3, RFC 4566 §5.12)
            Secret.of("inline:", "(?i)\\binline:([A-Za-z0-9+/=]++)"),
            Secret.of("ice-pwd", "(?im)^a=ice-pwd:(\\S++)"),
            Secret.of("key-mgmt", "(?im)^a=key-mgmt:\\w++[ \\t]++(\\S++)"),
            Secret.of("k=", "(?im)^k=\\w++:(\\S++)"));

    private final Map<String, String> masks = new LinkedHashMap<>();

    private Redaction() {}

    /** The traces without passwords, keys, tokens and what is computed from them; equal ones stay equal across all of the traces. */
    public static List<Trace> credentials(List<Trace> traces) {
        Redaction redaction = new Redaction();
        return traces.stream().map(trace -> messages(trace, redaction::masked)).toList();
    }

    /** One trace without passwords, keys, tokens and what is computed from them. */
    public static Trace credentials(Trace trace) {
        return credentials(List.of(trace)).getFirst();
    }

    /** A text, as it stands, without them: for what is quoted of an input outside of messages. */
    public static String credentials(String text) {
        return new Redaction().masked(text);
    }

    private static Trace messages(Trace trace, UnaryOperator<String> change) {
        List<CapturedMessage> changed = trace.messages().stream()
                .map(message -> new CapturedMessage(
                        message.number(),
                        changed(message.message(), change),
                        message.at(),
                        message.times(),
                        message.from(),
                        message.to(),
                        message.transport(),
                        message.position(),
                        message.duplicateOf()))
                .toList();
        List<Remark> remarks = trace.remarks().stream()
                .map(remark -> new Remark(
                        remark.position(),
                        remark.at(),
                        change.apply(remark.text()),
                        remark.method(),
                        remark.status(),
                        remark.callId(),
                        remark.from(),
                        remark.to(),
                        remark.subject()))
                .toList();
        return new Trace(
                trace.name(),
                trace.format(),
                changed,
                trace.unread(),
                trace.events(),
                trace.media(),
                remarks,
                trace.repaired());
    }

    private static SipMessage changed(SipMessage message, UnaryOperator<String> change) {
        // Each byte is a character for the time being, so that bodies of bytes come out as they went in.
        String text = new String(message.bytes(), ISO_8859_1);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            return message;
        }
        byte[] bytes = changed.getBytes(ISO_8859_1);
        Optional<SipMessage> read = message.exact()
                ? SipParser.parse(bytes, 0, bytes.length)
                : SipParser.parseInexact(bytes, 0, bytes.length);
        return read.orElseThrow(() -> new IllegalStateException("a mask broke the start-line"));
    }

    private String masked(String text) {
        String result = text;
        String lower = text.toLowerCase(Locale.ROOT);
        for (Secret secret : SECRETS) {
            if (!secret.possible(lower)) {
                continue;
            }
            Matcher matcher = secret.pattern().matcher(result);
            StringBuilder out = new StringBuilder();
            int copied = 0;
            while (matcher.find()) {
                out.append(result, copied, matcher.start(1)).append(mask(matcher.group(1)));
                copied = matcher.end(1);
            }
            result = copied == 0
                    ? result
                    : out.append(result, copied, result.length()).toString();
        }
        return result;
    }

    /** A mask of the same length, with a number that tells secrets apart where there is room for it. */
    private String mask(String secret) {
        String known = masks.get(secret);
        if (known != null) {
            return known;
        }
        String number = Integer.toString(masks.size() + 1);
        int stars = secret.length() - number.length();
        String mask = stars >= 2 ? "*".repeat(stars - 1) + "-" + number : "*".repeat(secret.length());
        // A mask that is read again stays as it is: redaction twice is redaction once.
        String result = secret.startsWith("**") && secret.matches("\\*+(?:-\\d+)?") ? secret : mask;
        masks.put(secret, result);
        return result;
    }
}
