package org.sipcause.healthy;

import java.util.List;

/** What begins with a refusal and goes well all the same: the refusal is part of how SIP negotiates. */
final class Recoveries {
    private Recoveries() {}

    /** The first gateway says nothing for a while, the next one answers (RFC 3263 §4.3). */
    static void silentGateway(Place all) {
        var place = all.withProxy();
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        talk.repeat(invite, talk.caller().sdp(1, "sendrecv"), 500, 1500, 3500);
        var next = talk.by(place.path(
                talk.caller(), new Peer(talk.callee().user(), place.phone(4).at(), false)));
        var again = next.sendOn(invite, "", talk.caller().sdp(1, "sendrecv"));
        Calls.answered(place, next, again);
        place.wire().pass(800, 20_000);
        next.bye(true);
    }

    /** The callee answered before CANCEL came; the caller confirms and hangs up (RFC 3261 §9.1). */
    static void cancelRace(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        talk.reply(invite, "180 Ringing", "", "");
        place.wire().pass(2000, 20_000);
        for (int hop = 0; hop < invite.branches().size(); hop++) {
            talk.cancelHop(invite, hop);
        }
        talk.reply(invite, "200 OK", "", talk.callee().sdp(1, "sendrecv"));
        talk.ack(invite, "");
        talk.bye(true);
    }

    /** Both put the other on hold in the same moment; one tries again (RFC 3261 §14.1). */
    static void glare(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        Calls.answered(place, talk, talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv")));
        place.wire().pass(2000, 9000);
        var one = talk.send(true, "INVITE", "", talk.caller().sdp(2, "sendonly"));
        var other = talk.send(false, "INVITE", "", talk.callee().sdp(2, "sendonly"));
        talk.refuse(one, one.branches().size(), "491 Request Pending", "");
        talk.refuse(other, other.branches().size(), "491 Request Pending", "");
        place.wire().pass(2100, 4000);
        var again = talk.send(true, "INVITE", "", talk.caller().sdp(2, "sendonly"));
        talk.reply(again, "200 OK", "", talk.callee().sdp(2, "recvonly"));
        talk.ack(again, "");
        place.wire().pass(2000, 9000);
        talk.bye(true);
    }

    /** 422, and the caller asks for the longer interval (RFC 4028 §7.3). */
    static void sessionInterval(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send(
                "INVITE", "Supported: timer\nSession-Expires: 90", talk.caller().sdp(1, "sendrecv"));
        talk.refuse(invite, invite.branches().size(), "422 Session Interval Too Small", "Min-SE: 1800");
        var again = talk.send(
                "INVITE",
                "Supported: timer\nSession-Expires: 1800\nMin-SE: 1800",
                talk.caller().sdp(1, "sendrecv"));
        Calls.answered(place, talk, again);
        place.wire().pass(800, 20_000);
        talk.bye(false);
    }

    /** The proxy wants credentials for a BYE too. */
    static void challengedBye(Place all) {
        var full = all.withProxy();
        var place = new Place(full.wire(), full.v6(), full.transport(), true, full.proxies());
        var talk = place.talk(place.phone(1), place.phone(2));
        Calls.answered(place, talk, talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv")));
        place.wire().pass(800, 20_000);
        var bye = talk.sendToProxy("BYE");
        talk.reply(bye, 1, "407 Proxy Authentication Required", Calls.CHALLENGE, "");
        talk.reply(talk.send("BYE", Calls.CREDENTIALS, ""), "200 OK", "", "");
    }

    /** 423, and the phone registers for longer (RFC 3261 §10.3). */
    static void registrationInterval(Place place) {
        var talk = registrar(place);
        talk.reply(talk.send("REGISTER", "Expires: 60", ""), "423 Interval Too Brief", "Min-Expires: 600", "");
        accepted(place, talk, "", 600);
    }

    /** A nonce that has become too old: stale=true, and once more with the new one (RFC 7616 §3.3). */
    static void staleNonce(Place place) {
        var talk = registrar(place);
        var challenge = Calls.CHALLENGE.substring("Proxy-".length());
        talk.reply(talk.send("REGISTER", "Expires: 60", ""), "401 Unauthorized", "WWW-" + challenge, "");
        var credentials = Calls.CREDENTIALS.substring("Proxy-".length()) + "\n";
        accepted(place, talk, credentials, 60);
        place.wire().pass(50_000, 58_000);
        talk.reply(
                talk.send("REGISTER", credentials + "Expires: 60", ""),
                "401 Unauthorized",
                "WWW-" + challenge.replace("b7c9", "c8da") + ", stale=true",
                "");
        accepted(place, talk, credentials.replace("b7c9", "c8da"), 60);
    }

    private static void accepted(Place place, Talk talk, String credentials, int expires) {
        var register = talk.send("REGISTER", credentials + "Expires: " + expires, "");
        var contact = "Contact: <" + talk.caller().uri(place.transport()) + ">;expires=" + expires;
        talk.reply(register, "200 OK", contact, "");
    }

    private static Talk registrar(Place place) {
        var phone = place.phone(1);
        var registrar = Peer.of(phone.user(), place.v6() ? "2001:db8:20::9" : "198.51.100.9", 5060);
        return new Talk(place.wire(), List.of(phone, registrar), place.transport(), false);
    }
}
