package org.sipcause.healthy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two peers under one Call-ID, with the proxies between them: who adds a Via, who takes it off, which way a request goes. */
final class Talk {
    private final Wire wire;
    private final List<Peer> path;
    private final String transport;
    private final boolean recordRoute;
    private final String number;
    private final String callId;
    private final String callerTag;
    private final String calleeTag;
    private int callerCseq;
    private int calleeCseq;
    private boolean established;

    /** Takes the caller, the proxies in between and the callee. */
    Talk(Wire wire, List<Peer> path, String transport, boolean recordRoute) {
        this.wire = wire;
        this.path = List.copyOf(path);
        this.transport = transport;
        this.recordRoute = recordRoute;
        this.number = callee().user();
        this.callId = wire.token() + "-" + wire.token();
        this.callerTag = wire.token();
        this.calleeTag = wire.token();
    }

    /** The same talk by way of another last hop, as a fork or a redirection makes it. */
    Talk by(List<Peer> other) {
        return new Talk(this, other);
    }

    private Talk(Talk first, List<Peer> path) {
        this.wire = first.wire;
        this.path = List.copyOf(path);
        this.transport = first.transport;
        this.recordRoute = first.recordRoute;
        this.number = first.number;
        this.callId = first.callId;
        this.callerTag = first.callerTag;
        this.calleeTag = wire.token();
        this.callerCseq = first.callerCseq;
    }

    /** From now on requests lie in the dialog that a provisional response or a subscription made. */
    Talk established() {
        established = true;
        return this;
    }

    /** The caller and the peer next to it. */
    List<Peer> firstHop() {
        return path.subList(0, 2);
    }

    Peer caller() {
        return path.getFirst();
    }

    Peer callee() {
        return path.getLast();
    }

    String replaces() {
        return callId + "%3Bto-tag%3D" + calleeTag + "%3Bfrom-tag%3D" + callerTag;
    }

    String replacesHeader() {
        return "Replaces: " + callId + ";to-tag=" + calleeTag + ";from-tag=" + callerTag;
    }

    /** Sends a request of the caller over every hop. */
    Sent send(String method, String headers, String body) {
        return send(true, method, headers, body);
    }

    Sent send(boolean byCaller, String method, String headers, String body) {
        int cseq = byCaller ? ++callerCseq : ++calleeCseq;
        var sent = sent(byCaller, method, cseq);
        for (int hop = 0; hop < sent.branches().size(); hop++) {
            hop(sent, hop, headers, body);
            if (method.equals("INVITE") && hop + 1 < sent.branches().size()) {
                wire.pass(0, 3);
                answer(sent, hop, "100 Trying", "", "");
            }
        }
        return sent;
    }

    /** Sends a request of the caller as far as the first proxy, which answers itself. */
    Sent sendToProxy(String method) {
        callerCseq++;
        var sent = sent(true, method, callerCseq);
        hop(sent, 0, "", "");
        return sent;
    }

    /** The last hop of a request again, so many milliseconds after the first time; over UDP, for nothing came back. */
    void repeat(Sent sent, String body, int... afterMillis) {
        int last = sent.branches().size() - 1;
        var begin = wire.now();
        for (int after : afterMillis) {
            if (transport.equals("UDP")) {
                var text = request(sent, last, "", body);
                wire.put(
                        begin.plus(Duration.ofMillis(after)),
                        sent.path().get(last),
                        sent.path().get(last + 1),
                        text);
            }
            wire.pass(1000, 2000);
        }
    }

    /** Sends on what a proxy, the last but one of this path, got as {@code upstream}: the second target of a fork. */
    Sent sendOn(Sent upstream, String headers, String body) {
        var branches = new ArrayList<>(upstream.branches());
        branches.set(branches.size() - 1, branch());
        callerCseq = upstream.cseq();
        var sent = new Sent(upstream.method(), upstream.cseq(), true, false, path, branches, callee().uri(transport));
        hop(sent, branches.size() - 1, headers, body);
        return sent;
    }

    private Sent sent(boolean byCaller, String method, int cseq) {
        var way = new ArrayList<>(established && !recordRoute ? List.of(caller(), callee()) : path);
        if (!byCaller) {
            Collections.reverse(way);
        }
        var branches = new ArrayList<String>();
        way.subList(1, way.size()).forEach(next -> branches.add(branch()));
        var uri = established ? way.getLast().uri(transport) : "sip:" + number + "@example.com";
        return new Sent(method, cseq, byCaller, established, way, branches, uri);
    }

    private String branch() {
        return "z9hG4bK" + wire.token();
    }

    private void hop(Sent sent, int hop, String headers, String body) {
        var from = sent.path().get(hop);
        var to = sent.path().get(hop + 1);
        var message = request(sent, hop, headers, body);
        wire.put(from, to, message);
        if (transport.equals("UDP") && !sent.method().equals("ACK") && wire.perhaps(6)) {
            wire.put(wire.now().plus(Duration.ofMillis(500)), from, to, message);
            wire.pass(520, 900);
        } else {
            wire.pass(0, 30);
        }
    }

    private String request(Sent sent, int hop, String headers, String body) {
        var from = sent.path().get(hop);
        var text = new Letter(startLine(sent, hop), from.compact());
        vias(sent, hop, text, hop + 1);
        if (sent.inDialog()) {
            for (int next = hop + 1; next < sent.path().size() - 1; next++) {
                text.add("Route", "<sip:" + sent.path().get(next).at() + ";lr>");
            }
        } else {
            recordRoutes(sent, hop, text);
        }
        text.add("Max-Forwards", Integer.toString(70 - hop));
        parties(sent, text, !sent.inDialog() ? "" : ";tag=" + (sent.byCaller() ? calleeTag : callerTag));
        if (!List.of("ACK", "BYE", "CANCEL").contains(sent.method())) {
            text.add("Contact", "<" + sent.path().getFirst().uri(transport) + ">");
        }
        text.lines(headers);
        return text.text(body);
    }

    private String startLine(Sent sent, int hop) {
        var last = hop == sent.branches().size() - 1 && !sent.inDialog();
        return sent.method() + " " + (last ? sent.path().getLast().uri(transport) : sent.uri()) + " SIP/2.0";
    }

    private void recordRoutes(Sent sent, int hop, Letter text) {
        for (int proxy = hop; proxy > 0 && recordRoute; proxy--) {
            text.add("Record-Route", "<sip:" + sent.path().get(proxy).at() + ";lr>");
        }
    }

    /** Hands a response of the last peer back over every hop. */
    void reply(Sent sent, String status, String headers, String body) {
        reply(sent, sent.branches().size(), status, headers, body);
    }

    /** The same of the peer at that place of the path, a proxy that answers itself. */
    void reply(Sent sent, int who, String status, String headers, String body) {
        for (int hop = who - 1; hop >= 0; hop--) {
            answer(sent, hop, status, headers, body);
            wire.pass(0, 30);
        }
        if (status.startsWith("2") && sent.method().equals("INVITE")) {
            established = true;
        }
    }

    /** A response over one hop. */
    void answer(Sent sent, int hop, String status, String headers, String body) {
        var from = sent.path().get(hop + 1);
        var text = new Letter("SIP/2.0 " + status, from.compact());
        vias(sent, hop, text, hop + 1);
        if (!sent.inDialog() && !status.startsWith("100") && sent.branches().size() > 1) {
            recordRoutes(sent, sent.branches().size() - 1, text);
        }
        var trying = status.startsWith("100") && !sent.inDialog();
        parties(sent, text, trying ? "" : ";tag=" + (sent.byCaller() ? calleeTag : callerTag));
        if (!body.isEmpty() || (status.startsWith("2") && sent.method().equals("INVITE"))) {
            text.add("Contact", "<" + sent.path().getLast().uri(transport) + ">");
        }
        text.lines(headers);
        wire.put(from, sent.path().get(hop), text.text(body));
    }

    private void vias(Sent sent, int hop, Letter text, int count) {
        for (int at = hop; at > hop - count && at >= 0; at--) {
            text.add(
                    "Via",
                    "SIP/2.0/" + transport + " " + sent.path().get(at).at() + ";branch="
                            + sent.branches().get(at) + ";rport");
        }
    }

    private void parties(Sent sent, Letter text, String toTag) {
        var caller = "<sip:" + caller().user() + "@example.com>";
        var callee = "<sip:" + number + "@example.com>";
        text.add("From", sent.byCaller() ? caller + ";tag=" + callerTag : callee + ";tag=" + calleeTag);
        text.add("To", (sent.byCaller() ? callee : caller) + toTag);
        text.add("Call-ID", callId);
        text.add("CSeq", sent.cseq() + " " + sent.method());
    }

    /** Confirms a 2xx: a request of its own, that goes all the way. */
    void ack(Sent invite, String body) {
        var ack = sent(invite.byCaller(), "ACK", invite.cseq());
        for (int hop = 0; hop < ack.branches().size(); hop++) {
            hop(ack, hop, "", body);
        }
    }

    /** Confirms another final response over one hop, or cancels over it: same branch as the INVITE. */
    void follow(Sent invite, int hop, String method) {
        var one = new Sent(
                method, invite.cseq(), invite.byCaller(), false, invite.path(), invite.branches(), invite.uri());
        var from = invite.path().get(hop);
        var text = new Letter(startLine(one, hop), from.compact());
        vias(one, hop, text, 1);
        text.add("Max-Forwards", "70");
        parties(one, text, method.equals("ACK") ? ";tag=" + calleeTag : "");
        wire.put(from, invite.path().get(hop + 1), text.text(""));
        wire.pass(0, 20);
    }

    /** A final response other than 2xx from the peer at that place, confirmed on every hop. */
    void refuse(Sent invite, int who, String status, String headers) {
        for (int hop = who - 1; hop >= 0; hop--) {
            refuseHop(invite, hop, status, headers);
        }
    }

    /** The same over one hop, where it ends. */
    void refuseHop(Sent invite, int hop, String status, String headers) {
        answer(invite, hop, status, headers, "");
        wire.pass(0, 20);
        follow(invite, hop, "ACK");
    }

    /** CANCEL over one hop and its 200. */
    void cancelHop(Sent invite, int hop) {
        follow(invite, hop, "CANCEL");
        var cancel = new Sent("CANCEL", invite.cseq(), true, false, invite.path(), invite.branches(), invite.uri());
        var text = new Letter("SIP/2.0 200 OK", false);
        vias(cancel, hop, text, 1);
        parties(cancel, text, ";tag=" + calleeTag);
        wire.put(invite.path().get(hop + 1), invite.path().get(hop), text.text(""));
        wire.pass(0, 20);
    }

    /** Hangs up, and is answered. */
    void bye(boolean byCaller) {
        reply(send(byCaller, "BYE", "", ""), "200 OK", "", "");
    }
}
