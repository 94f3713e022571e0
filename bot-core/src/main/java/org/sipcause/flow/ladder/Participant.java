package org.sipcause.flow.ladder;

import java.util.List;
import java.util.Optional;
import org.sipcause.trace.Endpoint;

/**
 * One column: a box, however many addresses and ports it uses.
 *
 * @param name the host name that it goes by, else its first address; {@code ?} where the trace does not say who that is
 * @param addresses every address and port seen of it, in order; empty where the trace does not say
 * @param software what it calls itself in User-Agent or Server
 * @param failing whether the failure began here
 */
public record Participant(String name, List<Endpoint> addresses, Optional<String> software, boolean failing) {
    private static final String USUAL = ":5060";

    public Participant {
        addresses = List.copyOf(addresses);
    }

    /**
     * Its addresses as far as the name does not say them, at most three, then how many more; only a port that is not the
     * usual one where the name is the host.
     */
    public String where() {
        var shown = addresses.stream()
                .map(who -> who.host().equals(name) ? (who.port() == 0 ? "" : ":" + who.port()) : who.toString())
                .filter(text -> !text.isEmpty() && !text.equals(name) && !text.equals(USUAL))
                .distinct()
                .toList();
        var words =
                String.join(", ", shown.stream().limit(3).map(Printable::line).toList());
        return shown.size() > 3 ? words + ", +" + (shown.size() - 3) : words;
    }
}
