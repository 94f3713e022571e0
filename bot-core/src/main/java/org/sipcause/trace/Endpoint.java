package org.sipcause.trace;

import java.util.Objects;
import java.util.Optional;

/**
 * One side of an exchange.
 *
 * @param host an address without brackets, or a name where a text says no more
 * @param port 0 where it is not said
 */
public record Endpoint(String host, int port) {
    public Endpoint {
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port);
        }
    }

    /** Reads {@code 192.0.2.1:5060}, {@code [2001:db8::1]:5060}, or a host alone; nothing where it is neither. */
    public static Optional<Endpoint> parse(String text) {
        String all = text.strip();
        int close = all.startsWith("[") ? all.indexOf(']') : -1;
        int colon = all.lastIndexOf(':');
        boolean bareV6 = close < 0 && colon >= 0 && all.indexOf(':') < colon;
        boolean noPort = bareV6 || colon < close || colon < 0;
        String host = noPort ? all : all.substring(0, colon);
        String bare = close > 0 && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String port = noPort ? "0" : all.substring(colon + 1);
        boolean digits = port.length() <= 5 && !port.isEmpty() && port.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean name = !bare.isEmpty() && bare.chars().allMatch(Endpoint::hostChar);
        return digits && name && Integer.parseInt(port) <= 65_535
                ? Optional.of(new Endpoint(bare, Integer.parseInt(port)))
                : Optional.empty();
    }

    private static boolean hostChar(int c) {
        return Character.isLetterOrDigit(c) || "-._:%*#".indexOf(c) >= 0;
    }

    /** {@code 192.0.2.1:5060}, {@code [2001:db8::1]:5060}; the host alone where no port is known. */
    @Override
    public String toString() {
        if (port == 0) {
            return host;
        }
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }

    /** Written out, as very many messages are asked for their ends: what a record makes of itself is slow until it is compiled. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Endpoint end && port == end.port && host.equals(end.host));
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + port;
    }
}
