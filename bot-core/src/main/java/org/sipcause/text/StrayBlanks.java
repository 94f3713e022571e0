package org.sipcause.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Empty lines among headers, as of texts that were spaced out: what follows them is a header, so that no body has begun. */
final class StrayBlanks implements Repair {
    private static final int MOST = 3;

    @Override
    public String name() {
        return "empty lines among headers removed";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        Closer probe = new Closer();
        head.forEach(line -> probe.line(Line.of(line, 1), _ -> {}));
        return probe.closed ? Optional.of(Closer::new) : Optional.empty();
    }

    private static final class Closer implements Mender {
        private final List<Line> blanks = new ArrayList<>();
        private boolean headers;
        private boolean own;
        private boolean closed;

        @Override
        public void line(Line line, Consumer<Line> out) {
            String text = line.text().stripLeading();
            if (text.isEmpty() && headers && blanks.size() < MOST) {
                blanks.add(line);
                return;
            }
            boolean header = SipWords.isHeader(text);
            if (header && headers && !own && !blanks.isEmpty()) {
                closed = true;
                blanks.clear();
            }
            // Where every line was spaced out, so was the one that is empty.
            blanks.stream().limit(closed ? 1 : MOST).forEach(out);
            boolean start = SipWords.isStartLine(text);
            // A body that is SIP itself begins like that, too (RFC 3862, RFC 3420).
            own = (own && !start) || (header && ofMessages(text));
            headers = start || (headers && (header || blanks.isEmpty()) && !text.isEmpty());
            blanks.clear();
            out.accept(line);
        }

        private static boolean ofMessages(String header) {
            String lower = header.toLowerCase(Locale.ROOT);
            return (lower.startsWith("content-type") || lower.startsWith("c:"))
                    && (lower.contains("message/") || lower.contains("multipart/"));
        }

        @Override
        public void end(Consumer<Line> out) {
            blanks.forEach(out);
            blanks.clear();
        }
    }
}
