package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.sipcause.Bot;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.Downloads;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.durable.KeptCards;
import org.sipcause.runtime.durable.Retention;

/** Makes the message that answers a question: fetches its files, asks the bot, keeps what its buttons show. */
final class CardMaker {
    private final Function<Question, Card> bot;
    private final Downloads downloads;
    private final KeptCards cards;

    CardMaker(Function<Question, Card> bot, Downloads downloads, KeptCards cards) {
        this.bot = bot;
        this.downloads = downloads;
        this.cards = cards;
    }

    /** The message for an accepted question. */
    MessageCreateData made(Accepted asked, String id, Messages messages, Preferences chosen) {
        var locale = asked.ask().locale();
        if (asked.kept()) {
            return cards.find(asked.ask().text())
                    .map(kept -> DiscordCards.draw(kept.card(), messages, kept.buttons(), Optional.empty()))
                    .orElseGet(
                            () -> DiscordCards.say(Bot.says(locale, "gone", "days", Integer.toString(Retention.DAYS))));
        }
        try (var fetched = FetchedFiles.of(asked.ask().files(), downloads, messages)) {
            if (asked.ask().text().isBlank()
                    && fetched.files().isEmpty()
                    && !fetched.refusals().isEmpty()) {
                return DiscordCards.say(String.join("\n", fetched.refusals()));
            }
            var card = bot.apply(new Question(asked.ask().text(), fetched.files(), locale));
            return draw(fitted(noted(card, fetched.refusals()), chosen), asked, id, messages);
        }
    }

    /** The card with what is behind its buttons kept, and itself, so that its reader may show it to all. */
    private MessageCreateData draw(Card card, Accepted asked, String id, Messages messages) {
        if (card.more().isEmpty() && !asked.hidden()) {
            return DiscordCards.draw(card, messages, false);
        }
        var whole = cards.keep(id, Card.of("", Tone.NEUTRAL).with(List.of(new More("", () -> card))));
        if (whole.isEmpty()) {
            return DiscordCards.draw(card, messages, asked.hidden());
        }
        var name = whole.getFirst().id();
        var buttons = cards.find(name).map(KeptCards.Kept::buttons).orElseGet(List::of);
        // a card with files is shown to all from the message itself, which has them
        var publish = !asked.hidden()
                ? Optional.<String>empty()
                : Optional.of(card.files().isEmpty() ? Buttons.PUBLISH_KEPT + name : Published.ID);
        return DiscordCards.draw(card, messages, buttons, publish);
    }

    /** The message for a look-up, here and now. */
    MessageCreateData now(Ask ask, Messages messages, Preferences chosen, boolean hidden) {
        var card = bot.apply(new Question(ask.text(), List.of(), ask.locale()));
        return DiscordCards.draw(fitted(card, chosen), messages, hidden);
    }

    private static Card fitted(Card card, Preferences chosen) {
        return chosen.detail() == Preferences.Detail.SHORT ? card.brief() : card;
    }

    /** The card with what could not be read before everything else: it may change the verdict. */
    private static Card noted(Card card, List<String> refusals) {
        var notes = refusals.stream().map(Text::of).map(Block.Note::new);
        var blocks = new ArrayList<Block>(
                Stream.concat(notes, card.blocks().stream()).toList());
        return card.withBlocks(blocks);
    }
}
