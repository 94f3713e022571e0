package org.sipcause.compare;

import java.util.Objects;

/**
 * The place in a call at which two calls are set side by side.
 *
 * @param method of the request
 * @param hop 1 for the outermost one in the trace
 * @param answer whether it is the response that is looked at
 * @param nth 1 for the first request of its method by the caller, -1 for the first one by the callee
 */
public record Step(String method, int hop, boolean answer, int nth) {
    public Step {
        Objects.requireNonNull(method, "method");
    }
}
