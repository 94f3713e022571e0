package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.flow.Call;

/** A tool that probes SIP servers from outside and names itself. */
final class ScanningTool {
    private static final List<String> TOOLS = List.of(
            "friendly-scanner",
            "friendly-request",
            "sipvicious",
            "sundayddr",
            "sipcli",
            "vaxsipuseragent",
            "pplsip",
            "sip-scan",
            "sipscan",
            "iwar",
            "smap ",
            "sippts",
            "eyebeam release 3007n",
            "gulp",
            "elite-scan");

    private ScanningTool() {}

    /** The scanning tool that the request of a call names as its User-Agent. */
    static Optional<String> of(Call call) {
        return call.attempts().stream()
                .limit(1)
                .flatMap(attempt -> attempt.request().stream())
                .flatMap(request -> request.message().headers().value("User-Agent").stream())
                .filter(agent -> TOOLS.stream().anyMatch(agent.toLowerCase(Locale.ROOT)::startsWith))
                .findFirst();
    }
}
