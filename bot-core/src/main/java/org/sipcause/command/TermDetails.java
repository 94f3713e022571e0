package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sipcause.catalog.Template;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block.Fact;

/** What only one kind of term has: the value of a timer, the SIP codes of a cause. */
record TermDetails(Term term, Words words) {
    /** Said elsewhere on the card, or as a part of another line. */
    private static final List<String> ELSEWHERE =
            List.of("group", "state", "asteriskSends", "asteriskFrom", "freeswitchSends", "freeswitchFrom");

    /** A line for each detail, in the order of the kind. */
    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        term.details().forEach((key, value) -> {
            if (!ELSEWHERE.contains(key)) {
                facts.add(Fact.of(words.label("term." + key), said(key, value)));
            }
        });
        return facts;
    }

    /** One detail, in words. */
    String said(String key, String value) {
        return switch (key) {
            case "asterisk", "freeswitch" -> product(key, value);
            case "clock" -> words.label("term.clock-of", Map.of("clock", value));
            case "sip" -> value.contains("BYE") ? value.replace(", ", words.label("compare.or")) : list(value);
            case "from" -> list(value);
            default -> value;
        };
    }

    /** Codes, with the mark between them that the language sets. */
    private String list(String codes) {
        return words.list(List.of(codes.split(", ", -1)));
    }

    /** What a product calls a cause, which code it sends for it and of which codes it makes it. */
    private String product(String product, String name) {
        Map<String, String> values = Map.of(
                "name", name,
                "sends", term.details().getOrDefault(product + "Sends", Template.UNKNOWN),
                "from", list(term.details().getOrDefault(product + "From", Template.UNKNOWN)));
        return words.label("term.product", values);
    }
}
