package org.sipcause.report.picture;

/** The colours of a picture. Text stands at least 4.5 to 1 against what is behind it (WCAG 2.2, 1.4.3). */
public enum Palette {
    LIGHT,
    DARK;

    /** A colour as red, green and blue in 24 bits. */
    public int rgb(Ink ink) {
        return switch (this) {
            case LIGHT -> light(ink);
            case DARK -> dark(ink);
        };
    }

    private static int light(Ink ink) {
        return switch (ink) {
            case PAPER -> 0xffffff;
            case TEXT -> 0x1d2430;
            case FAINT -> 0x5f6b7a;
            case LIFELINE -> 0xc3cad4;
            case HEAD -> 0xf1f4f8;
            case HEAD_EDGE -> 0xaab4c2;
            case REQUEST -> 0x1f5fbf;
            case RESPONSE -> 0x4b5868;
            case GOOD -> 0x1a7f45;
            case FAIL -> 0xc4232f;
            case FAIL_PAPER -> 0xfdecec;
            case NOTE -> 0x8a5a00;
            case NOTE_PAPER -> 0xfdf3dc;
            case QUIET -> 0x5f6b7a;
            case QUIET_PAPER -> 0xf1f4f8;
            case MEDIA -> 0x0f766e;
            case EARLY_BAND -> 0xe8f6f4;
            case HOLD_BAND -> 0xf6efdd;
        };
    }

    private static int dark(Ink ink) {
        return switch (ink) {
            case PAPER -> 0x181b20;
            case TEXT -> 0xe8ebf0;
            case FAINT -> 0xa0aab8;
            case LIFELINE -> 0x475060;
            case HEAD -> 0x262b33;
            case HEAD_EDGE -> 0x596476;
            case REQUEST -> 0x7fb0ff;
            case RESPONSE -> 0xb4bfcd;
            case GOOD -> 0x5fd08d;
            case FAIL -> 0xff7b80;
            case FAIL_PAPER -> 0x3f2023;
            case NOTE -> 0xf2c463;
            case NOTE_PAPER -> 0x3a3019;
            case QUIET -> 0xa0aab8;
            case QUIET_PAPER -> 0x262b33;
            case MEDIA -> 0x5ecfc3;
            case EARLY_BAND -> 0x1d2f2f;
            case HOLD_BAND -> 0x322c1f;
        };
    }
}
