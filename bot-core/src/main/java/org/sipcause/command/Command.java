package org.sipcause.command;

import java.util.Optional;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;

/** One thing that can be asked. Commands are tried in the order of {@link Commands#ALL}; the first that answers wins. */
public interface Command {
    /** How it is typed, for the help card and for completion: {@code 503 vs 408}. Empty for one that is not to be advertised. */
    String usage();

    /** The answer, or nothing where the question is not for this command. Bad input for this command is an answer: a card that says what works. */
    Optional<Card> answer(Question question, Words words);
}
