package org.sipcause.catalog;

/** One thing that can be looked up. */
public sealed interface Topic permits ResponseCode, Term {
    /** Its place in the catalogue: {@code codes/503}, {@code causes/34}. */
    String id();

    /** What it says, as a clause. */
    String glance();
}
