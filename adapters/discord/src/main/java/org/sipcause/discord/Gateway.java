package org.sipcause.discord;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Request;
import org.sipcause.runtime.Egress;

/** Where JDA finds the gateway, and the only addresses that it may open a WebSocket to. */
final class Gateway {
    private static final URI DISCORD = URI.create("wss://gateway.discord.gg");

    private Gateway() {}

    /**
     * Where the gateway is: as set, or as a stand-in for the API says, or Discord's own.
     *
     * @return nothing where a stand-in for the API knows of no gateway
     * @throws IOException where a stand-in cannot be reached
     */
    static Optional<URI> address(DiscordSettings settings) throws IOException {
        if (settings.gateway().isPresent() || settings.apiHosts().loopback().isEmpty()) {
            return Optional.of(settings.gateway().orElse(DISCORD));
        }
        var client = new Egress(settings.apiHosts()).newClient().build();
        var request = new Request.Builder().url(settings.api() + "gateway").build();
        try (var response = client.newCall(request).execute()) {
            var answer = response.body().string();
            return response.isSuccessful()
                    ? DiscordSettings.gatewayAddress(DataObject.fromJson(answer).getString("url", ""))
                    : Optional.empty();
        } catch (ParsingException otherThanExpected) {
            return Optional.empty();
        }
    }

    /** Sessions at this address. */
    static SessionController at(URI address) {
        return new ConcurrentSessionController() {
            @Override
            public String getGateway() {
                return address.toString();
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
