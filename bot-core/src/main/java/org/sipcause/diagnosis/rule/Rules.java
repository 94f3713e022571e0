package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Rule;

/** Every condition that is looked for, causes before their consequences. */
public final class Rules {
    /** The order in which findings of equal severity stand. */
    public static final List<Rule> ALL = List.of(
            // the way to the next hop
            new MessageLostBetweenHops(),
            new TcpConnectRefused(),
            new TlsUntrustedCertificate(),
            new TlsFailure(),
            new DnsFailure(),
            new DnsNxdomain(),
            new NextHopUnreachable(),
            new TransportFailure(),
            new ResponseWrongPort(),
            new MissingRport(),
            // who asks
            new AuthRealmMismatch(),
            new AuthWrongCredentials(),
            new AuthMissingCredentials(),
            new CallerIdRejected(),
            new AccountForbidden(),
            new RejectedByPolicy(),
            // where to
            new LowMaxForwards(),
            new LoopDetected(),
            new MaxForwardsExhausted(),
            // capacity and reachability
            new OptionsNoResponse(),
            new NoCircuitAvailable(),
            new GatewayOutOfService(),
            new ServerOverload(),
            new ClientTimerBExpired(),
            new DownstreamTimeout(),
            new RequestTimeoutNoResponse(),
            new NoResponseFromNextHop(),
            // the session
            new RefusedOffer("t38-rejected", Offer.T38),
            new RefusedOffer("srtp-profile-mismatch", Offer.PROFILE),
            new RefusedOffer("codec-mismatch", Offer.CODEC),
            new RefusedOffer("insufficient-bandwidth", Offer.BANDWIDTH),
            new RefusedOffer("not-acceptable-here", Offer.UNSAID),
            new NatPrivateSdp(),
            new SdpDirectionMismatch(),
            // the one who is called
            new NumberNotFound(),
            new WrongRegistrarDomain(),
            new RefusedWith("wrong-number-or-route", 410, 416, 484, 485),
            new CalleeUnregistered(),
            new CalleeUnavailable(),
            new CalleeBusy(),
            new RefusedWith("busy-everywhere", 600),
            new Declined(),
            new ProxyNoAnswerTimer(),
            new NoAnswer(),
            // the dialog
            new NatPrivateContact(),
            new MissingRecordRoute(),
            new AckNotSent(),
            new AckMisrouted(),
            new NoAck(),
            new MissingTag(),
            new DialogMismatch(),
            new CallDroppedByFarEnd(),
            new SessionTimerExpired(),
            new ByeNotReaching(),
            new Glare(),
            // what the code says by itself
            new MissingContact(),
            new RefusedWith("bad-request", 400),
            new RefusedWith("method-not-allowed", 405, 501),
            new RefusedWith("unsupported-media-type", 415),
            new RefusedWith("extension-required", 420, 421),
            new RefusedWith("session-timer-too-small", 422),
            new RefusedWith("registration-interval-too-short", 423),
            new RefusedWith("identity-verification-failed", 428, 436, 437, 438),
            new RefusedWith("unsupported-event-package", 489),
            new RefusedWith("precondition-failure", 580),
            new UpstreamUnavailable(),
            new RefusedWith("server-internal-error", 500),
            new RejectedByServer(),
            // normal, explained
            new Healthy(),
            new CallAnsweredNormalClearing(),
            new RegisteredOk(),
            new AnsweredElsewhere(),
            new CancelledByCaller(),
            new CancelRace(),
            new OkSoFar(),
            new CallForwarded(),
            new TraceIncomplete(),
            new RecoveredFrom503(),
            new RetryAfterGiven(),
            new StatusCodeRemapped(),
            new AuthNormalChallenge(),
            new AuthStaleNonce(),
            new Failover(),
            new ForkedCall(),
            new EarlyMedia(),
            new ReliableProvisional(),
            new HoldResume(),
            new CallTransfer(),
            new B2buaCallIdChange(),
            new ClockSkew(),
            new NatDetected(),
            new UdpTooLarge(),
            new Retransmission());

    private Rules() {}
}
