package org.sipcause.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Plain sockets that ask {@link Egress} before they connect. */
final class GuardedSockets extends SocketFactory {
    private final Egress egress;

    GuardedSockets(Egress egress) {
        this.egress = egress;
    }

    @Override
    public Socket createSocket() {
        return new Guarded(egress);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        // unresolved, so that a foreign name is refused before anybody is asked for its address
        egress.check(InetSocketAddress.createUnresolved(host, port));
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        egress.check(InetSocketAddress.createUnresolved(host, port));
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(SocketAddress target, SocketAddress local) throws IOException {
        var socket = new Guarded(egress);
        try {
            if (local != null) {
                socket.bind(local);
            }
            socket.connect(target);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
        return socket;
    }

    /** A socket that never takes the environment's SOCKS proxy, which would hide where it goes. */
    private static final class Guarded extends Socket {
        private final Egress egress;

        Guarded(Egress egress) {
            super(Proxy.NO_PROXY);
            this.egress = egress;
        }

        @Override
        public void connect(SocketAddress target) throws IOException {
            connect(target, 0);
        }

        @Override
        public void connect(SocketAddress target, int timeout) throws IOException {
            egress.check(target);
            super.connect(target, timeout);
        }
    }
}
