package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One kind of damage: how it is known, and who undoes it. */
interface Repair {
    /** What is told of it: {@code quote marks removed}. */
    String name();

    /** Makes menders where the lines at the beginning of an input show this damage; nothing where they do not. */
    Optional<Supplier<Mender>> needed(List<String> head);
}
