package org.sipcause.healthy;

import java.util.List;

/** What is no call: registrations, subscriptions, single requests. */
final class Requests {
    private Requests() {}

    /** A registration with a challenge, its refresh and perhaps its end (RFC 3261 §10.2). */
    static void registration(Place place) {
        var phone = place.phone(1);
        var registrar = Peer.of(phone.user(), place.v6() ? "2001:db8:20::9" : "198.51.100.9", 5060);
        var talk = new Talk(place.wire(), List.of(phone, registrar), place.transport(), false);
        var first = talk.send("REGISTER", "Expires: 120", "");
        talk.reply(first, "401 Unauthorized", "WWW-" + Calls.CHALLENGE.substring("Proxy-".length()), "");
        register(place, talk, 120);
        for (int refresh = place.wire().between(0, 3); refresh > 0; refresh--) {
            place.wire().pass(55_000, 65_000);
            register(place, talk, 120);
        }
        if (place.wire().perhaps(30)) {
            place.wire().pass(5000, 50_000);
            register(place, talk, 0);
        }
    }

    private static void register(Place place, Talk talk, int expires) {
        place.wire().pass(1, 20);
        var sent = talk.send(
                "REGISTER", "Expires: " + expires + "\n" + Calls.CREDENTIALS.substring("Proxy-".length()), "");
        talk.reply(
                sent,
                "200 OK",
                expires == 0 ? "" : "Contact: <" + talk.caller().uri(place.transport()) + ">;expires=" + expires,
                "");
    }

    /** A subscription with its notifications, refreshed and ended (RFC 6665 §4.1.2). */
    static void subscription(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        subscribe(talk, 300, "active;expires=300");
        var dialog = talk.established();
        for (int more = place.wire().between(0, 3); more > 0; more--) {
            place.wire().pass(3000, 90_000);
            notify(dialog, "active;expires=200");
        }
        place.wire().pass(100_000, 150_000);
        subscribe(dialog, 300, "active;expires=300");
        place.wire().pass(10_000, 150_000);
        subscribe(dialog, 0, "terminated;reason=timeout");
    }

    private static void subscribe(Talk talk, int expires, String state) {
        var sent = talk.send(
                "SUBSCRIBE",
                "Event: message-summary\nAccept: application/simple-message-summary\nExpires: " + expires,
                "");
        talk.reply(sent, "200 OK", "Expires: " + expires, "");
        notify(talk.established(), state);
    }

    private static void notify(Talk talk, String state) {
        var sent = talk.send(
                false,
                "NOTIFY",
                "Event: message-summary\nSubscription-State: " + state
                        + "\nContent-Type: application/simple-message-summary",
                "Messages-Waiting: no\n");
        talk.reply(sent, "200 OK", "", "");
    }

    static void options(Place place) {
        for (int round = place.wire().between(1, 5); round > 0; round--) {
            var talk = place.talk(place.phone(1), place.phone(2));
            talk.reply(talk.send("OPTIONS", "Accept: application/sdp", ""), "200 OK", "Allow: INVITE, ACK, BYE", "");
            place.wire().pass(29_000, 31_000);
        }
    }

    static void message(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        talk.reply(talk.send("MESSAGE", "Content-Type: text/plain", "On my way\n"), "202 Accepted", "", "");
    }
}
