package org.sipcause.healthy;

import java.util.ArrayList;

/** Calls that go to more than one place. */
final class Ways {
    private Ways() {}

    /** Two phones ring, one answers, the other is cancelled (RFC 3261 §16.7). */
    static void parallelFork(Place all) {
        var place = all.withProxy();
        var wire = place.wire();
        var talk = place.talk(place.phone(1), place.phone(2));
        var other = talk.by(place.path(talk.caller(), place.phone(3)));
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        var second = other.sendOn(invite, "", talk.caller().sdp(1, "sendrecv"));
        int last = invite.branches().size() - 1;
        talk.reply(invite, "180 Ringing", "", "");
        other.reply(second, "180 Ringing", "", "");
        wire.pass(500, 9000);
        talk.reply(invite, "200 OK", "", talk.callee().sdp(1, "sendrecv"));
        other.cancelHop(second, last);
        other.refuseHop(second, last, "487 Request Terminated", "");
        talk.ack(invite, "");
        wire.pass(800, 20_000);
        talk.bye(true);
    }

    /** The first gateway refuses with 503, the next one answers (RFC 3263 §4.3). */
    static void serialFailover(Place all) {
        var place = all.withProxy();
        var talk = place.talk(place.phone(1), place.phone(2));
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        place.wire().pass(5, 60);
        talk.refuseHop(invite, invite.branches().size() - 1, "503 Service Unavailable", "");
        var next = talk.by(place.path(talk.caller(), gateway(place, talk.callee())));
        var again = next.sendOn(invite, "", talk.caller().sdp(1, "sendrecv"));
        Calls.answered(place, next, again);
        place.wire().pass(800, 20_000);
        next.bye(true);
    }

    /** Another gateway that takes the same number. */
    private static Peer gateway(Place place, Peer like) {
        return new Peer(like.user(), place.phone(4).at(), false);
    }

    /** The caller follows a 302 itself (RFC 3261 §8.1.3.4). */
    static void redirect(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        var target = gateway(place, talk.callee());
        var invite = talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv"));
        place.wire().pass(5, 60);
        talk.refuse(
                invite,
                invite.branches().size(),
                "302 Moved Temporarily",
                "Contact: <" + target.uri(place.transport()) + ">");
        var path = new ArrayList<Peer>();
        path.add(talk.caller());
        path.add(target);
        var next = talk.by(path);
        Calls.answered(place, next, next.send("INVITE", "", talk.caller().sdp(1, "sendrecv")));
        place.wire().pass(800, 20_000);
        next.bye(true);
    }

    /** The caller sends the callee to a third phone and leaves (RFC 3515, RFC 5589 §6). */
    static void blindTransfer(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        Calls.answered(place, talk, talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv")));
        place.wire().pass(2000, 9000);
        var target = place.phone(3);
        var refer = talk.send("REFER", "Refer-To: <sip:" + target.user() + "@example.com>", "");
        talk.reply(refer, "202 Accepted", "", "");
        notify(talk, "100 Trying", "active;expires=60");
        var moved = place.talk(talk.callee(), target);
        Calls.answered(place, moved, moved.send("INVITE", "", moved.caller().sdp(1, "sendrecv")));
        notify(talk, "200 OK", "terminated;reason=noresource");
        talk.bye(true);
        place.wire().pass(2000, 20_000);
        moved.bye(false);
    }

    /** The same after a word with the third phone: its call is replaced (RFC 3891). */
    static void attendedTransfer(Place place) {
        var talk = place.talk(place.phone(1), place.phone(2));
        Calls.answered(place, talk, talk.send("INVITE", "", talk.caller().sdp(1, "sendrecv")));
        place.wire().pass(2000, 9000);
        var asked = place.talk(talk.caller(), place.phone(3));
        Calls.answered(place, asked, asked.send("INVITE", "", asked.caller().sdp(1, "sendrecv")));
        place.wire().pass(2000, 9000);
        var refer = talk.send(
                "REFER",
                "Refer-To: <sip:" + asked.callee().user() + "@example.com?Replaces=" + asked.replaces() + ">",
                "");
        talk.reply(refer, "202 Accepted", "", "");
        notify(talk, "100 Trying", "active;expires=60");
        var moved = place.talk(talk.callee(), asked.callee());
        var invite = moved.send(
                "INVITE",
                "Require: replaces\n" + asked.replacesHeader(),
                moved.caller().sdp(1, "sendrecv"));
        moved.reply(invite, "200 OK", "", moved.callee().sdp(1, "sendrecv"));
        moved.ack(invite, "");
        asked.bye(false);
        notify(talk, "200 OK", "terminated;reason=noresource");
        talk.bye(true);
        place.wire().pass(2000, 20_000);
        moved.bye(true);
    }

    private static void notify(Talk talk, String status, String state) {
        var notify = talk.send(
                false,
                "NOTIFY",
                "Event: refer\nSubscription-State: " + state + "\nContent-Type: message/sipfrag;version=2.0",
                "SIP/2.0 " + status + "\n");
        talk.reply(notify, "200 OK", "", "");
    }
}
