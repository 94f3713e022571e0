package org.sipcause.sip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The header fields of a message. Names are asked for in full and found in either form and any case; typed values are
 * parsed when asked for and empty where absent or unreadable.
 */
public final class Headers {
    private final MessageIndex index;

    Headers(MessageIndex index) {
        this.index = index;
    }

    /** Every header line in order; a line without a colon is none. */
    public List<Header> all() {
        List<Header> all = new ArrayList<>(index.count());
        for (int header = 0; header < index.count(); header++) {
            if (index.named(header)) {
                all.add(header(header));
            }
        }
        return List.copyOf(all);
    }

    /** Every line of a header, comma lists as they stand. */
    public List<Header> all(String name) {
        String wanted = HeaderNames.canonical(name);
        List<Header> found = new ArrayList<>();
        for (int header = find(wanted, 0); header < index.count(); header = find(wanted, header + 1)) {
            found.add(header(header));
        }
        return List.copyOf(found);
    }

    /** The first line of a header. */
    public Optional<Header> line(String name) {
        int found = find(HeaderNames.canonical(name), 0);
        return found < index.count() ? Optional.of(header(found)) : Optional.empty();
    }

    /** The first line's value, unfolded and trimmed. */
    public Optional<String> value(String name) {
        int found = find(HeaderNames.canonical(name), 0);
        return found < index.count() ? Optional.of(index.value(found)) : Optional.empty();
    }

    /** The values of a list header over all its lines; a header whose commas are text (RFC 3261 §7.3.1) gives a value per line. */
    public List<String> values(String name) {
        String wanted = HeaderNames.canonical(name);
        boolean list = !HeaderNames.COMMA_IS_TEXT.contains(wanted);
        List<String> values = new ArrayList<>();
        for (int header = find(wanted, 0); header < index.count(); header = find(wanted, header + 1)) {
            String value = index.value(header);
            values.addAll(list ? Scan.split(value, ',') : List.of(value));
        }
        values.removeIf(String::isEmpty);
        return List.copyOf(values);
    }

    /** The way back, nearest hop first. */
    public List<Via> vias() {
        return parsed("via", Via::parse);
    }

    /** The topmost Via: the hop that sent this request, or to which this response goes. */
    public Optional<Via> via() {
        return first("via", Via::parse);
    }

    /** The CSeq. */
    public Optional<CSeq> cseq() {
        return first("cseq", CSeq::parse);
    }

    /** The Call-ID, compared case-sensitively (RFC 3261 §20.8). */
    public Optional<String> callId() {
        return value("call-id").filter(id -> !id.isEmpty());
    }

    /** Who began it. */
    public Optional<NameAddr> from() {
        return first("from", NameAddr::parse);
    }

    /** Whom it was meant for. */
    public Optional<NameAddr> to() {
        return first("to", NameAddr::parse);
    }

    /** Where the sender wants to be reached from now on. */
    public List<NameAddr> contacts() {
        return parsed("contact", NameAddr::parse);
    }

    /** The proxies that want to stay on the path. */
    public List<NameAddr> recordRoutes() {
        return parsed("record-route", NameAddr::parse);
    }

    /** The proxies still to be passed. */
    public List<NameAddr> routes() {
        return parsed("route", NameAddr::parse);
    }

    /** The declared length of the body in bytes. */
    public OptionalInt contentLength() {
        return number("content-length", Integer.MAX_VALUE);
    }

    /** How many more hops the request may go. */
    public OptionalInt maxForwards() {
        return number("max-forwards", 255);
    }

    /** When to try again. */
    public Optional<RetryAfter> retryAfter() {
        return first("retry-after", RetryAfter::parse);
    }

    /** The reasons given (RFC 3326). */
    public List<Reason> reasons() {
        return parsed("reason", Reason::parse);
    }

    /** The warnings given. */
    public List<Warning> warnings() {
        return parsed("warning", Warning::parse);
    }

    /** The demands for credentials, of the far end (WWW-Authenticate) before those of proxies. */
    public List<Challenge> challenges() {
        return authentication("WWW-Authenticate", "Proxy-Authenticate", Challenge::new);
    }

    /** The credentials given, for the far end (Authorization) before those for proxies. */
    public List<Credentials> credentials() {
        return authentication("Authorization", "Proxy-Authorization", Credentials::new);
    }

    /** The product that speaks: Server, else User-Agent. */
    public Optional<String> software() {
        return value("server").or(() -> value("user-agent")).filter(name -> !name.isEmpty());
    }

    private Header header(int header) {
        return new Header(index.name(header), index.value(header), index.line(header), index.headerText(header));
    }

    private int find(String wanted, int from) {
        byte compact = HeaderNames.compact(wanted);
        int header = from;
        while (header < index.count() && !index.isNamed(header, wanted, compact)) {
            header++;
        }
        return header;
    }

    private OptionalInt number(String name, int bound) {
        var number = Scan.number(value(name).orElse(""), bound);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private <T> List<T> parsed(String name, Function<String, Optional<T>> parse) {
        return values(name).stream().map(parse).flatMap(Optional::stream).toList();
    }

    private <T> Optional<T> first(String name, Function<String, Optional<T>> parse) {
        boolean list = !HeaderNames.COMMA_IS_TEXT.contains(name);
        return value(name)
                .map(value -> list ? Scan.split(value, ',').getFirst() : value)
                .flatMap(parse);
    }

    private <T> List<T> authentication(String far, String proxy, Authentication<T> make) {
        return Stream.of(far, proxy)
                .flatMap(name -> values(name).stream().map(value -> {
                    int blank = Scan.blank(value, 0);
                    Map<String, String> params = new LinkedHashMap<>();
                    Scan.pairs(value.substring(blank), ',', params);
                    return make.of(name, value.substring(0, blank), params);
                }))
                .toList();
    }

    private interface Authentication<T> {
        T of(String header, String scheme, Map<String, String> params);
    }
}
