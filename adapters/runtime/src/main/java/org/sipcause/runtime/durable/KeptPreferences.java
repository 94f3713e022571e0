package org.sipcause.runtime.durable;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sipcause.chat.Preferences;

/** What channels and people have chosen. */
public final class KeptPreferences {
    private final Jdbi jdbi;

    /** Choices in this database. */
    public KeptPreferences(Database database) {
        this.jdbi = database.jdbi();
    }

    /** What was chosen for a place; what was not is as usual. */
    public Preferences of(String place) {
        Map<String, String> chosen = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select name, choice from preference where place = :place")
                .bind("place", place)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("choice")))
                .forEach(choice -> chosen.put(choice.getKey(), choice.getValue())));
        return new Preferences(
                constant(Preferences.Shown.class, chosen.get("shown"), Preferences.USUAL.shown()),
                Optional.ofNullable(chosen.get("language")).map(Locale::forLanguageTag),
                Boolean.parseBoolean(chosen.get("watch")),
                constant(Preferences.Detail.class, chosen.get("detail"), Preferences.USUAL.detail()));
    }

    /** Keeps the choices of a place in place of what it had. */
    public void keep(String place, Preferences preferences) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from preference where place = :place")
                    .bind("place", place)
                    .execute();
            insert(handle, place, "shown", preferences.shown().name());
            insert(handle, place, "watch", Boolean.toString(preferences.watch()));
            insert(handle, place, "detail", preferences.detail().name());
            preferences.language().ifPresent(language -> insert(handle, place, "language", language.toLanguageTag()));
        });
    }

    private static void insert(Handle handle, String place, String name, String choice) {
        handle.createUpdate("insert into preference (place, name, choice) values (:place, :name, :choice)")
                .bind("place", place)
                .bind("name", name)
                .bind("choice", choice)
                .execute();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        return name == null ? otherwise : Enum.valueOf(type, name);
    }
}
