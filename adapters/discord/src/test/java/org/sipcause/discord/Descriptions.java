package org.sipcause.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Discord's own description of its API (OpenAPI 3.1), where it lies beside the project: {@code shared/platforms/discord-openapi.json}
 * in a folder above. Without it nothing is checked, and that is said once.
 */
final class Descriptions {
    private static final String NAME = "https://discord.example/openapi.json";
    private static final Optional<Description> LOADED = find();

    private Descriptions() {}

    private record Description(JsonNode document, JsonSchemaFactory schemas, Map<String, JsonSchema> known) {}

    /** Whether there is a description to hold requests against. */
    static boolean present() {
        return LOADED.isPresent();
    }

    /** What is wrong with a request's body, nothing where all is well or no description is there. */
    static List<String> errors(String method, String path, JsonNode body) {
        return LOADED.map(description -> errors(description, method, path, body))
                .orElse(List.of());
    }

    private static List<String> errors(Description description, String method, String path, JsonNode body) {
        var paths = description.document().path("paths");
        var template = StreamSupport.stream(((Iterable<String>) paths::fieldNames).spliterator(), false)
                .filter(each -> path.matches(each.replaceAll("\\{[^}]+}", "[^/]+")))
                .filter(each -> paths.path(each).has(method.toLowerCase(java.util.Locale.ROOT)))
                // of "messages/@original" and "messages/{message_id}" the one with fewer places to fill
                .min((a, b) -> Long.compare(places(a), places(b)));
        if (template.isEmpty()) {
            return List.of(method + " " + path + ": Discord has no such call");
        }
        var place = "/paths/" + template.get().replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(java.util.Locale.ROOT) + "/requestBody/content/application~1json/schema";
        var schema = description
                .known()
                .computeIfAbsent(
                        place,
                        at -> description
                                .schemas()
                                .getSchema(SchemaLocation.of(
                                        NAME + "#" + at.replace("{", "%7B").replace("}", "%7D"))));
        return schema.validate(tolerated(body)).stream()
                .map(error -> method + " " + path + ": " + error)
                .toList();
    }

    private static long places(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    /** JDA writes these numbers as strings, which the description does not allow and Discord does. */
    private static JsonNode tolerated(JsonNode body) {
        var copy = body.deepCopy();
        if (copy.isArray()) {
            for (var command : copy) {
                Stream.of("contexts", "integration_types").forEach(name -> {
                    if (command.path(name) instanceof ArrayNode old) {
                        var numbers = ((ObjectNode) command).putArray(name);
                        old.forEach(number -> numbers.add(number.asInt()));
                    }
                });
            }
        }
        return copy;
    }

    private static Optional<Description> find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/platforms/discord-openapi.json");
            if (Files.isReadable(file)) {
                try {
                    var text = Files.readString(file);
                    var schemas = JsonSchemaFactory.getInstance(
                            VersionFlag.V202012,
                            all -> all.schemaLoaders(loaders -> loaders.schemas(Map.of(NAME, text))));
                    return Optional.of(
                            new Description(new ObjectMapper().readTree(text), schemas, new ConcurrentHashMap<>()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        System.err.println("Requests are not held against Discord's description: no folder above has"
                + " shared/platforms/discord-openapi.json");
        return Optional.empty();
    }
}
