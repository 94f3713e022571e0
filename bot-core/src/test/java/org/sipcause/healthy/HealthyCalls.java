package org.sipcause.healthy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Every kind of call that goes well, written with a seed: the same seed gives the same text. */
final class HealthyCalls {
    static final Map<String, Consumer<Place>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("basic call", Calls::basic);
        KINDS.put("call with a challenge", Calls::challenged);
        KINDS.put("early media", Calls::earlyMedia);
        KINDS.put("offer in the answer", Calls::lateOffer);
        KINDS.put("answer sent again until a slow ACK", Calls::slowAck);
        KINDS.put("hold and resume", Calls::holdAndResume);
        KINDS.put("PRACK", Calls::reliableProvisional);
        KINDS.put("session refresh", Calls::sessionRefresh);
        KINDS.put("caller gives up", Calls::cancelled);
        KINDS.put("parallel fork", Ways::parallelFork);
        KINDS.put("serial failover", Ways::serialFailover);
        KINDS.put("redirect", Ways::redirect);
        KINDS.put("blind transfer", Ways::blindTransfer);
        KINDS.put("attended transfer", Ways::attendedTransfer);
        KINDS.put("silent gateway, then another", Recoveries::silentGateway);
        KINDS.put("CANCEL crosses the answer", Recoveries::cancelRace);
        KINDS.put("both offer at once", Recoveries::glare);
        KINDS.put("session interval negotiated", Recoveries::sessionInterval);
        KINDS.put("BYE with a challenge", Recoveries::challengedBye);
        KINDS.put("registration interval negotiated", Recoveries::registrationInterval);
        KINDS.put("nonce renewed", Recoveries::staleNonce);
        KINDS.put("registration", Requests::registration);
        KINDS.put("subscription", Requests::subscription);
        KINDS.put("OPTIONS", Requests::options);
        KINDS.put("MESSAGE", Requests::message);
    }

    private HealthyCalls() {}

    /** Many calls of all kinds, at the same time and between the same peers. */
    static String crowd(long seed) {
        var random = new Random(seed);
        var wire = new Wire(random);
        KINDS.values().forEach(kind -> kind.accept(Place.of(wire)));
        return wire.text();
    }

    /** One call of that kind as sngrep saves it. */
    static String text(String kind, long seed) {
        var wire = new Wire(new Random(seed));
        KINDS.get(kind).accept(Place.of(wire));
        return wire.text();
    }
}
