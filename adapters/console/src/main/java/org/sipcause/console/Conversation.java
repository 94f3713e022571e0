package org.sipcause.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.chat.Style;

/** A conversation on a terminal: history, completion, and pastes of many lines taken as one question. */
final class Conversation {
    private static final String PROMPT = "/sip ";

    private final Bot bot;
    private final Screen screen;
    private final Locale locale;
    private final Optional<Path> history;

    Conversation(Bot bot, Screen screen, Locale locale, Optional<Path> history) {
        this.bot = bot;
        this.screen = screen;
        this.locale = locale;
        this.history = history;
    }

    /** Where the questions asked are remembered: {@code $XDG_STATE_HOME/sipcause/history}, as the XDG base directories say. */
    static Optional<Path> historyIn(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        if (!state.isEmpty()) {
            return Optional.of(Path.of(state, "sipcause", "history"));
        }
        return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".local", "state", "sipcause", "history"));
    }

    int run() {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            talk(terminal);
            return ConsoleApp.ANSWERED;
        } catch (IOException e) {
            System.err.println("sip: the terminal cannot be opened: " + e.getMessage());
            return ConsoleApp.UNREADABLE;
        }
    }

    void talk(Terminal terminal) {
        LineReader reader = reader(terminal);
        print(terminal, bot.answer(question("help conversation", List.of())));
        while (true) {
            try {
                String line = reader.readLine(PROMPT).strip();
                if (line.equals("exit") || line.equals("quit") || line.equals("bye")) {
                    return;
                }
                if (!line.isEmpty()) {
                    print(terminal, bot.answer(understood(line, reader)));
                }
            } catch (UserInterruptException e) {
                if (e.getPartialLine().isEmpty()) {
                    return;
                }
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    /** {@code trace FILE...}, {@code diff} and {@code --with} name files here as on the command line; a bare {@code trace} asks for the paste itself. */
    private Question understood(String line, LineReader reader) {
        String typed = line.startsWith("/sip") ? line.substring("/sip".length()).strip() : line;
        if (typed.equals("trace")) {
            return question(paste(reader), List.of());
        }
        boolean files = typed.startsWith("trace ") || typed.startsWith("diff ") || typed.contains(" --with ");
        if (files && !typed.contains("\n")) {
            Question asked = Arguments.of(List.of(typed.split(" +", -1)), Map.of(), InputStream.nullInputStream())
                    .question();
            return question(asked.text(), asked.attachments());
        }
        return question(typed, List.of());
    }

    /** Lines until one holds a single dot, or the end of the input: for terminals that do not mark a paste as one. */
    private static String paste(LineReader reader) {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = reader.readLine("> "); !line.equals("."); line = reader.readLine("> ")) {
                lines.add(line);
            }
        } catch (EndOfFileException e) {
            // Ctrl-D ends a paste as a dot does
        } catch (UserInterruptException e) {
            return "";
        }
        return String.join("\n", lines);
    }

    private Question question(String text, List<Attachment> files) {
        return new Question(text, files, locale);
    }

    private LineReader reader(Terminal terminal) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new DefaultParser().escapeChars(new char[0]).quoteChars(new char[0]))
                .appName("sipcause")
                .completer(new Suggestions(bot.suggestions(locale)))
                .history(new QuestionHistory())
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true);
        history.filter(Conversation::writable).ifPresent(path -> builder.variable(LineReader.HISTORY_FILE, path));
        return builder.build();
    }

    private static boolean writable(Path history) {
        try {
            Files.createDirectories(history.getParent());
            return Files.isWritable(history.getParent());
        } catch (IOException e) {
            // without a writable home the conversation works, it only forgets
            return false;
        }
    }

    private void print(Terminal terminal, Card card) {
        int columns = terminal.getWidth() > 0 ? Math.min(terminal.getWidth(), 120) : screen.columns();
        Style style = terminal.getType().startsWith(Terminal.TYPE_DUMB) ? Style.PLAIN : screen.style();
        terminal.writer().println(new PlainText(columns, style).render(card));
        terminal.flush();
    }
}
