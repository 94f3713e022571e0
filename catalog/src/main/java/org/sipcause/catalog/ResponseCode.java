package org.sipcause.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the catalogue knows of one response code. Facts come from the English base file; the words are in the reader's
 * language.
 *
 * @param code as written: {@code 503}, or {@code 560xxx} for a family of vendor codes
 * @param phrase the registered reason phrase
 */
public record ResponseCode(String code, String phrase, Facts facts, Said said) implements Topic {
    public ResponseCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(phrase, "phrase");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(said, "said");
    }

    @Override
    public String id() {
        return "codes/" + code;
    }

    @Override
    public String glance() {
        return said.glance();
    }

    /** Whether the code stands in the registry of SIP response codes. */
    public enum Registration {
        REGISTERED,
        DEPRECATED,
        OBSOLETE,
        UNREGISTERED,
        LOCAL,
        VENDOR
    }

    /** Whether the same request may be sent again. */
    public enum Retry {
        /** Not an error: nothing to repeat. */
        NONE,
        /** The same request, later. */
        SAME,
        /** Only after changing the request. */
        CHANGED,
        /** To another target. */
        ELSEWHERE,
        NEVER
    }

    /** What it does to a dialog that exists already (RFC 5057 §5.1), or to the one that the request would make. */
    public enum DialogEffect {
        NONE,
        CREATES,
        CONFIRMS,
        TRANSACTION,
        USAGE,
        DIALOG,
        UNKNOWN
    }

    /**
     * What is true in every language.
     *
     * @param rfc the defining document, or the product where no RFC defines it
     * @param section the main section of it
     * @param also further sections, written {@code RFC 3263 §4.3}
     * @param methods the requests that can get it
     * @param must header names that must be in it
     * @param may header names that should or may be in it
     * @param q850 the ISDN causes that a gateway turns into this code (RFC 3398 §7.2.4.1)
     * @param isup the ISDN cause that this code becomes (RFC 3398 §8.2.6.1)
     * @param asterisk the ISDN cause that Asterisk makes of it, where that is another one
     * @param freeswitch the hang-up cause that FreeSWITCH makes of it, where that is another one
     * @param near the codes that it is weighed against
     */
    public record Facts(
            Registration registration,
            String rfc,
            Optional<String> section,
            List<String> also,
            String methods,
            Retry retry,
            DialogEffect dialog,
            List<String> must,
            List<String> may,
            List<Integer> q850,
            OptionalInt isup,
            OptionalInt asterisk,
            OptionalInt freeswitch,
            List<String> near) {
        public Facts {
            also = List.copyOf(also);
            must = List.copyOf(must);
            may = List.copyOf(may);
            q850 = List.copyOf(q850);
            near = List.copyOf(near);
        }
    }

    /**
     * What is said about it. The meaning of each is in CONTRIBUTING.md, "A response code".
     *
     * @param steps what to do, most useful first; never empty
     * @param causes the faults that usually lead to it: what one sees of each, the command that checks it, the fix
     * @param send when to send it; empty for a code that nobody should send
     */
    public record Said(
            String glance,
            String means,
            String when,
            List<String> steps,
            List<String> causes,
            String who,
            String repeat,
            List<String> headers,
            String misread,
            String sender,
            String seen,
            String before,
            String next,
            String scope,
            Optional<String> send,
            String read) {
        public Said {
            steps = List.copyOf(steps);
            causes = List.copyOf(causes);
            headers = List.copyOf(headers);
        }
    }
}
