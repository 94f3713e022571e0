package org.sipcause.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that an engineer meets in a trace and that is no response code: a cause, a header, a timer. Facts come from the
 * English base file; the words are in the reader's language.
 *
 * @param key what tells it from others of its kind: {@code 34}, {@code retry-after}
 * @param name its name as the standard or the product writes it
 * @param references the documents that define it
 * @param details what only its kind has, in the order of {@link TermKind#details}
 * @param near the ids of what it is weighed against: {@code causes/38}
 */
public record Term(
        TermKind kind,
        String key,
        String name,
        List<String> references,
        Map<String, String> details,
        Said said,
        List<String> near)
        implements Topic {
    public Term {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        references = List.copyOf(references);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        Objects.requireNonNull(said, "said");
        near = List.copyOf(near);
    }

    @Override
    public String id() {
        return kind.folder() + "/" + key;
    }

    @Override
    public String glance() {
        return said.glance();
    }

    /**
     * What is said about it.
     *
     * @param glance a clause that other cards show beside its name
     * @param means what it means, in a sentence or two
     * @param trace what one sees of it in a trace, or where to look
     * @param steps what to do, most useful first
     * @param misread the misreading in quotes, and what is right
     */
    public record Said(
            String glance, String means, Optional<String> trace, List<String> steps, Optional<String> misread) {
        public Said {
            Objects.requireNonNull(glance, "glance");
            Objects.requireNonNull(means, "means");
            Objects.requireNonNull(trace, "trace");
            steps = List.copyOf(steps);
            Objects.requireNonNull(misread, "misread");
        }
    }
}
