package org.sipcause.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The repairs that an input needs, found out from its beginning, and made in the order in which damage is undone: what was done
 * last comes off first. A text without damage needs none, and its lines come out as they are.
 */
public final class Mending {
    private static final List<Repair> REPAIRS = List.of(
            new Invisible(),
            new Markup(),
            new Links(),
            new Quoting(),
            new HardWrap(),
            new StringLiterals(),
            new LiteralLineEnds(),
            new LinePrefix(),
            new LinePrefix(),
            new Flattened(),
            new BrokenHeaders(),
            new GluedStart(),
            new StrayBlanks());

    private final List<String> names = new ArrayList<>();
    private final List<Supplier<Mender>> menders = new ArrayList<>();
    private List<String> head;

    private Mending(List<String> head) {
        this.head = head;
    }

    /** What is to be done to an input that begins with these lines. */
    public static Mending of(List<String> head) {
        Mending mending = new Mending(head);
        REPAIRS.forEach(mending::consider);
        return mending;
    }

    private void consider(Repair repair) {
        Optional<Supplier<Mender>> mender = repair.needed(head);
        if (mender.isEmpty()) {
            return;
        }
        if (!names.contains(repair.name())) {
            names.add(repair.name());
        }
        menders.add(mender.get());
        List<String> mended = new ArrayList<>();
        Mender first = mender.get().get();
        Consumer<Line> out = line -> mended.add(line.text());
        for (int at = 0; at < head.size(); at++) {
            first.line(Line.of(head.get(at), at + 1), out);
        }
        first.end(out);
        head = mended;
    }

    /** What was found to be damaged, in the order of repair. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The lines that it was found out from, repaired. */
    public List<String> head() {
        return List.copyOf(head);
    }

    /** The lines of the whole input, repaired; each keeps the number of the line in which it begins. */
    public Lines lines(Lines raw) {
        return lines(raw, _ -> {});
    }

    /** The same; names of repairs that turn out to be needed only further on are told. */
    public Lines lines(Lines raw, Consumer<String> further) {
        return new MendedLines(raw, menders, name -> {
            if (!names.contains(name)) {
                names.add(name);
                further.accept(name);
            }
        });
    }

    List<Supplier<Mender>> menders() {
        return List.copyOf(menders);
    }
}
