package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.pcap.Octets;

/** A fatal alert in the clear, as handshakes fail with (RFC 8446 §6.2). */
final class TlsAlert {
    private static final int ALERT = 21;
    private static final int FATAL = 2;
    private static final int MAX_RECORD = 16_384 + 2048; // what TLS 1.2 allowed beyond its plain text

    private TlsAlert() {}

    /** Whether bytes begin with a TLS record (RFC 8446 §5.1). */
    static boolean isTls(Octets data) {
        boolean type = data.length() >= 5 && data.u8(0) >= 20 && data.u8(0) <= 23;
        return type && data.u8(1) == 3 && data.u8(2) <= 4 && data.u16(3) > 0 && data.u16(3) <= MAX_RECORD;
    }

    /** The alert's name, where the bytes begin with a fatal one. */
    static Optional<String> fatal(Octets data) {
        boolean alert = data.length() >= 7 && isTls(data) && data.u8(0) == ALERT && data.u16(3) == 2;
        return alert && data.u8(5) == FATAL ? Optional.of(name(data.u8(6))) : Optional.empty();
    }

    private static String name(int description) {
        return switch (description) {
            case 10 -> "unexpected_message";
            case 20 -> "bad_record_mac";
            case 40 -> "handshake_failure";
            case 42 -> "bad_certificate";
            case 43 -> "unsupported_certificate";
            case 44 -> "certificate_revoked";
            case 45 -> "certificate_expired";
            case 46 -> "certificate_unknown";
            case 47 -> "illegal_parameter";
            case 48 -> "unknown_ca";
            case 49 -> "access_denied";
            case 50 -> "decode_error";
            case 51 -> "decrypt_error";
            case 70 -> "protocol_version";
            case 71 -> "insufficient_security";
            case 80 -> "internal_error";
            case 109 -> "missing_extension";
            case 112 -> "unrecognized_name";
            case 116 -> "certificate_required";
            case 120 -> "no_application_protocol";
            default -> "alert " + description;
        };
    }
}
