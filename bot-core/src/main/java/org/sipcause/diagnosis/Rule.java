package org.sipcause.diagnosis;

import java.util.List;
import org.sipcause.flow.CallFlow;

/**
 * One condition that can be seen in a trace. A rule knows no other rule and makes no sentence: it gives an id, values and
 * evidence, and the catalogue has the words.
 */
public interface Rule {
    /** The finding's id, the name of its file in the catalogue and of its specification. */
    String id();

    /** Every place where the condition holds; empty where it does not. The same flow gives the same list. */
    List<Finding> check(CallFlow flow);

    /**
     * Whether it says that all is well, or that nothing can be told. Such a finding gives way to an error or a warning in the
     * same call, or anywhere, where it speaks of the whole trace.
     */
    default boolean givesWay() {
        return false;
    }

    /** Whether it rests on a code that leaves its reason open: such a finding gives way to a log that says the reason. */
    default boolean restsOnCode() {
        return false;
    }

    /** Whether it speaks only for want of another: such a finding gives way to any other in the same call that
     * is as severe. */
    default boolean isLastResort() {
        return false;
    }
}
