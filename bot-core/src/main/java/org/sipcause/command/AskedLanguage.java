package org.sipcause.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;

/**
 * The language that a question names itself, which goes before the reader's own: {@code 503 in ja}, {@code trace lang:de}.
 *
 * @param question the question without that word, in the language named
 * @param word the word that names it, empty where none does
 * @param known whether there are words in that language
 */
public record AskedLanguage(Question question, String word, boolean known) {
    private static final int LONGEST = 200;
    /** What people write for a language that has another tag. */
    private static final Map<String, String> USUAL = Map.of("jp", "ja", "cn", "zh", "br", "pt");

    /** The ways to name a language. */
    private static final class Form {
        private static final Pattern OPTION =
                Pattern.compile("(?:^|(?<= ))lang[:=]([A-Za-z][A-Za-z0-9_-]{1,30})(?= |$)");
        private static final Pattern BEHIND = Pattern.compile("^(.*\\S) +in +(\\p{L}[\\p{L}-]{1,30})$");
    }

    /** Takes the language out of the first line of a question; behind {@code in} only where there is no other line. */
    public static AskedLanguage of(Question question) {
        String text = question.text().strip();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end).strip();
        if (line.length() > LONGEST) {
            return new AskedLanguage(question, "", true);
        }
        if (!line.contains("lang") && !line.contains(" in ")) {
            return new AskedLanguage(
                    question, "", true); // most questions, without the cost of a first regular expression
        }
        Matcher option = Form.OPTION.matcher(line);
        if (option.find()) {
            String rest = (line.substring(0, option.start()) + line.substring(option.end())).strip();
            return named(question, option.group(1), rest + (end < 0 ? "" : text.substring(end)));
        }
        Matcher behind = Form.BEHIND.matcher(end < 0 ? line : "");
        if (behind.matches()
                && (spoken(behind.group(2)).isPresent() || foreign(behind.group(2)))
                && !behind.group(1).contains("SIP/2.0 ")) {
            return named(question, behind.group(2), behind.group(1));
        }
        return new AskedLanguage(question, "", true);
    }

    private static AskedLanguage named(Question question, String word, String rest) {
        Optional<String> spoken = spoken(word);
        Locale locale = spoken.map(Locale::forLanguageTag).orElse(question.locale());
        return new AskedLanguage(
                new Question(rest, question.attachments(), locale), spoken.orElse(word), spoken.isPresent());
    }

    /** The language by its tag, or by its name in English or in itself. */
    private static Optional<String> spoken(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        Optional<String> byTag =
                Catalog.spoken(Locale.forLanguageTag(USUAL.getOrDefault(name, name.replace('_', '-'))));
        return byTag.isPresent()
                ? byTag
                : Catalog.languages().stream()
                        .filter(tag -> names(Locale.forLanguageTag(tag)).contains(name))
                        .findFirst();
    }

    private static List<String> names(Locale locale) {
        return List.of(
                locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                locale.getDisplayLanguage(locale).toLowerCase(locale));
    }

    /** Whether it is a language, though none of ours: so that it is answered, and not taken for part of the question. */
    private static boolean foreign(String word) {
        String tag = word.toLowerCase(Locale.ROOT);
        return tag.length() == 2 && List.of(Locale.getISOLanguages()).contains(tag);
    }

    /** What to say where there are no words in that language. */
    public Card unknown(Words words) {
        String languages = words.list(Catalog.languages());
        return WhatWorks.card(
                words, "language", Map.of("language", word, "languages", languages), "503 in ja", "503 vs 408 in de");
    }

    /** The card whose buttons ask in the same language, whoever presses them. */
    public Card kept(Card card) {
        return word.isEmpty()
                ? card
                : new Card(
                        card.title(),
                        card.tone(),
                        card.blocks().stream().map(this::kept).toList(),
                        card.files());
    }

    private Block kept(Block block) {
        return block instanceof Actions actions
                ? new Actions(actions.actions().stream().map(this::kept).toList())
                : block;
    }

    private Action kept(Action action) {
        String asking = action.question() + " in " + word;
        return new Action(action.label().equals(action.question()) ? asking : action.label(), asking);
    }
}
