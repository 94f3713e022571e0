package org.sipcause.discord;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** The ways in: the command, the menu of a message, and the buttons under an answer. */
final class Doors extends ListenerAdapter {
    private final Answers answers;

    Doors(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (event.getName().equals(SipCommands.SIP)) {
            var question = event.getOption(SipCommands.QUESTION, "", OptionMapping::getAsString);
            var files = event.getOptionsByName(SipCommands.TRACE).stream()
                    .map(option -> SentFile.of(option.getAsAttachment()))
                    .toList();
            var locale = event.getUserLocale().toLocale();
            safely(() -> answers.to(event, new Ask(question, files, locale)));
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (event.getName().equals(SipCommands.DIAGNOSE)) {
            var locale = event.getUserLocale().toLocale();
            safely(() -> answers.about(event, Ask.about(event.getTarget(), locale)));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        var locale = event.getUserLocale().toLocale();
        if (event.getComponentId().equals(Published.ID)) {
            safely(() -> answers.publish(event, event.getMessage(), locale));
        } else {
            safely(() -> answers.to(event, new Ask(event.getComponentId(), List.of(), locale)));
        }
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
