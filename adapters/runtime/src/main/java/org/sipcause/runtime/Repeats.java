package org.sipcause.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was seen lately, in bounded memory: platforms deliver an event again when they doubt that it arrived. Any thread may ask. */
public final class Repeats {
    private final Map<String, Boolean> seen;

    /** Remembers so many of the latest keys. */
    public Repeats(int memory) {
        this.seen = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > memory;
            }
        };
    }

    /** Whether this key comes for the first time, as far as is remembered. */
    public synchronized boolean first(String key) {
        return seen.putIfAbsent(key, true) == null;
    }
}
