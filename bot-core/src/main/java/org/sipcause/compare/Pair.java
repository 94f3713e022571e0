package org.sipcause.compare;

import org.sipcause.flow.Transaction;

/**
 * The same step of two calls.
 *
 * @param decisive whether it lies on the way to the element that decided
 */
record Pair(Step step, Transaction good, Transaction bad, boolean decisive) {}
