package org.sipcause.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hosts that an adapter may talk to: the platform's own, and nothing else. A link in a message is an order to connect
 * somewhere, written by a stranger; this list is what stands between it and the network that the bot runs in.
 *
 * @param domains domain names in lower case, each trusted with every name below it
 * @param loopback the one loopback host that stands in for the platform, where the API address was set to one
 */
public record TrustedHosts(List<String> domains, Optional<String> loopback) {
    public TrustedHosts {
        domains = domains.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        loopback = loopback.map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Trusts these domains with every name below them: {@code slack.com} trusts {@code files.slack.com}, not {@code notslack.com}. */
    public static TrustedHosts of(String... domains) {
        return new TrustedHosts(List.of(domains), Optional.empty());
    }

    /** These hosts and, where the address's host is a loopback one, exactly that host too, on any port. */
    public TrustedHosts with(URI apiAddress) {
        return hostOf(apiAddress)
                .filter(TrustedHosts::isLoopback)
                .map(host -> new TrustedHosts(domains, Optional.of(host)))
                .orElse(this);
    }

    /** These hosts and further domains. */
    public TrustedHosts and(String... more) {
        var all = new ArrayList<>(domains);
        all.addAll(List.of(more));
        return new TrustedHosts(all, loopback);
    }

    /** Whether the host may be talked to at all; a literal address never is, but for the loopback one that was set. */
    public boolean trusts(String host) {
        String name = bare(host);
        return loopback.filter(name::equals).isPresent()
                || domains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
    }

    /** Whether the address may be opened: a trusted host, over TLS unless it is the loopback host. */
    public boolean trusts(URI address) {
        Optional<String> host = hostOf(address);
        if (host.isEmpty() || address.getScheme() == null || address.getRawUserInfo() != null || !trusts(host.get())) {
            return false;
        }
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "https", "wss" -> true;
            case "http", "ws" -> loopback.equals(host);
            default -> false;
        };
    }

    /** Whether the name means this machine by its form alone: {@code localhost}, {@code 127.x.x.x}, {@code ::1}. Nothing is looked up. */
    public static boolean isLoopback(String host) {
        String name = bare(host);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }

    private static Optional<String> hostOf(URI address) {
        return Optional.ofNullable(address.getHost()).map(TrustedHosts::bare).filter(host -> !host.isEmpty());
    }

    /** One spelling for a name: without brackets, without the root's dot, in lower case; {@code 0:0:0:0:0:0:0:1} as {@code ::1}. */
    private static String bare(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return name.equals("0:0:0:0:0:0:0:1") ? "::1" : name;
    }
}
