package org.sipcause.discord;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.sipcause.Bot;

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
    static List<CommandData> all() {
        var question = new OptionData(OptionType.STRING, QUESTION, english("question"))
                .setMaxLength(OptionData.MAX_STRING_OPTION_LENGTH)
                .setAutoComplete(true)
                .setDescriptionLocalizations(translated("question"));
        var trace = new OptionData(OptionType.ATTACHMENT, TRACE, english("trace"))
                .setDescriptionLocalizations(translated("trace"));
        var sip = Commands.slash(SIP, english("sip"))
                .setDescriptionLocalizations(translated("sip"))
                .addOptions(question, trace);
        var diagnose = Commands.message(DIAGNOSE).setNameLocalizations(translated("diagnose"));
        return List.<CommandData>of(sip, diagnose).stream()
                .map(command ->
                        command.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL))
                .toList();
    }

    private static String english(String key) {
        return Bot.says(Locale.ENGLISH, "command." + key);
    }

    /** A sentence in each language that both Discord and the bot speak; the same words stand for all variants of a language. */
    private static Map<DiscordLocale, String> translated(String key) {
        var said = new EnumMap<DiscordLocale, String>(DiscordLocale.class);
        for (var locale : DiscordLocale.values()) {
            if (locale != DiscordLocale.UNKNOWN && Bot.speaks(locale.toLocale())) {
                said.put(locale, Bot.says(locale.toLocale(), "command." + key));
            }
        }
        return said;
    }
}
