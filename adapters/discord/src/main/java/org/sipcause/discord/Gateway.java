package org.sipcause.discord;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.SessionController;
import org.sipcause.runtime.Egress;

/** Where JDA finds the gateway, and the only addresses that it may open a WebSocket to. */
final class Gateway {
    private Gateway() {}

    /** Sessions at this address; at JDA's own where none is given. */
    static SessionController at(Optional<URI> address) {
        return new ConcurrentSessionController() {
            @Override
            public String getGateway() {
                return address.map(URI::toString).orElseGet(super::getGateway);
            }
        };
    }

    /**
     * WebSockets through this door. The address to resume a session at comes over the wire, so each address is checked before a
     * socket is made for it: over TLS the library takes its sockets from elsewhere.
     */
    static WebSocketFactory sockets(Egress egress) {
        var factory = new WebSocketFactory() {
            @Override
            public WebSocket createSocket(URI address, int timeout) throws IOException {
                egress.check(address);
                return super.createSocket(address, timeout);
            }
        };
        factory.setSocketFactory(egress.sockets());
        return factory;
    }
}
