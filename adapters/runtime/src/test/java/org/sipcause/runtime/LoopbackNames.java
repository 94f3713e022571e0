package org.sipcause.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** The JVM's resolver in tests: it knows this machine's names and asks no name server for any other. */
public final class LoopbackNames extends InetAddressResolverProvider {
    @Override
    public String name() {
        return "loopback only";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                if (host.equalsIgnoreCase("localhost") || host.equals(configuration.lookupLocalHostName())) {
                    return Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
                }
                OutboundWatch.lookedUp(host);
                throw new UnknownHostException("a test may not look up " + host);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                InetAddress asked = InetAddress.getByAddress(address);
                if (asked.isLoopbackAddress()) {
                    return "localhost";
                }
                OutboundWatch.lookedUp(asked.getHostAddress());
                throw new UnknownHostException("a test may not look up " + asked.getHostAddress());
            }
        };
    }
}
