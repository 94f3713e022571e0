package org.sipcause.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The catalogue in one language; what is missing in it is said in English. Safe for use by several threads. */
public interface Words {
    /** The language asked for. */
    Locale locale();

    /** The entry of a code such as {@code 503}, or of a family such as {@code 560xxx}. */
    Optional<ResponseCode> code(String code);

    /** The hand-written comparison of exactly these codes, in whatever order they are given. */
    Optional<CodePair> pair(Collection<String> codes);

    /** The words of a finding. */
    Optional<FindingText> finding(String id);

    /**
     * A label or a short sentence of ours.
     *
     * @throws IllegalArgumentException where the base language has no such key, which is a programming error
     */
    String label(String key);

    /**
     * A label with its placeholders filled.
     *
     * @throws IllegalArgumentException where there is no such key or a placeholder has no value
     */
    String label(String key, Map<String, String> values);

    /** Every code with its phrase, ascending, for help, completion and near misses. */
    List<CodeName> codes();

    /** A code and its phrase. */
    record CodeName(String code, String phrase) {}
}
