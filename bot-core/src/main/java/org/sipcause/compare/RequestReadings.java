package org.sipcause.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Header;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** What a request says, without tags, branches, Call-IDs, sequence numbers, nonces, dates and the ports of clients. */
final class RequestReadings {
    /** A request of more bytes must not go over UDP where the path's MTU is not known (RFC 3261 §18.1.1). */
    static final int LARGE = 1300;

    private static final Set<String> KNOWN = Set.of(
            "via",
            "v",
            "from",
            "f",
            "to",
            "t",
            "call-id",
            "i",
            "cseq",
            "max-forwards",
            "contact",
            "m",
            "content-length",
            "l",
            "content-type",
            "c",
            "content-encoding",
            "e",
            "require",
            "proxy-require",
            "supported",
            "k",
            "session-expires",
            "x",
            "min-se",
            "expires",
            "route",
            "record-route",
            "p-asserted-identity",
            "p-preferred-identity",
            "remote-party-id",
            "identity",
            "y",
            "privacy",
            "diversion",
            "history-info",
            "accept",
            "allow",
            "user-agent",
            "server",
            "authorization",
            "proxy-authorization",
            "date",
            "timestamp");

    private final Transaction transaction;
    private final Readings readings;

    private RequestReadings(Transaction transaction, CapturedMessage request) {
        this.transaction = transaction;
        this.readings = new Readings(request);
    }

    /** The readings of a transaction's request; empty where it was not captured. */
    static Optional<Readings> of(Transaction transaction) {
        return transaction
                .request()
                .filter(request -> request.message() instanceof SipRequest)
                .map(request -> new RequestReadings(transaction, request).read());
    }

    private Readings read() {
        MediaReadings.add(readings);
        readings.word(Trait.CONTENT_TYPE, "Content-Type");
        readings.word(Trait.CONTENT_ENCODING, "Content-Encoding");
        if (!transaction.isInDialog()) { // within a dialog the target is the other side's Contact, each call's own
            target((SipRequest) readings.message().message());
            identities();
        }
        credentials();
        readings.tokens(Trait.REQUIRE, "Require");
        readings.tokens(Trait.PROXY_REQUIRE, "Proxy-Require");
        readings.tokens(Trait.SUPPORTED, "Supported");
        readings.word(Trait.SESSION_EXPIRES, "Session-Expires");
        readings.word(Trait.MIN_SE, "Min-SE");
        readings.word(Trait.EXPIRES, "Expires");
        path();
        readings.headers()
                .maxForwards()
                .ifPresent(left -> readings.add(
                        Trait.MAX_FORWARDS,
                        left < 10 ? "" + left : "enough",
                        "" + left,
                        readings.line("Max-Forwards")));
        readings.tokens(Trait.ACCEPT, "Accept");
        readings.tokens(Trait.ALLOW, "Allow");
        readings.headers()
                .value("User-Agent")
                .ifPresent(agent -> readings.add(Trait.USER_AGENT, agent, readings.line("User-Agent")));
        others();
        return readings;
    }

    private void target(SipRequest request) {
        String line = request.startLine();
        request.uri()
                .ifPresentOrElse(
                        uri -> {
                            readings.add(Trait.SCHEME, uri.scheme(), line);
                            readings.add(Trait.DOMAIN, host(uri), line);
                            uri.user().ifPresent(user -> {
                                String number = number(user);
                                readings.add(Trait.NUMBER, number, number, line);
                                readings.add(Trait.NUMBER_FORMAT, format(number), number, line);
                            });
                        },
                        () -> readings.add(Trait.SCHEME, request.requestUri().split(":", 2)[0], line));
    }

    private void identities() {
        readings.headers().from().ifPresent(from -> readings.add(Trait.FROM, address(from), readings.line("From")));
        for (String header : List.of("P-Asserted-Identity", "P-Preferred-Identity", "Remote-Party-ID")) {
            readings.headers()
                    .value(header)
                    .ifPresent(value -> readings.add(Trait.ASSERTED, uri(value), readings.line(header)));
        }
        readings.headers()
                .value("Identity")
                .ifPresent(value -> readings.add(Trait.SIGNED, "yes", "Identity", readings.line("Identity")));
        readings.word(Trait.PRIVACY, "Privacy");
        for (String header : List.of("Diversion", "History-Info")) {
            readings.headers()
                    .value(header)
                    .ifPresent(value -> readings.add(Trait.DIVERSION, "yes", uri(value), readings.line(header)));
        }
    }

    private void credentials() {
        readings.headers().credentials().stream().findFirst().ifPresent(given -> {
            String line = readings.line(given.header());
            String realm = given.realm().orElse("");
            String user = given.username().orElse("");
            readings.add(
                    Trait.CREDENTIALS,
                    given.header() + " " + realm + " " + user,
                    given.header() + (user.isEmpty() ? "" : ", " + user) + (realm.isEmpty() ? "" : ", realm " + realm),
                    line);
        });
    }

    private void path() {
        CapturedMessage message = readings.message();
        String start = message.message().startLine();
        transport().ifPresent(name -> {
            readings.add(Trait.TRANSPORT, name, readings.line("Via"));
            int bytes = message.message().length();
            boolean large = name.equals("UDP") && bytes > LARGE;
            readings.add(Trait.SIZE, large ? "large" : "fits", bytes + " bytes over " + name, start);
        });
        transaction.server().ifPresent(next -> readings.add(Trait.NEXT_HOP, next.toString(), start));
        transaction.client().map(Endpoint::host).ifPresent(from -> readings.add(Trait.SOURCE, from, start));
        hosts(Trait.ROUTE, "Route", readings.headers().routes());
        hosts(Trait.RECORD_ROUTE, "Record-Route", readings.headers().recordRoutes());
        readings.headers().contacts().stream()
                .findFirst()
                .flatMap(NameAddr::sipUri)
                .ifPresent(uri -> {
                    Reach reach = Reach.of(uri.host());
                    String over = uri.param("transport")
                            .map(name -> ";transport=" + name.toLowerCase(Locale.ROOT))
                            .orElse("");
                    readings.add(Trait.CONTACT, reach + over, uri.host() + over, readings.line("Contact"));
                });
    }

    private Optional<String> transport() {
        return readings.message()
                .transport()
                .map(Transport::name)
                .or(() -> readings.headers().via().map(via -> via.transport().toUpperCase(Locale.ROOT)));
    }

    private void hosts(Trait trait, String header, List<NameAddr> hops) {
        String list = hops.stream()
                .map(hop -> hop.sipUri().map(RequestReadings::host).orElse(hop.uri()))
                .collect(Collectors.joining(", "));
        readings.add(trait, list, readings.line(header));
    }

    private void others() {
        Set<String> names = new TreeSet<>();
        Set<String> shown = new LinkedHashSet<>();
        String quote = "";
        for (Header header : readings.headers().all()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name) && names.add(name)) {
                shown.add(header.name());
                quote = quote.isEmpty() ? header.text() : quote;
            }
        }
        readings.add(Trait.HEADERS, String.join(", ", names), String.join(", ", shown), quote);
    }

    /** How a number is written: gateways and carriers route by its first characters. */
    private static String format(String number) {
        String digits = number.startsWith("+") ? number.substring(1) : number;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "name";
        }
        if (number.startsWith("+")) {
            return "+";
        }
        return digits.startsWith("00") ? "00" : digits.startsWith("0") ? "0" : digits.length() < 7 ? "short" : "bare";
    }

    /** The user part without parameters and visual separators (RFC 3966 §5.1.1). */
    private static String number(String user) {
        String bare = user.split(";", 2)[0];
        String dense = bare.replaceAll("[-.() ]", "");
        return dense.matches("\\+?\\d+") ? dense : bare;
    }

    private static String address(NameAddr address) {
        return address.sipUri().map(RequestReadings::userAtHost).orElse(address.uri());
    }

    private static String uri(String value) {
        int open = value.indexOf('<');
        int close = value.indexOf('>', Math.max(open, 0));
        String inner = open >= 0 && close > open ? value.substring(open + 1, close) : value.split("[;,]", 2)[0];
        return SipUri.parse(inner).map(RequestReadings::userAtHost).orElse(inner.strip());
    }

    private static String userAtHost(SipUri uri) {
        String user = uri.user().map(RequestReadings::number).orElse("");
        String host = host(uri);
        return host.isEmpty() ? user : user.isEmpty() ? host : user + "@" + host;
    }

    /** The host with its port where that is not the usual one. */
    private static String host(SipUri uri) {
        int port = uri.port().orElse(0);
        boolean usual = port == 0 || port == (uri.scheme().equals("sips") ? 5061 : 5060);
        return uri.host().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
