package org.sipcause.trace.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.TimeBase;
import org.sipcause.trace.Transport;

/** Named values beside a message, as of JSON, of a table's row: when it was seen, and between whom, whatever the names are. */
final class Fields {
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private static final List<String> FROM =
            List.of("srcip", "sourceip", "fromip", "srcaddress", "srcaddr", "srchost", "src", "source");
    private static final List<String> TO = List.of(
            "dstip", "destinationip", "destip", "toip", "dstaddress", "dstaddr", "dsthost", "dst", "destination");
    private static final List<String> FROM_PORT = List.of("srcport", "sourceport", "fromport", "sport");
    private static final List<String> TO_PORT = List.of("dstport", "destinationport", "destport", "toport", "dport");
    private static final List<String> BY = List.of("transport", "proto", "protocol", "fromproto");
    private static final List<String> TIME = List.of(
            "microts",
            "realtimetimestamp",
            "timestamp",
            "time",
            "ts",
            "datetime",
            "createdate",
            "createdat",
            "timeus",
            "asctime",
            "logtime",
            "date",
            "t");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Keeps a value; the first one of a name stays. */
    void put(String name, String value) {
        String key = plain(name);
        if (values.size() < MOST && key.length() < 40 && value.length() < LONGEST && !value.isBlank()) {
            values.putIfAbsent(key, value.strip());
        }
    }

    /** Takes those of a part. */
    void putAll(Fields part) {
        part.values.forEach(this::put);
    }

    /** A name without its signs, in lower case: {@code src_ip}, {@code srcIp} and {@code src.ip} are one. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).limit(40).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a name is of a time or a side. */
    static boolean known(String name) {
        String key = plain(name);
        return FROM.contains(key) || TO.contains(key) || TIME.contains(key) || FROM_PORT.contains(key);
    }

    /** What they tell of the message beside them. */
    Heading heading() {
        Optional<Transport> by = first(BY).flatMap(Fields::transport);
        Optional<String> from = first(FROM);
        return new Heading(
                time(),
                from.flatMap(host -> side(host, FROM_PORT)),
                first(TO).flatMap(host -> side(host, TO_PORT)),
                by.or(() -> from.flatMap(host -> Transport.named(host.substring(0, Math.max(0, host.indexOf(':')))))));
    }

    /** What the time counts from. */
    TimeBase times() {
        boolean seconds = digits(values.getOrDefault("timeseconds", ""));
        return seconds
                        || TIME.stream()
                                .filter(values::containsKey)
                                .map(values::get)
                                .filter(value -> number(value).isPresent()
                                        || Stamp.of(value).isPresent())
                                .findFirst()
                                .filter(value -> number(value).isPresent() || Stamp.namesZone(value))
                                .isPresent()
                ? TimeBase.UTC
                : TimeBase.LOCAL;
    }

    private Optional<String> first(List<String> names) {
        return names.stream().filter(values::containsKey).map(values::get).findFirst();
    }

    /** {@code 192.0.2.1} with its port in another field, {@code 192.0.2.1:5060}, {@code udp:192.0.2.1:5060}. */
    private Optional<Endpoint> side(String host, List<String> ports) {
        int colon = host.indexOf(':');
        boolean named = colon > 0 && Transport.named(host.substring(0, colon)).isPresent();
        Optional<Endpoint> side = Endpoint.parse(named ? host.substring(colon + 1) : host);
        if (side.isEmpty() || side.get().port() > 0) {
            return side;
        }
        String bare = side.get().host();
        String port = first(ports).orElse("0");
        return Endpoint.parse((bare.indexOf(':') >= 0 ? "[" + bare + "]" : bare) + ":" + port)
                .or(() -> side);
    }

    private static Optional<Transport> transport(String name) {
        return switch (name) {
            case "17" -> Optional.of(Transport.UDP);
            case "6" -> Optional.of(Transport.TCP);
            case "132" -> Optional.of(Transport.SCTP);
            default -> Transport.named(name);
        };
    }

    private Optional<Instant> time() {
        String seconds = values.getOrDefault("timeseconds", "");
        if (digits(seconds) && seconds.length() == 10) {
            String micros = values.getOrDefault("timeuseconds", "0");
            return number(seconds)
                    .map(at ->
                            digits(micros) && micros.length() < 7 ? at.plusNanos(Long.parseLong(micros) * 1000) : at);
        }
        // Beside whole seconds Kamailio keeps the microseconds in a field of their own.
        String micros = values.getOrDefault("timeus", "");
        long more = digits(micros) && micros.length() < 7 ? Long.parseLong(micros) * 1000 : 0;
        return TIME.stream()
                .filter(values::containsKey)
                .map(values::get)
                .map(value -> number(value).or(() -> Stamp.of(value)))
                .flatMap(Optional::stream)
                .map(at -> at.equals(Instant.ofEpochSecond(at.getEpochSecond())) ? at.plusNanos(more) : at)
                .findFirst();
    }

    /** Seconds since 1970, also with a fraction, milliseconds, microseconds or nanoseconds, as the number of digits tells. */
    private static Optional<Instant> number(String value) {
        int dot = value.indexOf('.');
        String whole = dot < 0 ? value : value.substring(0, dot);
        String fraction = dot < 0 ? "" : value.substring(dot + 1);
        if (!digits(whole) || (dot >= 0 && !digits(fraction)) || whole.length() < 10 || whole.length() > 19) {
            return Optional.empty();
        }
        try {
            String rest = (whole.substring(10) + fraction + "000000000").substring(0, 9);
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(whole.substring(0, 10)), Integer.parseInt(rest)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.length() < 20 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
