package org.sipcause.command;

import java.util.Optional;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

/** What the bot can do, and what works instead where nothing else understood the question. */
final class HelpCommand implements Command {
    @Override
    public String usage() {
        return "help";
    }

    @Override
    public Optional<Card> answer(Question question, Words words) {
        return Optional.of(Card.of("sipcause", Tone.NEUTRAL));
    }
}
