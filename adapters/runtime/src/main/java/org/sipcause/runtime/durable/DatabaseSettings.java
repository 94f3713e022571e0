package org.sipcause.runtime.durable;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.Settings;

/**
 * Where the bot keeps what must outlive it.
 *
 * @param url the address for JDBC
 * @param properties what goes to the driver beside it, such as user and password
 * @param place where that is, for people: without secrets
 * @param embedded whether it is a file of this process alone
 */
public record DatabaseSettings(String url, Map<String, String> properties, String place, boolean embedded) {
    /** The variable that names a PostgreSQL for several instances. */
    public static final String URL = "SIPCAUSE_DATABASE_URL";
    /** The variable that names the folder of the file where there is no PostgreSQL. */
    public static final String DATA = "SIPCAUSE_DATA";

    public DatabaseSettings {
        properties = Map.copyOf(properties);
    }

    /**
     * What these settings say; what is wrong is added to them as a problem.
     *
     * @param platform names the file: two bots of two platforms may share a folder
     */
    public static DatabaseSettings from(Settings settings, Messages messages, String platform) {
        Optional<String> url = settings.optional(URL);
        if (url.isPresent()) {
            Optional<DatabaseSettings> server = postgres(url.get());
            if (server.isEmpty()) {
                settings.problem(messages.say("database.address", URL));
            }
            return server.orElseGet(() -> new DatabaseSettings("", Map.of(), "", false));
        }
        Path folder = Path.of(settings.optional(DATA).orElseGet(DatabaseSettings::home));
        try {
            create(folder);
        } catch (IOException | UnsupportedOperationException unwritable) {
            settings.problem(messages.say("database.folder", folder.toString(), DATA));
        }
        return file(folder.resolve(platform).toAbsolutePath());
    }

    private static DatabaseSettings file(Path file) {
        // a commit is in the file when it returns; names and types as PostgreSQL has them
        return new DatabaseSettings(
                "jdbc:h2:file:" + file
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                Map.of(),
                file + ".mv.db",
                true);
    }

    /** {@code postgresql://user:password@host:port/name} as hosts give it, or the same for JDBC with its query. */
    private static Optional<DatabaseSettings> postgres(String address) {
        try {
            URI uri = URI.create(address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address);
            boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (!known
                    || uri.getHost() == null
                    || uri.getPath() == null
                    || uri.getPath().length() < 2) {
                return Optional.empty();
            }
            var properties = new TreeMap<String, String>();
            if (uri.getRawUserInfo() != null) {
                String[] user = uri.getRawUserInfo().split(":", 2);
                properties.put("user", decoded(user[0]));
                if (user.length == 2) {
                    properties.put("password", decoded(user[1]));
                }
            }
            if (uri.getRawQuery() != null) {
                for (String pair : uri.getRawQuery().split("&", 40)) {
                    String[] option = pair.split("=", 2);
                    properties.put(decoded(option[0]), option.length == 2 ? decoded(option[1]) : "");
                }
            }
            properties.putIfAbsent("connectTimeout", "5");
            properties.putIfAbsent("socketTimeout", "20");
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String where = "//" + uri.getHost() + port + uri.getRawPath();
            return Optional.of(
                    new DatabaseSettings("jdbc:postgresql:" + where, properties, "postgresql:" + where, false));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String home() {
        return Path.of(System.getProperty("user.home", "."), ".sipcause").toString();
    }

    /** What people asked is nobody else's on this machine. */
    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("not writable");
        }
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + place + "]";
    }
}
