package org.sipcause.diagnosis.rule;

import java.util.regex.Pattern;

/** Addresses that nobody outside can send to: RFC 1918, shared (RFC 6598) and link-local (RFC 3927) ones. */
final class PrivateAddress {
    private static final Pattern PRIVATE = Pattern.compile("(10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\."
            + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.|169\\.254\\.)[0-9.]+");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private PrivateAddress() {}

    static boolean is(String host) {
        return PRIVATE.matcher(host).matches();
    }

    /** Whether it is an IPv4 address that anybody may send to, as far as its range says; not the host's own either. */
    static boolean isPublic(String host) {
        return ADDRESS.matcher(host).matches() && !is(host) && !host.startsWith("127.") && !host.startsWith("0.");
    }
}
