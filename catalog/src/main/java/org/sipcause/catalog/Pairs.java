package org.sipcause.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The hand-written comparisons, by the codes that they speak of. */
record Pairs(Shelf shelf) {
    /** The one of exactly these codes, in whatever order they are given. */
    Optional<CodePair> of(Collection<String> codes) {
        String id = String.join("-", new TreeSet<>(codes));
        return index().containsKey(id) ? read(id) : Optional.empty();
    }

    /** Those that speak of some of these codes and of no other, those of most codes first. */
    List<CodePair> within(Collection<String> codes) {
        List<CodePair> pairs = new ArrayList<>();
        for (int size = codes.size(); size >= 2; size--) {
            for (Map.Entry<String, String> pair : index().entrySet()) {
                List<String> own = codes(pair);
                if (own.size() == size && codes.containsAll(own)) {
                    pairs.add(read(pair.getKey()).orElseThrow());
                }
            }
        }
        return pairs;
    }

    /** The smallest one that speaks of all of these codes and of others too. */
    Optional<CodePair> around(Collection<String> codes) {
        String best = "";
        int size = Integer.MAX_VALUE;
        for (Map.Entry<String, String> pair : index().entrySet()) {
            List<String> own = codes(pair);
            if (own.size() > codes.size() && own.size() < size && own.containsAll(codes)) {
                best = pair.getKey();
                size = own.size();
            }
        }
        return best.isEmpty() ? Optional.empty() : read(best);
    }

    private static List<String> codes(Map.Entry<String, String> pair) {
        return List.of(pair.getValue().split(" ", -1));
    }

    private Map<String, String> index() {
        return shelf.values("pairs.index");
    }

    private Optional<CodePair> read(String id) {
        Optional<Entry> entry = shelf.entry("pairs/" + id);
        return entry.isPresent() ? Optional.of(Unpacked.pair(entry.get())) : Optional.empty();
    }
}
