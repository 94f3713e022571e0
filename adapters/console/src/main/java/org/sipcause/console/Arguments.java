package org.sipcause.console;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/**
 * The words of a command line, understood.
 *
 * @param what what is wanted
 * @param question the words and files as a question
 * @param rest the words behind {@code ladder}, or the file behind {@code --html}
 */
record Arguments(What what, Question question, List<String> rest) {
    private Arguments(What what, Question question) {
        this(what, question, List.of());
    }

    enum What {
        QUESTION,
        /** A question whose answer is shown a screen at a time. */
        PAGED,
        REPORT,
        REPORT_DIFF,
        LADDER,
        PAGE,
        CHAT,
        VERSION
    }

    static Arguments of(List<String> words, Map<String, String> environment, InputStream in) {
        List<String> said = new ArrayList<>(words);
        Locale locale = locale(said, environment);
        List<String> rest = new ArrayList<>();
        for (String word : said) {
            if (!word.isBlank()) {
                rest.add(word);
            }
        }
        String first = rest.isEmpty() ? "help" : rest.getFirst();
        return switch (first) {
            case "--version", "-V", "version" -> new Arguments(What.VERSION, question("", List.of(), locale));
            case "chat" -> new Arguments(What.CHAT, question("", List.of(), locale));
            case "help", "--help", "-h" -> new Arguments(What.QUESTION, question("help terminal", List.of(), locale));
            case "trace" -> trace(rest.subList(1, rest.size()), locale, in);
            case "diff" -> diff(rest.subList(1, rest.size()), locale, in);
            case "ladder" ->
                new Arguments(What.LADDER, question("", List.of(), locale), List.copyOf(rest.subList(1, rest.size())));
            default -> nameFiles(rest) ? trace(rest, locale, in) : words(rest, locale, in);
        };
    }

    private static Arguments trace(List<String> words, Locale locale, InputStream in) {
        StringBuilder text = new StringBuilder("trace");
        boolean json = false;
        boolean paged = false;
        boolean options = true;
        List<String> page = new ArrayList<>();
        List<Attachment> files = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.equals("--json")) {
                json = true;
            } else if (options && (word.equals("--together") || word.equals("--esp-null"))) {
                text.append(' ').append(word);
            } else if (options && word.equals("--pager")) {
                paged = true;
            } else if (options && word.equals("--html") && at + 1 < words.size()) {
                page.add(words.get(++at));
            } else if (options && word.equals("--fold") && at + 1 < words.size() && isNumber(words.get(at + 1))) {
                text.append(" --fold ").append(words.get(++at));
            } else if (options && word.startsWith("-") && word.length() > 1) {
                boolean report = words.contains("--json");
                return new Arguments(
                        report ? What.REPORT : What.QUESTION, question("trace " + word, List.of(), locale));
            } else {
                files.add(file(word, in));
            }
        }
        Question question = question(text.toString(), files, locale);
        if (!page.isEmpty() && !files.isEmpty()) {
            return new Arguments(What.PAGE, question, List.copyOf(page));
        }
        What asked = paged ? What.PAGED : What.QUESTION;
        return new Arguments(json ? What.REPORT : asked, question);
    }

    /** A question in words; the file behind {@code --with} is the trace that it is about. */
    private static Arguments words(List<String> words, Locale locale, InputStream in) {
        List<String> asked = new ArrayList<>(words);
        List<Attachment> files = new ArrayList<>();
        int with = asked.indexOf("--with");
        if (with >= 0 && with + 1 < asked.size()) {
            files.add(file(asked.remove(with + 1), in));
            asked.remove(with);
        }
        return new Arguments(What.QUESTION, question(String.join(" ", asked), files, locale));
    }

    private static Arguments diff(List<String> words, Locale locale, InputStream in) {
        StringBuilder text = new StringBuilder("diff");
        boolean json = false;
        boolean options = true;
        List<Attachment> files = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.equals("--json")) {
                json = true;
            } else if (options && word.equals("--calls") && at + 1 < words.size()) {
                text.append(" --calls ").append(words.get(++at));
            } else if (options && word.startsWith("-") && word.length() > 1) {
                text.append(' ').append(word);
            } else {
                files.add(file(word, in));
            }
        }
        return new Arguments(json ? What.REPORT_DIFF : What.QUESTION, question(text.toString(), files, locale));
    }

    private static Attachment file(String word, InputStream in) {
        return word.equals("-") ? new StandardInput(in) : new LocalFile(word);
    }

    /** Whether each names a file that is there, so that {@code trace} was merely forgotten; a code stays a code. */
    private static boolean nameFiles(List<String> words) {
        for (String word : words) {
            if (!(word.contains(".") || word.contains("/")) || !new LocalFile(word).readable()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String word) {
        return word.matches("\\d{1,9}");
    }

    private static Question question(String text, List<Attachment> files, Locale locale) {
        return new Question(text, files, locale);
    }

    /** The language: {@code --lang}, which is taken out of the words, then that of the environment, then English. */
    private static Locale locale(List<String> words, Map<String, String> environment) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.startsWith("--lang=")) {
                words.remove(at);
                return asked(word.substring("--lang=".length()), words);
            } else if (word.equals("--lang") && at + 1 < words.size()) {
                words.remove(at);
                return asked(words.remove(at), words);
            }
        }
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String language = environment.getOrDefault(name, "");
            if (!language.isEmpty()) {
                return locale(language);
            }
        }
        return Locale.ENGLISH;
    }

    /** A language asked for by name; one that the bot does not speak becomes the question, which is answered with those it does. */
    private static Locale asked(String language, List<String> words) {
        Locale locale = locale(language);
        if (!Bot.speaks(Locale.forLanguageTag(language.replace('_', '-')))) {
            words.clear();
            words.add("lang:" + language.replaceAll("[^A-Za-z0-9_-]", ""));
        }
        return locale;
    }

    /** A language as POSIX writes it: {@code pt_BR.UTF-8}; {@code C} and what cannot be read are English. */
    private static Locale locale(String posix) {
        int end = 0;
        while (end < posix.length() && posix.charAt(end) != '.' && posix.charAt(end) != '@') {
            end++;
        }
        String tag = posix.substring(0, end).replace('_', '-');
        Locale locale =
                tag.isEmpty() || tag.equals("C") || tag.equals("POSIX") ? Locale.ENGLISH : Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }

    Locale locale() {
        return question.locale();
    }
}
