package org.sipcause.sip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a message as a whole: start-line, missing and doubled headers, lengths. Values are {@link HeaderGrammar}'s. */
final class Conformance {
    /** More defects than these say nothing new. */
    private static final int MOST = 50;

    private static final List<String> MANDATORY =
            List.of("Via", "From", "To", "Call-ID", "CSeq"); // RFC 3261 §8.1.1, §8.2.6.2

    private final MessageIndex index;
    private final List<Defect> defects = new ArrayList<>();

    Conformance(MessageIndex index) {
        this.index = index;
    }

    List<Defect> request(SipRequest request) {
        String uri = request.requestUri();
        if (request.version().isEmpty()) {
            add(1, "request line without SIP version");
        } else {
            version(request.version());
        }
        if (index.exact() && !request.startLine().equals(joined(request))) {
            add(1, "blanks in the request line other than one space between its parts");
        }
        if (uri.startsWith("<") || uri.endsWith(">")) {
            add(1, "Request-URI in angle brackets");
        } else if (Scan.blank(uri, 0) < uri.length()) {
            add(1, "blank inside the Request-URI");
        } else {
            UriGrammar.defect(uri, index.exact()).ifPresent(what -> add(1, "Request-URI: " + what));
        }
        if (request.uri().filter(parsed -> !parsed.headers().isEmpty()).isPresent()) {
            add(1, "headers in the Request-URI"); // RFC 3261 §19.1.1, table 1
        }
        return headers(Optional.of(request.method()));
    }

    private static String joined(SipRequest request) {
        return request.version().isEmpty()
                ? request.method() + " " + request.requestUri()
                : request.method() + " " + request.requestUri() + " " + request.version();
    }

    List<Defect> response(SipResponse response) {
        version(response.version());
        String line = response.startLine();
        if (response.status() > 699 || response.status() < 100) {
            add(1, "status code is not from 100 to 699");
        }
        int status = line.indexOf(' ') + 1;
        if (index.exact() && Scan.blank(line, status) == line.length()) {
            add(1, "no space after the status code");
        }
        return headers(Optional.empty());
    }

    private void version(String version) {
        if (!version.equalsIgnoreCase("SIP/2.0")) {
            add(1, "version is not SIP/2.0");
        }
    }

    private List<Defect> headers(Optional<String> method) {
        Map<String, Integer> seen = new HashMap<>();
        // The last line of a text that breaks off may be half a line.
        int whole = index.exact() || index.ended() ? index.count() : index.count() - 1;
        for (int header = 0; header < whole && defects.size() < MOST; header++) {
            int line = index.line(header);
            if (!index.named(header)) {
                add(line, "header without a colon");
                continue;
            }
            String name = index.name(header);
            if (!Scan.token(name)) {
                add(line, "header name with characters that no name may have");
            }
            String canonical = HeaderNames.canonical(name);
            Integer before = seen.putIfAbsent(canonical, line);
            if (before != null && HeaderNames.SINGLE.contains(canonical)) {
                add(line, "a second " + name + " header, the first is in line " + before);
            }
            HeaderGrammar.defect(canonical, index.value(header), index.exact())
                    .ifPresent(what -> add(line, name + ": " + what));
        }
        if (seen.containsKey("cseq")) {
            method.ifPresent(wanted -> cseqMethod(wanted, seen.get("cseq")));
        }
        // A text that breaks off in the headers proves nothing about those that would have followed.
        if (index.exact() || index.ended()) {
            for (String name : MANDATORY) {
                if (!seen.containsKey(HeaderNames.canonical(name)) && !index.cut()) {
                    add(1, "no " + name + " header");
                }
            }
        }
        framing(seen);
        defects.sort(Comparator.comparingInt(Defect::line));
        return List.copyOf(defects);
    }

    private void cseqMethod(String method, int line) {
        new Headers(index)
                .cseq()
                .filter(cseq -> !cseq.method().equals(method))
                .ifPresent(cseq -> add(line, "CSeq method is not the method of the request line"));
    }

    private void framing(Map<String, Integer> seen) {
        if (index.cut()) {
            add(1, "headers longer than " + SipParser.MAX_HEADERS + " bytes, the rest was not read");
        }
        if (!index.exact() || index.cut()) {
            return;
        }
        if (index.bareLineEnd() > 0) {
            add(index.bareLineEnd(), "line does not end with CR LF");
        }
        if (!index.ended()) {
            add(1, "no empty line after the headers");
        }
        int body = index.length() - index.bodyFrom();
        var declared = new Headers(index).contentLength();
        if (declared.isPresent() && declared.getAsInt() > body && body < SipParser.MAX_BODY) {
            int line = seen.get("content-length");
            add(line, "Content-Length is " + declared.getAsInt() + ", the body has " + body + " bytes");
        }
    }

    private void add(int line, String what) {
        defects.add(new Defect(line, what));
    }
}
