package org.sipcause.catalog.pack;

import java.util.List;

/**
 * One top-level key of a file with everything under it.
 *
 * @param name the key
 * @param shape what kind of value it has
 * @param line the 1-based line of the key
 * @param leaves the values, in the order of the file
 */
record Field(String name, Shape shape, int line, List<Leaf> leaves) {
    Field {
        leaves = List.copyOf(leaves);
    }

    /** What stands under a key. */
    enum Shape {
        /** One value. */
        TEXT("one value"),
        /** A list of values, possibly empty. */
        LIST("a list of values"),
        /** A list of flat maps. */
        MAPS("a list of maps"),
        /** A map. */
        MAP("a map");

        private final String said;

        Shape(String said) {
            this.said = said;
        }

        @Override
        public String toString() {
            return said;
        }
    }

    /** The only value; empty for an empty list. */
    String text() {
        return leaves.isEmpty() ? "" : leaves.getFirst().text();
    }

    /** The values alone. */
    List<String> texts() {
        return leaves.stream().map(Leaf::text).toList();
    }
}
