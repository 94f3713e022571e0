package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lines cut at one width, in the middle of words: a line of exactly that width goes on in the next, unless that begins like a line of its own. */
final class HardWrap implements Repair {
    private static final Set<String> MONTHS =
            Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int NARROWEST = 40;
    private static final int WIDEST = 400;
    private static final int LONGEST = 64 * 1024;

    @Override
    public String name() {
        return "wrapped lines joined";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        int width = head.stream().mapToInt(String::length).max().orElse(0);
        if (width < NARROWEST || width > WIDEST) {
            return Optional.empty();
        }
        String first = commonStart(head);
        int full = 0;
        int goOn = 0;
        boolean sip = false;
        for (int at = 0; at + 1 < head.size(); at++) {
            if (head.get(at).length() == width) {
                full++;
                boolean goesOn = !beginsAnew(head.get(at + 1), first);
                goOn += goesOn ? 1 : 0;
                sip |= goesOn && (SipWords.begins(head.get(at).strip()) || LinePrefix.core(head.get(at)) > 0);
            }
        }
        // Rulers and log lines before messages may all be of one width, too.
        boolean wrapped = sip && goOn >= 2 && goOn * 4 >= full * 3;
        return wrapped ? Optional.of(() -> new Joiner(width, first)) : Optional.empty();
    }

    /** The first word of lines where many have the same, as behind a log's prefix; empty where they do not. */
    private static String commonStart(List<String> head) {
        return head.stream()
                .map(HardWrap::start)
                .filter(start -> start.length() > 3)
                .filter(start -> head.stream()
                                        .limit(400)
                                        .filter(line -> line.startsWith(start))
                                        .count()
                                * 3
                        > Math.min(400, head.size()))
                .findFirst()
                .orElse("");
    }

    private static String start(String line) {
        int blank = line.indexOf(' ');
        return blank < 0 ? line : line.substring(0, Math.min(blank, 24));
    }

    static boolean beginsAnew(String line, String commonStart) {
        String text = line.strip();
        if (text.isEmpty()
                || line.startsWith("  ")
                || line.startsWith("\t")
                || SipWords.begins(text)
                || (!commonStart.isEmpty() && line.startsWith(commonStart))) {
            return true;
        }
        return time(text)
                || SipWords.isHexRow(text)
                || text.startsWith("<---")
                || text.startsWith("---")
                || text.startsWith("[20")
                || text.startsWith("Frame ");
    }

    /** Whether a line begins with a date or a time. */
    static boolean time(String text) {
        boolean month = text.length() > 9 && text.charAt(3) == ' ' && MONTHS.contains(text.substring(0, 3));
        if (month && SipWords.digit(text.charAt(5))) {
            return true;
        }
        int at = text.startsWith("[") ? 1 : 0;
        int digits = 0;
        int signs = 0;
        while (at < text.length() && at < 32) {
            char c = text.charAt(at);
            if (SipWords.digit(c)) {
                digits++;
            } else if (":-/T".indexOf(c) >= 0) {
                signs++;
            } else {
                break;
            }
            at++;
        }
        return signs >= 1
                && digits >= 4
                && at < text.length()
                && " .,T]Z+#|".indexOf(text.charAt(at)) >= 0
                && text.charAt(0) != '-'
                && !text.startsWith(":");
    }

    private static final class Joiner implements Mender {
        private final int width;
        private final String commonStart;
        private final StringBuilder held = new StringBuilder();
        private Line first;
        private boolean full;

        Joiner(int width, String commonStart) {
            this.width = width;
            this.commonStart = commonStart;
        }

        @Override
        public void line(Line line, Consumer<Line> out) {
            String text = line.text();
            boolean goesOn = full && held.length() < LONGEST && !beginsAnew(text, commonStart);
            if (!goesOn) {
                end(out);
                first = line;
            }
            held.append(text);
            full = text.length() == width;
            if (!full) {
                end(out);
            }
        }

        @Override
        public void end(Consumer<Line> out) {
            if (first != null) {
                out.accept(first.with(held.toString()));
            }
            held.setLength(0);
            first = null;
            full = false;
        }
    }
}
