package org.sipcause.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings from the environment. Reading one never fails: what is wrong is collected, so that whoever sets the bot up learns
 * of everything in one run. A value is never repeated in a problem, since it may be a secret.
 */
public final class Settings {
    private final Map<String, String> environment;
    private final Messages messages;
    private final List<String> problems = new ArrayList<>();

    /** Settings from these variables, usually {@link System#getenv()}. */
    public Settings(Map<String, String> environment, Messages messages) {
        this.environment = Map.copyOf(environment);
        this.messages = messages;
    }

    /** A value where it is set; blanks around it are dropped, and a blank one counts as not set. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * A value that must be set; the empty string stands in where it is not, and {@link #check} fails.
     *
     * @param what what it is and where to find it, to end the sentence "Set NAME to …"
     */
    public String required(String name, String what) {
        return optional(name).orElseGet(() -> {
            problems.add(messages.say("settings.missing", name, what));
            return "";
        });
    }

    /** A value that must be set and begin so: a token of the wrong kind is named before the platform refuses it. */
    public String required(String name, String what, String prefix) {
        String value = required(name, what);
        boolean printable = value.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!value.isEmpty() && (!value.startsWith(prefix) || !printable)) {
            problems.add(messages.say("settings.prefix", name, what, prefix));
        }
        return value;
    }

    /** A TCP port from 1 to 65535, or 0 for any free one. */
    public int port(String name, int otherwise) {
        return wholeNumber(name, otherwise, 0, 65_535);
    }

    /** A whole number within bounds, or this one where it is not set. */
    public int wholeNumber(String name, int otherwise, int least, int most) {
        Optional<String> value = optional(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(messages.say("settings.number", name, Integer.toString(least), Integer.toString(most)));
        return otherwise;
    }

    /**
     * The address of the platform's API, with a slash at its end: over TLS on the platform's own hosts, or on a loopback host
     * to try the bot without the platform.
     */
    public URI apiAddress(String name, String otherwise, TrustedHosts platform) {
        String value = optional(name).orElse(otherwise);
        try {
            URI address = URI.create(value.endsWith("/") ? value : value + "/");
            if (platform.with(address).trusts(address) && address.getRawQuery() == null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // said below, with the form that works
        }
        problems.add(messages.say("settings.address", name, otherwise));
        return URI.create(otherwise);
    }

    /** Adds what only the adapter can see to be wrong. */
    public void problem(String sentence) {
        problems.add(sentence);
    }

    /** Fails with every problem so far, or does nothing when there is none. */
    public void check() throws CannotStart {
        if (!problems.isEmpty()) {
            throw CannotStart.badSettings(problems);
        }
    }
}
