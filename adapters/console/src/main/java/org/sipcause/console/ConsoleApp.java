package org.sipcause.console;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

/** The bot on a terminal: the same words as in chat, a card as text, and files by name. */
public final class ConsoleApp {
    /** Analysed, or answered; also where the call failed. */
    static final int ANSWERED = 0;

    /** An input could not be read. */
    static final int UNREADABLE = 1;

    /** The words were not understood. */
    static final int WRONG_USAGE = 2;

    private final Bot bot = new Bot();
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Screen screen;
    private final Map<String, String> environment;

    ConsoleApp(InputStream in, PrintStream out, PrintStream err, Screen screen, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.screen = screen;
        this.environment = environment;
    }

    /**
     * Runs one question, or a conversation, and ends the process with its exit status. With the property {@code sipcause.rehearsal}
     * every word is a question of its own: the launcher has the JVM learn from it.
     */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        ConsoleApp app = new ConsoleApp(
                new FileInputStream(FileDescriptor.in),
                out,
                System.err,
                Screen.of(System.getProperties()),
                System.getenv());
        int status = ANSWERED;
        for (List<String> question : Boolean.getBoolean("sipcause.rehearsal") ? each(words) : List.of(List.of(words))) {
            status = app.run(question);
        }
        out.flush();
        if (status != ANSWERED
                || Thread.activeCount() > 1) { // else nothing runs on, and an exit would look for a log first
            System.exit(status);
        }
    }

    private static List<List<String>> each(String[] questions) {
        List<List<String>> each = new ArrayList<>();
        for (String question : questions) {
            each.add(List.of(question.split(" ", -1)));
        }
        return each;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.of(words, environment, in);
        return switch (arguments.what()) {
            case VERSION -> {
                out.println("sipcause " + version());
                yield ANSWERED;
            }
            case CHAT -> new Conversation(bot, screen, arguments.locale(), Conversation.historyIn(environment)).run();
            case REPORT -> report(arguments.question());
            case REPORT_DIFF -> difference(arguments.question());
            case PAGE -> page(arguments.question(), arguments.rest().getLast());
            case LADDER -> ladder(LadderArguments.of(arguments.rest(), arguments.locale(), in, screen.columns()));
            case QUESTION -> ask(arguments.question(), out);
            case PAGED -> paged(arguments.question());
        };
    }

    private int ask(Question question, PrintStream to) {
        Question fitted = screen.fitted(question);
        Card card = bot.answer(watched(fitted));
        to.print(new PlainText(screen.columns(), screen.style()).render(card));
        if (unreadable(question.attachments())) {
            return UNREADABLE;
        }
        return card.tone() == Tone.UNCLEAR ? WRONG_USAGE : ANSWERED;
    }

    /** The answer a screen at a time, where there is a screen. */
    private int paged(Question question) {
        if (!screen.terminal()) {
            return ask(question, out);
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(answer, true, StandardCharsets.UTF_8);
        int status = ask(question, to);
        to.flush();
        Pager.of(environment).show(answer.toByteArray(), out);
        return status;
    }

    /** Writes the page and prints where it is; where there is no SIP, says so as {@code trace} does. */
    private int page(Question question, String file) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            if (!bot.page(question, page)) {
                return ask(question, err);
            }
            Files.write(Path.of(file), page.toByteArray());
            out.println(file);
            return unreadable(question.attachments()) ? UNREADABLE : ANSWERED;
        } catch (IOException | InvalidPathException e) {
            err.println("sip: " + file + " cannot be written: " + e.getClass().getSimpleName());
            return UNREADABLE;
        }
    }

    /** Prints the ladder as text, or writes it to the file that is named and prints what the files are called. */
    private int ladder(LadderArguments wanted) {
        Card card = bot.answer(wanted.question());
        Card shown = new Card(card.title(), card.tone(), card.blocks(), List.of()); // files are named by their paths
        out.print(new PlainText(screen.columns(), screen.style()).render(shown));
        if (unreadable(wanted.question().attachments())) {
            return UNREADABLE;
        }
        if (card.tone() == Tone.UNCLEAR) {
            return WRONG_USAGE;
        }
        return wanted.out().isEmpty() || written(card.files(), wanted.out().get()) ? ANSWERED : UNREADABLE;
    }

    private boolean written(List<Attachment> pages, Path to) {
        for (int page = 1; page <= pages.size(); page++) {
            Path path = LadderArguments.page(to, page);
            try (InputStream drawn = pages.get(page - 1).open()) {
                Files.write(path, drawn.readAllBytes());
                out.println(path);
            } catch (IOException e) {
                boolean fonts = "no-fonts".equals(e.getMessage());
                err.println(
                        fonts
                                ? "sip: PNG needs fontconfig and a font on this machine; --out call.svg needs neither"
                                : "sip: " + path + " cannot be written: "
                                        + e.getClass().getSimpleName());
                return false;
            }
        }
        return true;
    }

    private Question watched(Question question) {
        return screen.watched() ? new Progress(err, System::nanoTime).watch(question) : question;
    }

    private static boolean unreadable(List<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            if (attachment instanceof LocalFile file && !file.readable()) {
                return true;
            }
        }
        return false;
    }

    private int report(Question question) {
        if (question.attachments().isEmpty()) {
            // standard output is for reports alone: what was wrong with the words goes beside it
            return ask(question, err);
        }
        try {
            return bot.report(watched(question), out) == 0 ? ANSWERED : UNREADABLE;
        } catch (IOException e) {
            // the reader of our output went away (a closed pipe): there is nobody left to tell
            return UNREADABLE;
        }
    }

    private int difference(Question question) {
        try {
            return bot.reportDifference(watched(question), out) ? ANSWERED : ask(question, err);
        } catch (IOException e) {
            // the reader of our output went away (a closed pipe): there is nobody left to tell
            return UNREADABLE;
        }
    }

    private static String version() {
        String version = ConsoleApp.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
