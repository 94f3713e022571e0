package org.sipcause.diagnosis.rule;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What gives the reason of a refusal beyond its code: its phrase, a Warning or a Reason header, or what is wrong with the
 * request that it refuses. Rules that go by the code alone stay silent about such a refusal. The first that fits counts.
 */
enum Stated {
    /** The URN of an emergency service, which the element does not know. */
    EMERGENCY_URN(ServiceUrn::refused),
    /** A REGISTER with {@code Contact: *} where it may not stand. */
    WILDCARD_CONTACT(refusal -> refusal.code() == 400 && WildcardContact.misused(refusal)),
    /** A REGISTER whose CSeq is not higher than that of one before it. */
    CSEQ_NOT_HIGHER(refusal -> Set.of(400, 500).contains(refusal.code())
            && RegisterOrder.before(refusal).isPresent()),
    /** A 482 for a request that came by two ways. */
    MERGED(refusal -> refusal.code() == 482
            && MergedCopy.beside(refusal.call(), refusal.at()).isPresent()),
    /** A 482 for a request that came back with another Request-URI. */
    SPIRAL(refusal ->
            refusal.code() == 482 && Spiral.passes(refusal.call(), refusal.at()).size() > 1),
    /** The trunk is full: an ISDN cause says so beside a code that does not. */
    NO_CIRCUIT(refusal -> refusal.code() != 503 && Unavailable.of(refusal) == Unavailable.NO_CIRCUIT),
    /** The signature of the caller's identity is too old (RFC 8224 §6.2.2). */
    STALE_DATE(refusal -> refusal.code() == 403 && refusal.says("stale date")),
    /** The number that calls. */
    CALLER_ID(refusal -> refusal.code() == 433
            || (refusal.code() != 438
                    && refusal.says(
                            "caller id",
                            "caller-id",
                            "callerid",
                            "anonymous",
                            "calling number",
                            "calling party",
                            "a-number",
                            "from number",
                            "invalid caller",
                            "caller not allowed"))
            || (refusal.code() != 488 && refusal.saysWord("cli", "ani", "clid"))),
    /** SIPS is not allowed here, or demanded (RFC 5630 §6). */
    SIPS(refusal ->
            refusal.headers().warnings().stream().anyMatch(warning -> warning.code() == 380 || warning.code() == 381)),
    /** Reliable provisional responses were demanded of a side that has none (RFC 3262 §3). */
    RELIABLE(refusal ->
            refusal.code() == 420 && refusal.headers().values("Unsupported").contains("100rel")),
    /** The call is taken for unwanted: by the callee (RFC 8197), or by a screening service (RFC 8688; a 603 in words). */
    ANALYTICS(refusal -> Set.of(607, 608).contains(refusal.code())
            || (refusal.code() == 603
                    && refusal.says("network blocked", "call blocked", "analytics", "spam", "robocall", "unwanted"))),
    /** Requests come too fast. */
    RATE(refusal -> refusal.code() != 503
            && refusal.says(
                    "flood",
                    "rate limit",
                    "rate-limit",
                    "rate exceeded",
                    "too many requests",
                    "calls per second",
                    "call rate",
                    "cps limit",
                    "cps exceeded")),
    /** The address that it came from. */
    SOURCE(refusal -> refusal.saysWord(
            "acl",
            "unknown ip",
            "source ip",
            "source address",
            "ip address not",
            "ip not",
            "ip is not",
            "your ip",
            "this ip",
            "unauthorized ip",
            "unauthorised ip",
            "not whitelisted",
            "access list")),
    /** The authentication name is another one than the account in From or To. */
    AUTH_ID(refusal -> refusal.code() == 403 && refusal.says("auth id", "authentication id", "username mismatch")),
    /** A Route header in a request outside any dialog. */
    PRELOADED_ROUTE(refusal -> refusal.code() == 403 && refusal.says("preload")),
    /** It would have to be sent on to a domain that is not served. */
    RELAY(refusal -> refusal.saysWord("relay", "relaying")),
    /** No rule, trunk or context for it. */
    NO_RULE(refusal -> refusal.says(
            "dispatch rule", "no rule", "no matching rule", "no matching trunk", "no trunk found", "no dialplan")),
    /** The domain or context. */
    DOMAIN(refusal -> Set.of(403, 404, 480, 484).contains(refusal.code())
            && refusal.saysWord("domain", "context", "tenant", "realm")),
    /** Money. */
    CREDIT(refusal -> refusal.code() == 402
            || refusal.says("insufficient credit", "no credit", "out of credit", "balance", "insufficient funds")),
    /** How the number is written. */
    NUMBER_FORMAT(refusal -> refusal.code() == 484
            || TelephoneNumber.rewritten(refusal).isPresent()
            || refusal.hasQ850(28)
            || (Set.of(400, 403, 404, 500, 503).contains(refusal.code())
                    && refusal.says(
                            "number format",
                            "invalid number",
                            "address incomplete",
                            "e.164",
                            "invalid destination number",
                            "number incomplete",
                            "incomplete number"))),
    /** A switch has no route to the number (ISDN causes 2 and 3). */
    NO_ROUTE(refusal -> refusal.hasQ850(2, 3)),
    /** A block or a ban, said with another code than 403. */
    BARRED(refusal -> Set.of(404, 480, 486, 600, 603).contains(refusal.code())
            && refusal.says(
                    "policy",
                    "barred",
                    "blacklist",
                    "black list",
                    "blocklist",
                    "blocked",
                    "not permitted",
                    "forbidden",
                    "prohibited",
                    "not authorized",
                    "not authorised"));

    @SuppressWarnings("ImmutableEnumChecker") // a predicate without state
    private final Predicate<Refusal> holds;

    Stated(Predicate<Refusal> holds) {
        this.holds = holds;
    }

    /** The reason that a refusal gives; empty where it has only its code. */
    static Optional<Stated> of(Refusal refusal) {
        return Stream.of(values()).filter(reason -> reason.holds.test(refusal)).findFirst();
    }
}
