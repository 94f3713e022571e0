package org.sipcause.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.sip.Headers;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;

/**
 * The Call-ID of each message of a trace, asked for in order. A text often breaks off in the middle of its last message: one without
 * a Call-ID has that of an earlier message with the same branch or tag; a response without those, the only one that there is. Of
 * messages that are start-lines only, those from a request that begins something to what ends it belong together.
 */
final class CallIds {
    private final Map<String, String> byMark = new HashMap<>();
    private final Set<String> all = new HashSet<>();
    private final IdentityHashMap<CapturedMessage, String> adopted = new IdentityHashMap<>();
    private final BareRuns bare = new BareRuns();

    /** The Call-ID that a message carries or belongs to; empty where neither is known. */
    String of(CapturedMessage message) {
        var headers = message.message().headers();
        var own = headers.callId();
        if (message.position().frame().isPresent()) {
            return own.orElse(""); // a packet is whole, and one without a Call-ID belongs to nothing (RFC 3261 §8.1.1)
        }
        if (own.isPresent()) {
            all.add(own.get());
            marks(headers).forEach(mark -> byMark.putIfAbsent(mark, own.get()));
            return own.get();
        }
        return headers.cseq().isPresent() ? "" : adopted.computeIfAbsent(message, _ -> marked(message));
    }

    private String marked(CapturedMessage message) {
        var marks = marks(message.message().headers()).toList();
        var only = all.size() == 1 && marks.isEmpty() && message.message() instanceof SipResponse;
        return marks.stream()
                .map(byMark::get)
                .filter(id -> id != null)
                .findFirst()
                .orElseGet(() -> only ? all.iterator().next() : bare.of(message));
    }

    private static Stream<String> marks(Headers headers) {
        return Stream.of(
                        headers.via().flatMap(via -> via.branch()),
                        headers.from().flatMap(NameAddr::tag),
                        headers.to().flatMap(NameAddr::tag))
                .flatMap(Optional::stream)
                .filter(mark -> !mark.isBlank());
    }
}
