package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.compare.Aspect;
import org.sipcause.compare.CodeComparison;
import org.sipcause.compare.Row;

/**
 * One thing that a comparison's card may say: a row of the table, or a line below it.
 *
 * @param name the row's aspect, with its label where several rows have the same; or the name of the line
 */
record Said(String name) {
    /** What holds for all sides alike. */
    static final Said SHARED = new Said("shared");
    /** What was written by hand about some of the sides. */
    static final Said PARTS = new Said("parts");
    /** Which code to send when. */
    static final Said SEND = new Said("send");
    /** Where to look for each. */
    static final Said READ = new Said("read");
    /** Whom to call for which. */
    static final Said CALL = new Said("call");
    /** Why people mix them up. */
    static final Said CONFUSED = new Said("confused");

    private static final int GOOD_TELLS = 3;

    // written out: what the language would make of it at run time costs more than the rest of a short answer
    @Override
    public boolean equals(Object other) {
        return other instanceof Said said && name.equals(said.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** A row of the table. */
    static Said row(Row row) {
        return new Said(
                row.aspect() == Aspect.TELL
                        ? "tell " + row.label()
                        : aspect(row.aspect()).name());
    }

    private static Said aspect(Aspect aspect) {
        return new Said("row " + aspect.name());
    }

    /** Everything that can be said, the most useful first. */
    static List<Said> byUse(CodeComparison comparison) {
        List<Said> tells = new ArrayList<>();
        for (Row row : comparison.rows()) {
            if (row.aspect() == Aspect.TELL) {
                tells.add(row(row));
            }
        }
        int good = Math.min(GOOD_TELLS, tells.size());
        Set<Said> said = new LinkedHashSet<>(tells.subList(0, good));
        boolean written = !tells.isEmpty();
        add(said, Aspect.CLASS);
        if (written) {
            said.add(CONFUSED);
        }
        add(said, Aspect.NEXT, Aspect.SENDER);
        if (!written) {
            add(said, Aspect.SEEN, Aspect.BEFORE, Aspect.RETRY, Aspect.FORKS);
            said.add(PARTS);
        }
        if (isSent(comparison)) {
            said.add(SEND);
        }
        said.add(READ);
        add(said, Aspect.RETRY, Aspect.FORKS);
        said.addAll(tells.subList(good, tells.size()));
        if (!comparison.shared().isEmpty()) {
            said.add(SHARED);
        }
        add(said, Aspect.PSTN, Aspect.SCOPE, Aspect.DIALOG);
        said.add(CALL);
        add(said, Aspect.HEADERS);
        add(said, Aspect.ISDN, Aspect.SEEN, Aspect.BEFORE);
        return List.copyOf(said);
    }

    private static void add(Set<Said> said, Aspect... aspects) {
        for (Aspect aspect : aspects) {
            said.add(aspect(aspect));
        }
    }

    private static boolean isSent(CodeComparison comparison) {
        boolean sent = comparison.written().isPresent()
                && comparison.written().get().send().isPresent();
        for (ResponseCode side : comparison.sides()) {
            sent |= side.said().send().isPresent();
        }
        return sent;
    }
}
