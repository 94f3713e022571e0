package org.sipcause.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread does, no longer than it takes. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofMillis(10);

    private Eventually() {}

    /** Waits until it is so, or fails saying what did not come. */
    public static void until(String what, BooleanSupplier so) {
        get(what, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The same with more patience than usual. */
    public static void until(String what, Duration patience, BooleanSupplier so) {
        get(what, patience, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is a value, or fails saying what did not come. */
    public static <T> T get(String what, Supplier<Optional<T>> value) {
        return get(what, PATIENCE, value);
    }

    /** The same with more patience than usual. */
    public static <T> T get(String what, Duration patience, Supplier<Optional<T>> value) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> now = value.get();
            if (now.isPresent()) {
                return now.get();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        throw new AssertionError("did not come within " + patience + ": " + what);
    }
}
