package org.sipcause.chat;

/** What a card reports, so that a platform can colour it; the sign says the same without colour. */
public enum Tone {
    /** Nothing is wrong. */
    GOOD("✓"),
    /** Something failed. */
    BAD("✗"),
    /** Something needs care, or the trace cannot be judged. */
    UNSURE("?"),
    /** The question was not understood, or cannot be answered as it stands; the card says what works. */
    UNCLEAR("?"),
    /** Plain information: a look-up, a comparison, help. */
    NEUTRAL("");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** One character to put before the title, or nothing for plain information. */
    public String sign() {
        return sign;
    }
}
