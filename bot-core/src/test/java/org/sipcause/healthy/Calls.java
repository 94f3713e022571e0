package org.sipcause.healthy;

/** Calls between two phones. */
final class Calls {
    static final String CHALLENGE =
            "Proxy-Authenticate: Digest realm=\"example.com\", nonce=\"b7c9036dbf3054ae\", algorithm=MD5, qop=\"auth\"";
    static final String CREDENTIALS = "Proxy-Authorization: Digest username=\"alice\", realm=\"example.com\","
            + " nonce=\"b7c9036dbf3054ae\", uri=\"sip:example.com\", response=\"0f3b1c5de8a94c27f6a20cbb7e41d5a3\","
            + " algorithm=MD5, qop=auth, cnonce=\"5f1e\", nc=00000001";

    private Calls() {}

    static void basic(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        answered(place, talk, talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv")));
        place.wire().pass(800, 90_000);
        talk.bye(place.wire().perhaps(50));
    }

    /** Rings, is answered and confirmed. */
    static void answered(Place place, Talk talk, Sent invite) {
        var wire = place.wire();
        wire.pass(5, 120);
        talk.reply(invite, "180 Ringing", "", "");
        wire.pass(300, 15_000);
        talk.reply(
                invite,
                "200 OK",
                "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS",
                talk.callee().sdp(1, "sendrecv"));
        wire.pass(1, 40);
        talk.ack(invite, "");
    }

    static void challenged(Place all) {
        var place = all.withProxy();
        var talk = place.talk(place.phone(1), place.phone(2));
        var toProxy = talk.by(talk.firstHop());
        var invite = toProxy.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        place.wire().pass(1, 20);
        toProxy.refuse(invite, 1, "407 Proxy Authentication Required", CHALLENGE);
        var again = toProxy.by(place.path(talk.caller(), talk.callee()));
        answered(place, again, again.send("INVITE", CREDENTIALS, talk.caller().sdp(1, "sendrecv")));
        place.wire().pass(800, 20_000);
        again.bye(true);
    }

    static void earlyMedia(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        place.wire().pass(100, 900);
        talk.reply(invite, "183 Session Progress", "", talk.callee().sdp(1, "sendrecv"));
        place.wire().pass(1000, 9000);
        talk.reply(invite, "200 OK", "", talk.callee().sdp(1, "sendrecv"));
        talk.ack(invite, "");
        place.wire().pass(800, 20_000);
        talk.bye(false);
    }

    static void lateOffer(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "", "");
        talk.reply(invite, "180 Ringing", "", "");
        place.wire().pass(500, 6000);
        talk.reply(invite, "200 OK", "", talk.callee().sdp(1, "sendrecv"));
        talk.ack(invite, talk.caller().sdp(1, "sendrecv"));
        place.wire().pass(800, 20_000);
        talk.bye(true);
    }

    /** The 200 is repeated once before the ACK comes; each is confirmed (RFC 3261 §13.3.1.4). */
    static void slowAck(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        talk.reply(invite, "180 Ringing", "", "");
        place.wire().pass(500, 4000);
        talk.reply(invite, "200 OK", "", talk.callee().sdp(1, "sendrecv"));
        place.wire().pass(500, 560);
        talk.reply(invite, "200 OK", "", talk.callee().sdp(1, "sendrecv"));
        talk.ack(invite, "");
        talk.ack(invite, "");
        place.wire().pass(800, 20_000);
        talk.bye(true);
    }

    static void holdAndResume(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        answered(place, talk, talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv")));
        boolean byCaller = place.wire().perhaps(50);
        var holder = byCaller ? talk.caller() : talk.callee();
        var held = byCaller ? talk.callee() : talk.caller();
        for (int round = 0; round < 2; round++) {
            place.wire().pass(2000, 30_000);
            var offer = talk.send(byCaller, "INVITE", "", holder.sdp(2 + round, round == 0 ? "sendonly" : "sendrecv"));
            talk.reply(offer, "200 OK", "", held.sdp(2 + round, round == 0 ? "recvonly" : "sendrecv"));
            talk.ack(offer, "");
        }
        place.wire().pass(800, 20_000);
        talk.bye(true);
    }

    /** A provisional response that is confirmed (RFC 3262 §3). */
    static void reliableProvisional(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "Supported: 100rel", talk.caller().sdp(1, "sendrecv"));
        place.wire().pass(50, 300);
        talk.reply(
                invite,
                "183 Session Progress",
                "Require: 100rel\nRSeq: 901",
                talk.callee().sdp(1, "sendrecv"));
        var prack = talk.established().send("PRACK", "RAck: 901 " + invite.cseq() + " INVITE", "");
        talk.reply(prack, "200 OK", "", "");
        place.wire().pass(1000, 9000);
        talk.reply(invite, "200 OK", "", "");
        talk.ack(invite, "");
        place.wire().pass(800, 20_000);
        talk.bye(true);
    }

    /** A session that is refreshed at half its interval (RFC 4028 §10). */
    static void sessionRefresh(Place place) {
        var interval = "Supported: timer\nSession-Expires: 600;refresher=uac";
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", interval, talk.caller().sdp(1, "sendrecv"));
        talk.reply(invite, "180 Ringing", "", "");
        place.wire().pass(500, 6000);
        talk.reply(
                invite,
                "200 OK",
                "Require: timer\nSession-Expires: 600;refresher=uac",
                talk.callee().sdp(1, "sendrecv"));
        talk.ack(invite, "");
        boolean update = place.wire().perhaps(50);
        for (int round = 0; round < place.wire().between(1, 3); round++) {
            place.wire().pass(299_000, 301_000);
            var refresh = talk.send(
                    update ? "UPDATE" : "INVITE",
                    interval,
                    update ? "" : talk.caller().sdp(1, "sendrecv"));
            talk.reply(
                    refresh,
                    "200 OK",
                    "Require: timer\nSession-Expires: 600;refresher=uac",
                    update ? "" : talk.callee().sdp(1, "sendrecv"));
            if (!update) {
                talk.ack(refresh, "");
            }
        }
        place.wire().pass(800, 200_000);
        talk.bye(place.wire().perhaps(50));
    }

    static void cancelled(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        talk.reply(invite, "180 Ringing", "", "");
        place.wire().pass(2000, 20_000);
        for (int hop = 0; hop < invite.branches().size(); hop++) {
            talk.cancelHop(invite, hop);
        }
        talk.refuse(invite, invite.branches().size(), "487 Request Terminated", "");
    }
}
