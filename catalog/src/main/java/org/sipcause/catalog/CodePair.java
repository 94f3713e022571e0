package org.sipcause.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How to tell two to five codes apart, written by hand for codes that people do mix up.
 *
 * @param codes the codes, ascending
 * @param lead the difference in one sentence
 * @param tells what to look at in a trace
 * @param confused why people mix them up
 * @param send which one to send when, where the codes' own words do not say it
 * @param call whom to call for which
 * @param rfc the sections that say so
 */
public record CodePair(
        List<String> codes,
        String lead,
        List<Tell> tells,
        String confused,
        Optional<String> send,
        Optional<String> call,
        List<String> rfc) {
    public CodePair {
        codes = List.copyOf(codes);
        tells = List.copyOf(tells);
        rfc = List.copyOf(rfc);
    }

    /**
     * One thing to look at.
     *
     * @param look what to look at
     * @param each what it looks like, by code
     * @param tag how a trace decides it; empty where only a reader can
     */
    public record Tell(String look, Map<String, String> each, Optional<Tag> tag) {
        public Tell {
            each = Map.copyOf(each);
            Objects.requireNonNull(tag, "tag");
        }
    }

    /**
     * What to observe in a trace.
     *
     * @param expected what each code makes one expect: {@code yes}, {@code no}, {@code any}; numbers or methods with blanks between
     */
    public record Tag(Observable fact, Map<String, String> expected) {
        public Tag {
            Objects.requireNonNull(fact, "fact");
            expected = Map.copyOf(expected);
        }
    }
}
