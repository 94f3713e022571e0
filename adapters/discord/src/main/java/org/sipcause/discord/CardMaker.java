package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.sipcause.Bot;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.runtime.Downloads;
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

    /** The message for an accepted question; nothing where it is about a kept card that is gone. */
    Optional<MessageCreateData> made(Accepted asked, String id, Preferences chosen) {
        var locale = asked.ask().locale();
        if (asked.kept()) {
            return cards.find(asked.ask().text()).map(kept -> shown(kept, asked, locale));
        }
        try (var fetched = FetchedFiles.of(asked.ask().files(), downloads, locale)) {
            if (asked.ask().text().isBlank()
                    && fetched.files().isEmpty()
                    && !fetched.refusals().isEmpty()) {
                return Optional.of(DiscordCards.say(String.join("\n", fetched.refusals())));
            }
            var card = bot.apply(new Question(asked.ask().text(), fetched.files(), locale));
            return Optional.of(draw(fitted(noted(card, fetched.refusals()), chosen), asked, id, locale));
        }
    }

    /** The sentence for a card that is gone. */
    static MessageCreateData gone(Locale locale) {
        return DiscordCards.say(Bot.says(locale, "gone", "days", Integer.toString(Retention.DAYS)));
    }

    private static MessageCreateData shown(KeptCards.Kept kept, Accepted asked, Locale locale) {
        boolean publishable = asked.replaced().isPresent() && asked.hidden();
        var attached = asked.replaced().orElse(List.of()).stream()
                .map(Accepted.Attached::name)
                .toList();
        return DiscordCards.draw(
                kept.card(),
                locale,
                new DiscordCards.Around(
                        buttons(kept, locale),
                        publishable ? Optional.of(Buttons.PUBLISH_KEPT + kept.id()) : Optional.empty(),
                        attached));
    }

    private static List<KeptCards.Button> buttons(KeptCards.Kept kept, Locale locale) {
        var buttons = new ArrayList<>(kept.buttons());
        kept.before().ifPresent(name -> buttons.add(new KeptCards.Button(Bot.says(locale, "answer.back"), name)));
        return buttons;
    }

    /** The card with what is behind its buttons kept, and itself, so that its reader may show it to all. */
    private MessageCreateData draw(Card card, Accepted asked, String id, Locale locale) {
        if (card.more().isEmpty() && !asked.hidden()) {
            return DiscordCards.draw(card, locale, DiscordCards.Around.alone(false));
        }
        var whole = cards.keepWhole(id, card);
        if (whole.isEmpty()) {
            return DiscordCards.draw(card, locale, DiscordCards.Around.alone(asked.hidden()));
        }
        // a card whose files are too large to be kept is shown to all from the message itself, which has them
        boolean complete = whole.get().card().files().size() == card.files().size();
        var publish = !asked.hidden()
                ? Optional.<String>empty()
                : Optional.of(complete ? Buttons.PUBLISH_KEPT + whole.get().id() : Published.ID);
        return DiscordCards.draw(
                card, locale, new DiscordCards.Around(whole.get().buttons(), publish, List.of()));
    }

    /** The message for a look-up, here and now. */
    MessageCreateData now(Ask ask, Preferences chosen, boolean hidden) {
        var card = bot.apply(new Question(ask.text(), List.of(), ask.locale()));
        return DiscordCards.draw(fitted(card, chosen), ask.locale(), DiscordCards.Around.alone(hidden));
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
