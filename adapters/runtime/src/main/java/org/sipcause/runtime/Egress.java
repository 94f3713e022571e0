package org.sipcause.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * The only door to the network. What is made here connects to {@link TrustedHosts} and refuses every other host with
 * {@link ForeignHost}: before a name is looked up, before a socket is opened, and again at every redirect.
 */
public final class Egress {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(30);

    private final TrustedHosts hosts;

    /** A door to these hosts. */
    public Egress(TrustedHosts hosts) {
        this.hosts = Objects.requireNonNull(hosts, "hosts");
    }

    /** The hosts behind this door. */
    public TrustedHosts hosts() {
        return hosts;
    }

    /**
     * An HTTP client to build on. It follows no redirects, so that no token travels with one, and uses no proxy, whatever the
     * environment says; a library may change either, and the guard still holds.
     */
    public OkHttpClient.Builder newClient() {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(READ)
                .writeTimeout(READ)
                .dns(this::look)
                .socketFactory(sockets())
                .addInterceptor(this::guard)
                .addNetworkInterceptor(this::guard);
    }

    /** Sockets that connect to trusted hosts only, for libraries that open their own; TLS is layered over them as usual. */
    public SocketFactory sockets() {
        return new GuardedSockets(this);
    }

    /** Refuses an address that a library is about to open by itself. */
    public void check(URI address) throws ForeignHost {
        if (!hosts.trusts(address)) {
            throw new ForeignHost(address.getHost() == null ? "no host" : address.getHost());
        }
    }

    /** Refuses a socket address: the name it was made from counts, and a trusted name for loopback must lead to loopback. */
    void check(SocketAddress target) throws ForeignHost {
        if (!(target instanceof InetSocketAddress inet)) {
            throw new ForeignHost(target.getClass().getSimpleName());
        }
        // getHostString never asks a name server: a literal address stays a literal and is not on any list of names
        String host = inet.getHostString();
        boolean astray = TrustedHosts.isLoopback(host)
                && !inet.isUnresolved()
                && !inet.getAddress().isLoopbackAddress();
        if (astray || !hosts.trusts(host)) {
            throw new ForeignHost(host);
        }
    }

    private List<InetAddress> look(String host) throws UnknownHostException {
        if (!hosts.trusts(host)) {
            var refused = new UnknownHostException("not looked up: " + host);
            refused.initCause(new ForeignHost(host));
            throw refused;
        }
        return Dns.SYSTEM.lookup(host);
    }

    private okhttp3.Response guard(Interceptor.Chain chain) throws IOException {
        check(chain.request().url().uri());
        return chain.proceed(chain.request());
    }
}
