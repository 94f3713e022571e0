package org.sipcause.chat;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A further card behind a button of an answer. It is made when the answer is given, since the trace is gone afterwards, and only
 * where somebody keeps it: a terminal never asks for it.
 *
 * @param label what stands on the button
 * @param card makes the card; it may lead to further ones
 */
public record More(String label, Supplier<Card> card) {
    public More {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(card, "card");
    }
}
