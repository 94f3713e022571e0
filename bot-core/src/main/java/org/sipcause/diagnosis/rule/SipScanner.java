package org.sipcause.diagnosis.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.sip.SipUri;

/** Probing from outside: a tool that names itself, or one source that tries many users or prefixes and gets in nowhere. */
final class SipScanner implements Rule {
    private static final int MANY_USERS = 5;
    private static final int LAST_DIGITS = 7;

    @Override
    public String id() {
        return "sip-scanner";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var named = flow.calls().stream()
                .flatMap(call -> ScanningTool.of(call).map(tool -> finding(call, tool, Certainty.LIKELY)).stream());
        return Stream.concat(named, guessing(flow)).toList();
    }

    /** Sources that tried to register many users, or many prefixes before one number, and got in nowhere. */
    private Stream<Finding> guessing(CallFlow flow) {
        var tries = new LinkedHashMap<String, List<Call>>();
        for (var call : flow.calls()) {
            call.decisive()
                    .flatMap(first -> first.request().flatMap(request -> request.from()))
                    .filter(from -> ScanningTool.of(call).isEmpty())
                    .flatMap(from -> aim(call).map(aim -> from.host() + " " + aim))
                    .ifPresent(aim -> tries.computeIfAbsent(aim, none -> new ArrayList<>())
                            .add(call));
        }
        return tries.values().stream()
                .filter(calls -> calls.stream().allMatch(SipScanner::keptOut)
                        && users(calls).size() >= MANY_USERS)
                .map(calls ->
                        finding(calls.getFirst(), Integer.toString(users(calls).size()), Certainty.POSSIBLE));
    }

    /** What a try belongs to: registrations all together, calls to extensions all together, others by the end of the number that they
     * differ before. */
    private static Optional<String> aim(Call call) {
        if (call.method().equals("REGISTER")) {
            return Optional.of(call.method());
        }
        return call.to()
                .filter(to -> call.method().equals("INVITE"))
                .flatMap(SipUri::parse)
                .flatMap(SipUri::user)
                .map(TelephoneNumber::digits)
                .filter(digits -> !digits.isEmpty())
                .map(digits ->
                        digits.length() < LAST_DIGITS ? "extensions" : digits.substring(digits.length() - LAST_DIGITS));
    }

    private static boolean keptOut(Call call) {
        return call.outcome() == Outcome.CHALLENGED
                || (call.outcome() == Outcome.FAILED
                        && List.of(401, 403, 404, 407).contains(call.finalCode().orElse(0)));
    }

    private static Set<String> users(List<Call> calls) {
        var users = new LinkedHashSet<String>();
        calls.forEach(call -> call.to().ifPresent(users::add));
        return users;
    }

    private Finding finding(Call call, String what, Certainty certainty) {
        var first = call.attempts().getFirst();
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.WARNING,
                                certainty,
                                certainty == Certainty.LIKELY
                                        ? Evidence.header(first.first(), "User-Agent")
                                        : Evidence.of(first.first())),
                        call,
                        first)
                .at(first.client())
                .with("what", what);
    }
}
