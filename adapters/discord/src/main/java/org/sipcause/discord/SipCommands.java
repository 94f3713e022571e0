package org.sipcause.discord;

import java.util.List;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.sipcause.runtime.Messages;

/** The commands that the bot registers: one to type, whatever the bot can do, and one in the menu of a message. */
final class SipCommands {
    /** The command to type. */
    static final String SIP = "sip";
    /** Its words: a code, two codes, or what else the bot understands. */
    static final String QUESTION = "question";
    /** Its file. */
    static final String TRACE = "trace";
    /** The command in a message's menu. */
    static final String DIAGNOSE = "Diagnose SIP trace";

    private SipCommands() {}

    /** All of them, for servers, for conversations with the bot, and for people who installed the bot for themselves. */
    static List<CommandData> all(Messages messages) {
        var sip = Commands.slash(SIP, messages.say("command.sip"))
                .addOptions(
                        new OptionData(OptionType.STRING, QUESTION, messages.say("command.question"))
                                .setMaxLength(OptionData.MAX_STRING_OPTION_LENGTH)
                                .setAutoComplete(true),
                        new OptionData(OptionType.ATTACHMENT, TRACE, messages.say("command.trace")));
        return List.<CommandData>of(sip, Commands.message(DIAGNOSE)).stream()
                .map(command ->
                        command.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL))
                .toList();
    }
}
