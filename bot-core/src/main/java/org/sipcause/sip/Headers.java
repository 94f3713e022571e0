package org.sipcause.sip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
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

    /** The first line's value as bytes. */
    public Slice slice(HeaderName name) {
        int found = find(name);
        return found < index.count() ? index.valueSlice(found) : Slice.NONE;
    }

    /** Whether the name of a line is such a one, of those that are not among the well-known ones of RFC 3261. */
    public boolean hasOtherName(Predicate<Slice> wanted) {
        for (int header = 0; header < index.count(); header++) {
            if (index.unknown(header) && wanted.test(index.nameSlice(header))) {
                return true;
            }
        }
        return false;
    }

    /** The names of all lines as bytes, in order; of a line without a colon an empty one. */
    public List<Slice> names() {
        List<Slice> names = new ArrayList<>(index.count());
        for (int header = 0; header < index.count(); header++) {
            names.add(index.nameSlice(header));
        }
        return names;
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
        return Vias.all(index);
    }

    /** The topmost Via: the hop that sent this request, or to which this response goes. */
    public Optional<Via> via() {
        return Vias.first(index);
    }

    /** The CSeq. */
    public Optional<CSeq> cseq() {
        return first(HeaderNames.CSEQ, CSeq::parse);
    }

    /** The Call-ID, compared case-sensitively (RFC 3261 §20.8). */
    public Optional<String> callId() {
        return text(index.first(HeaderNames.CALL_ID));
    }

    /** The Call-ID as bytes, equal where Call-IDs are; empty where there is none. */
    public Slice callIdSlice() {
        int header = index.first(HeaderNames.CALL_ID);
        if (header == index.count()) {
            return Slice.NONE;
        }
        Slice callId = index.valueSlice(header);
        return index.folded(header) || !callId.isAscii() ? Slice.of(index.value(header)) : callId;
    }

    /** Who began it. */
    public Optional<NameAddr> from() {
        return first(HeaderNames.FROM, NameAddr::parse);
    }

    /** Whom it was meant for. */
    public Optional<NameAddr> to() {
        return first(HeaderNames.TO, NameAddr::parse);
    }

    /** Who the network says the sender is (RFC 3325 §9.1). */
    public List<NameAddr> assertedIdentities() {
        return values("P-Asserted-Identity").stream()
                .flatMap(value -> NameAddr.parse(value).stream())
                .toList();
    }

    /** Where the sender wants to be reached from now on. */
    public List<NameAddr> contacts() {
        return parsed(HeaderNames.CONTACT, NameAddr::parse);
    }

    /** The proxies that want to stay on the path. */
    public List<NameAddr> recordRoutes() {
        return parsed(HeaderNames.RECORD_ROUTE, NameAddr::parse);
    }

    /** The proxies still to be passed. */
    public List<NameAddr> routes() {
        return parsed(HeaderNames.ROUTE, NameAddr::parse);
    }

    /** The declared length of the body in bytes. */
    public OptionalInt contentLength() {
        return number(HeaderNames.CONTENT_LENGTH, Integer.MAX_VALUE);
    }

    /** How many more hops the request may go. */
    public OptionalInt maxForwards() {
        return number(HeaderNames.MAX_FORWARDS, 255);
    }

    /** When to try again. */
    public Optional<RetryAfter> retryAfter() {
        return first(HeaderNames.RETRY_AFTER, RetryAfter::parse);
    }

    /** The reasons given (RFC 3326). */
    public List<Reason> reasons() {
        return parsed(HeaderNames.REASON, Reason::parse);
    }

    /** The warnings given. */
    public List<Warning> warnings() {
        return parsed(HeaderNames.WARNING, Warning::parse);
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
        int server = index.first(HeaderNames.SERVER);
        return text(server < index.count() ? server : index.first(HeaderNames.USER_AGENT));
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

    private int find(HeaderName name) {
        if (name.known() != HeaderNames.OTHER) {
            return index.first(name.known());
        }
        int header = 0;
        while (header < index.count() && !index.isNamed(header, name.full(), name.compact())) {
            header++;
        }
        return header;
    }

    /** The value of a header that may be none, where there is text in it. */
    private Optional<String> text(int header) {
        String value = header < index.count() ? index.value(header) : "";
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private OptionalInt number(int name, int bound) {
        int header = index.first(name);
        return header < index.count() ? index.number(header, bound) : OptionalInt.empty();
    }

    private <T> List<T> parsed(int name, Reading<T> reading) {
        int header = index.first(name);
        if (header == index.count()) {
            return Few.none();
        }
        Few<T> found = new Few<>(1);
        while (header < index.count()) {
            index.add(header, reading, found);
            header = index.next(name, header);
        }
        return found;
    }

    private <T> Optional<T> first(int name, Reading<T> reading) {
        int header = index.first(name);
        return header < index.count() ? index.read(header, reading) : Optional.empty();
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
