package org.sipcause.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lines with the repairs made that their beginning showed, and those that show further on. It looks ahead over a stretch at a time; what is
 * longer than any paste is the file of a machine, and is not looked at any more.
 */
final class MendedLines implements Lines {
    private static final int STRETCH = 64 * 1024;
    private static final int STRETCHES = 64;
    private static final int MOST_MENDERS = 48;

    private final Lines raw;
    private final Consumer<String> told;
    private final List<Supplier<Mender>> suppliers;
    private final List<Mender> menders = new ArrayList<>();
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final Deque<Line> ready = new ArrayDeque<>();
    private int stretches;
    private boolean ended;

    MendedLines(Lines raw, List<Supplier<Mender>> suppliers, Consumer<String> told) {
        this.raw = raw;
        this.told = told;
        this.suppliers = new ArrayList<>(suppliers);
        suppliers.forEach(supplier -> menders.add(supplier.get()));
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            Optional<Line> line = take();
            if (line.isPresent()) {
                push(0, line.get());
            } else {
                ended = true;
                for (int at = 0; at < menders.size(); at++) {
                    int after = at + 1;
                    menders.get(at).end(out -> push(after, out));
                }
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    private Optional<Line> take() throws IOException {
        if (ahead.isEmpty() && stretches < STRETCHES) {
            look();
        }
        return ahead.isEmpty() ? raw.next() : Optional.of(ahead.poll());
    }

    /** Reads the next stretch, and finds out what the repairs so far leave to be repaired in it. */
    private void look() throws IOException {
        int size = 0;
        for (Optional<Line> line = raw.next(); line.isPresent(); line = raw.next()) {
            ahead.add(line.get());
            size += line.get().content().length + 1;
            if (size >= STRETCH) {
                break;
            }
        }
        // The beginning is what the repairs so far were found from.
        if (stretches++ > 0 && !ahead.isEmpty() && menders.size() < MOST_MENDERS) {
            Mending further = Mending.of(mended());
            for (Supplier<Mender> supplier : further.menders()) {
                suppliers.add(supplier);
                menders.add(supplier.get());
            }
            further.names().forEach(told);
        }
    }

    private List<String> mended() {
        List<String> lines = new ArrayList<>();
        List<Mender> trial = suppliers.stream().map(Supplier::get).toList();
        ahead.forEach(line -> push(trial, 0, line, out -> lines.add(out.text())));
        for (int at = 0; at < trial.size(); at++) {
            int after = at + 1;
            trial.get(at).end(out -> push(trial, after, out, last -> lines.add(last.text())));
        }
        return lines;
    }

    private void push(int at, Line line) {
        // Repaired text is not what was on the wire, byte by byte, whatever its line ends.
        push(menders, at, line, out -> ready.add(menders.isEmpty() ? out : out.with(out.text())));
    }

    private static void push(List<Mender> menders, int at, Line line, Consumer<Line> end) {
        if (at == menders.size()) {
            end.accept(line);
        } else {
            menders.get(at).line(line, out -> push(menders, at + 1, out, end));
        }
    }
}
