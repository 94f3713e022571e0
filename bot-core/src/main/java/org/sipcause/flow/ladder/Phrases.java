package org.sipcause.flow.ladder;

import java.util.Map;

/** The words that a ladder needs, in the reader's language. */
@FunctionalInterface
public interface Phrases {
    /** The words of that key with their gaps filled. */
    String of(String key, Map<String, String> values);

    /** The words of a key without gaps. */
    default String of(String key) {
        return of(key, Map.of());
    }
}
