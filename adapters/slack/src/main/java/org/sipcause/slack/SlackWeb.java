package org.sipcause.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.sipcause.runtime.Egress;

/** Slack's own client, made to go through our door to the network. */
final class SlackWeb {
    private static final int ANSWER = 1 << 16;

    private SlackWeb() {}

    /** A client for the Web API at this address. */
    static Slack through(Egress egress, URI api) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        // it would take a proxy from the environment, and measure itself in threads of its own
        config.setProxyUrl(null);
        config.setStatsEnabled(false);
        var http = egress.newClient()
                // it would send a message a second time by itself where a connection breaks
                .retryOnConnectionFailure(false)
                .addInterceptor(chain -> onlyOurSockets(egress, chain))
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    /** The WebSocket's library opens the address that this call answers with by itself, so it is looked at before it gets there. */
    private static Response onlyOurSockets(Egress egress, Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (chain.request().url().encodedPath().endsWith("/apps.connections.open")) {
            try {
                JsonElement answer =
                        JsonParser.parseString(response.peekBody(ANSWER).string());
                if (answer instanceof JsonObject object && object.has("url")) {
                    egress.check(URI.create(object.get("url").getAsString()));
                }
            } catch (JsonParseException | IllegalArgumentException | IOException foreign) {
                response.close();
                throw foreign instanceof IOException known ? known : new IOException("not an answer of Slack", foreign);
            }
        }
        return response;
    }
}
