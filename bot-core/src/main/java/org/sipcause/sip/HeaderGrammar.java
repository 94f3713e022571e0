package org.sipcause.sip;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the value of a header: the first defect of those that receivers stumble over (RFC 3261 §25.1). */
final class HeaderGrammar {
    private static final long LARGEST = 4_294_967_295L; // 2**32 - 1

    private static final Set<String> AUTHENTICATION =
            Set.of("authorization", "proxy-authenticate", "proxy-authorization", "www-authenticate");

    private HeaderGrammar() {}

    static Optional<String> defect(String name, String value, boolean exact) {
        return switch (name) {
            case "via" -> each(value, part -> via(part, exact));
            case "from", "to", "refer-to", "referred-by", "reply-to" -> AddressGrammar.defect(value, exact);
            case "contact" -> value.equals("*") ? Optional.empty() : each(value, part -> contact(part, exact));
            case "route", "record-route" -> each(value, part -> route(part, exact));
            case "call-id" ->
                value.isEmpty() || Scan.blank(value, 0) < value.length()
                        ? Optional.of("not one word")
                        : Optional.empty();
            case "cseq" -> cseq(value);
            case "max-forwards" -> number(value, 255);
            case "content-length" -> number(value, LARGEST);
            case "expires", "min-expires", "rseq" -> number(value, LARGEST);
            case "retry-after" -> number(value.substring(0, Scan.indexOfAny(value, " \t;(", 0)), LARGEST);
            case "warning" -> each(value, HeaderGrammar::warning);
            case "date" -> date(value);
            case "content-type" -> contentType(value);
            default -> AUTHENTICATION.contains(name) ? quotes(value) : Optional.empty();
        };
    }

    private interface Check {
        Optional<String> defect(String part);
    }

    private static Optional<String> each(String value, Check check) {
        List<String> parts = Scan.split(value, ',');
        for (String part : parts) {
            Optional<String> defect = part.isEmpty() ? Optional.of("empty value in a list") : check.defect(part);
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> via(String part, boolean exact) {
        Optional<Via> read = Via.parse(part);
        if (read.isEmpty()) {
            return Optional.of("no protocol, version and transport");
        }
        Via via = read.get();
        if (!via.protocol().equalsIgnoreCase("SIP/2.0")) {
            return Optional.of("protocol is not SIP/2.0");
        }
        if (!Scan.token(via.transport())) {
            return Optional.of("no transport");
        }
        int sentBy = Scan.blank(part, Scan.skipBlanks(part, part.indexOf('/', part.indexOf('/') + 1) + 1));
        int params = Scan.indexOfAny(part, ";", sentBy);
        if (exact && !HostPort.parse(part.substring(sentBy, params)).wellFormed()) {
            return Optional.of("sent-by cannot be read as host and port");
        }
        return AddressGrammar.params(part.substring(params), exact);
    }

    private static Optional<String> contact(String part, boolean exact) {
        Optional<String> defect = AddressGrammar.defect(part, exact);
        if (defect.isPresent()) {
            return defect;
        }
        String expires = NameAddr.parse(part)
                .map(address -> address.params().get("expires"))
                .orElse("0");
        return Scan.number(expires, LARGEST).isPresent() ? defect : Optional.of("expires is not a number below 2^32");
    }

    private static Optional<String> route(String part, boolean exact) {
        return part.indexOf('<') < 0 ? Optional.of("URI is not in angle brackets") : AddressGrammar.defect(part, exact);
    }

    private static Optional<String> cseq(String value) {
        Optional<CSeq> cseq = CSeq.parse(value);
        // Below 2**31 (RFC 3261 §8.1.1.5).
        return cseq.isPresent()
                        && cseq.get().number() < 1L << 31
                        && Scan.token(cseq.get().method())
                ? Optional.empty()
                : Optional.of("not a number below 2^31 and a method");
    }

    private static Optional<String> number(String value, long bound) {
        return Scan.number(value, bound).isPresent()
                ? Optional.empty()
                : Optional.of("not a number from 0 to " + bound);
    }

    private static Optional<String> warning(String part) {
        Optional<Warning> warning = Warning.parse(part);
        boolean code = Scan.blank(part, 0) == 3 && warning.isPresent();
        return code ? Optional.empty() : Optional.of("code is not of three digits");
    }

    private static Optional<String> date(String value) {
        return value.endsWith("GMT") ? Optional.empty() : Optional.of("time zone is not GMT"); // RFC 3261 §20.17
    }

    private static Optional<String> contentType(String value) {
        int slash = value.indexOf('/');
        return slash > 0 && slash < Scan.indexOfAny(value, ";", 0)
                ? Optional.empty()
                : Optional.of("no type and subtype");
    }

    private static Optional<String> quotes(String value) {
        int at = value.indexOf('"');
        while (at >= 0) {
            int end = Scan.quoteEnd(value, at);
            if (end < 0) {
                return Optional.of("quote without an end");
            }
            at = value.indexOf('"', end);
        }
        return Optional.empty();
    }
}
