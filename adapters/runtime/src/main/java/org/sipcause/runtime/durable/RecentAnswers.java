package org.sipcause.runtime.durable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The latest answers that a person alone was given, as long as their cards are kept. */
public final class RecentAnswers {
    private static final int TITLE = 200;

    private final Jdbi jdbi;

    /** Answers in this database. */
    public RecentAnswers(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * An answer.
     *
     * @param card the name of its kept card
     * @param title its first line, cut after 200 characters
     */
    public record Recent(String card, String title) {}

    /** Remembers an answer; the same one again changes nothing. */
    public void add(String person, String card, String title) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into recent (person, card, title, kept_at)"
                        + " values (:person, :card, :title, :now) on conflict do nothing")
                .bind("person", person)
                .bind("card", card)
                .bind("title", storable(title))
                .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** The latest ones of a person, newest first. */
    public List<Recent> of(String person, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select card, title from recent where person = :person order by kept_at desc limit :most")
                .bind("person", person)
                .bind("most", most)
                .map((row, context) -> new Recent(row.getString("card"), row.getString("title")))
                .list());
    }

    /** Forgets everything that was given before this moment; how many that were. */
    int purge(Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from recent where kept_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Half a letter, or a zero, is nothing that a database takes. */
    private static String storable(String title) {
        var whole = new StringBuilder();
        title.codePoints()
                .filter(letter -> letter != 0 && (letter < 0xD800 || letter > 0xDFFF))
                .limit(TITLE / 2)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
