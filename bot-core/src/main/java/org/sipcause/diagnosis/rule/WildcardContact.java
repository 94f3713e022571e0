package org.sipcause.diagnosis.rule;

/** {@code Contact: *}, which stands alone in a REGISTER with {@code Expires: 0} (RFC 3261 §10.2.2, §10.3 step 6). */
final class WildcardContact {
    private WildcardContact() {}

    /** Whether the refused request has it beside another Contact or without {@code Expires: 0}. */
    static boolean misused(Refusal refusal) {
        var headers = refusal.at().first().message().headers();
        var contacts = headers.values("Contact");
        return refusal.at().method().equals("REGISTER")
                && refusal.at().request().isPresent()
                && contacts.contains("*")
                && (contacts.size() > 1
                        || !headers.value("Expires")
                                .filter(value -> value.equals("0"))
                                .isPresent());
    }
}
