package org.sipcause.discord;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.DetachedEntityException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.sipcause.chat.Suggestion;

/** The ways in: the command, the menu of a message, the buttons under an answer, the form, a mention, a word to the bot alone. */
final class Doors extends ListenerAdapter {
    private static final Pattern SETTINGS = Pattern.compile("(?i)\\s*settings?\\b.*");
    private static final Pattern BARE_TRACE = Pattern.compile("(?i)\\s*trace\\s*");

    private final Answers answers;
    private final BiFunction<String, Locale, List<Suggestion>> suggestions;

    Doors(Answers answers, BiFunction<String, Locale, List<Suggestion>> suggestions) {
        this.answers = answers;
        this.suggestions = suggestions;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (event.getName().equals(SipCommands.SIP)) {
            var question = event.getOption(SipCommands.QUESTION, "", OptionMapping::getAsString);
            var files = event.getOptionsByName(SipCommands.TRACE).stream()
                    .map(option -> SentFile.of(option.getAsAttachment()))
                    .toList();
            var locale = event.getUserLocale().toLocale();
            if (files.isEmpty() && BARE_TRACE.matcher(question).matches()) {
                safely(() -> event.replyModal(Form.in(locale)).complete());
            } else {
                safely(() -> asked(event, new Ask(question, files, locale)));
            }
        }
    }

    private void asked(IReplyCallback event, Ask ask) {
        if (ask.files().isEmpty() && SETTINGS.matcher(ask.text()).matches()) {
            answers.settings(event, ask.text(), ask.locale(), mayManage(event));
        } else {
            answers.to(event, ask);
        }
    }

    /** What the asker may do in the channel where it was asked; alone with the bot, everything. */
    private static boolean mayManage(Interaction event) {
        var member = event.getMember();
        if (member == null) {
            return true;
        }
        try {
            return member.hasPermission(event.getGuildChannel(), Permission.MANAGE_CHANNEL);
        } catch (DetachedEntityException elsewhere) {
            return false; // the bot is not in this server: its channels are none of its business
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        var typed = event.getFocusedOption().getValue();
        var locale = event.getUserLocale().toLocale();
        safely(() -> event.replyChoices(suggestions.apply(typed, locale).stream()
                        .limit(OptionData.MAX_CHOICES)
                        .map(each -> new Command.Choice(each.label(), each.question()))
                        .toList())
                .complete());
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (event.getName().equals(SipCommands.DIAGNOSE)) {
            var locale = event.getUserLocale().toLocale();
            safely(() -> answers.about(event, Ask.about(event.getTarget(), locale)));
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        if (event.getModalId().equals(Form.ID)) {
            safely(() -> answers.about(event, Form.read(event)));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        var locale = event.getUserLocale().toLocale();
        var id = event.getComponentId();
        if (id.equals(Published.ID)) {
            safely(() -> answers.publish(event, event.getMessage(), locale));
        } else if (id.startsWith(Buttons.KEPT)) {
            safely(() -> answers.kept(event, id.substring(Buttons.KEPT.length()), locale));
        } else if (id.startsWith(Buttons.PUBLISH_KEPT)) {
            safely(() -> answers.publishKept(event, id.substring(Buttons.PUBLISH_KEPT.length()), locale));
        } else {
            safely(() -> asked(event, new Ask(id, List.of(), locale)));
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        var message = event.getMessage();
        var self = event.getJDA().getSelfUser();
        if (message.getAuthor().isBot() || message.isWebhookMessage()) {
            return;
        }
        boolean direct = !event.isFromGuild();
        boolean called = message.getMentions().getUsers().stream()
                .anyMatch(user -> user.getId().equals(self.getId()));
        boolean watched = !called && !direct && looksLikeTrace(message);
        if (direct
                || called
                || (watched && answers.chosen(message.getChannelId()).watch())) {
            // a message tells no language of its writer, only the place where it stands
            var locale = direct ? Locale.ENGLISH : event.getGuild().getLocale().toLocale();
            var about = Ask.about(message, locale);
            var text = about.text().replace("<@" + self.getId() + ">", "").replace("<@!" + self.getId() + ">", "");
            var asked = new Ask(text.strip(), about.files(), locale);
            var answered = message.getReferencedMessage();
            // called below somebody's trace, with no word of his own
            var wanted = asked.isEmpty() && answered != null ? Ask.about(answered, locale) : asked;
            safely(() -> answers.toMessage(message, wanted, direct));
        }
    }

    private static boolean looksLikeTrace(Message message) {
        return message.getContentRaw().contains("SIP/2.0")
                || message.getAttachments().stream()
                        .anyMatch(file -> file.getFileName()
                                .toLowerCase(Locale.ROOT)
                                .matches(".*\\.(?:pcap|pcapng|cap)(?:\\.gz)?"));
    }

    private static void safely(Runnable answering) {
        try {
            answering.run();
        } catch (RuntimeException late) {
            // Discord took no answer, mostly because it stopped waiting: there is nobody left to tell
            Faults.report(late);
        }
    }
}
