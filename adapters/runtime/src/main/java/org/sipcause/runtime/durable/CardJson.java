package org.sipcause.runtime.durable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** A card as JSON and back, without what is behind it. A kind of block that a later version wrote is left out. */
final class CardJson {
    /** In ASCII: half a letter, or a zero, is nothing that a database takes as it is. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private CardJson() {}

    static ObjectNode write(Card card) {
        var node = JSON.createObjectNode()
                .put("title", card.title())
                .put("tone", card.tone().name());
        var blocks = node.putArray("blocks");
        card.blocks().forEach(block -> write(block, blocks.addObject()));
        FilesJson.write(card.files(), node.putArray("files"));
        return node;
    }

    static Card read(JsonNode node) {
        var blocks = new ArrayList<Block>();
        node.path("blocks").forEach(block -> read(block, blocks));
        return new Card(
                node.path("title").asText(),
                Tone.valueOf(node.path("tone").asText("NEUTRAL")),
                blocks,
                FilesJson.read(node.path("files")));
    }

    static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Block block, ObjectNode node) {
        switch (block) {
            case Paragraph(Text text) -> write(text, node.putArray("paragraph"));
            case Note(Text text) -> write(text, node.putArray("note"));
            case Code(String text) -> node.put("code", text);
            case Bullets(List<Text> items) -> {
                var array = node.putArray("bullets");
                items.forEach(item -> write(item, array.addArray()));
            }
            case Facts(List<Block.Fact> facts) -> {
                var array = node.putArray("facts");
                facts.forEach(fact -> {
                    var one = array.addObject().put("label", fact.label()).put("numbered", fact.numbered());
                    var lines = one.putArray("lines");
                    fact.lines().forEach(line -> write(line, lines.addArray()));
                });
            }
            case Table(List<String> head, List<List<Text>> rows) -> {
                var table = node.putObject("table");
                head.forEach(table.putArray("head")::add);
                var array = table.putArray("rows");
                rows.forEach(row -> {
                    var cells = array.addArray();
                    row.forEach(cell -> write(cell, cells.addArray()));
                });
            }
            case Actions(List<Block.Action> actions) -> {
                var array = node.putArray("actions");
                actions.forEach(
                        action -> array.addObject().put("label", action.label()).put("question", action.question()));
            }
        }
    }

    private static void write(Text text, ArrayNode spans) {
        for (Text.Span span : text.spans()) {
            var node = spans.addObject();
            switch (span) {
                case Text.Plain(String words) -> node.put("plain", words);
                case Text.Mono(String words) -> node.put("mono", words);
                case Text.Strong(String words) -> node.put("strong", words);
                case Text.Link(String words, String url) ->
                    node.put("link", words).put("url", url);
            }
        }
    }

    private static void read(JsonNode node, List<Block> blocks) {
        switch (node.fieldNames().hasNext() ? node.fieldNames().next() : "") {
            case "paragraph" -> blocks.add(new Paragraph(text(node.path("paragraph"))));
            case "note" -> blocks.add(new Note(text(node.path("note"))));
            case "code" -> blocks.add(new Code(node.path("code").asText()));
            case "bullets" -> blocks.add(new Bullets(all(node.path("bullets"), CardJson::text)));
            case "facts" ->
                blocks.add(new Facts(all(
                        node.path("facts"),
                        fact -> new Block.Fact(
                                fact.path("label").asText(),
                                all(fact.path("lines"), CardJson::text),
                                fact.path("numbered").asBoolean()))));
            case "table" ->
                blocks.add(new Table(
                        all(node.at("/table/head"), JsonNode::asText),
                        all(node.at("/table/rows"), row -> all(row, CardJson::text))));
            case "actions" ->
                blocks.add(new Actions(all(
                        node.path("actions"),
                        action -> new Block.Action(
                                action.path("label").asText(),
                                action.path("question").asText()))));
            default -> {
                // of a later version
            }
        }
    }

    private static Text text(JsonNode spans) {
        return new Text(all(spans, span -> {
            if (span.has("mono")) {
                return new Text.Mono(span.path("mono").asText());
            }
            if (span.has("strong")) {
                return new Text.Strong(span.path("strong").asText());
            }
            return span.has("link")
                    ? new Text.Link(span.path("link").asText(), span.path("url").asText())
                    : new Text.Plain(span.path("plain").asText());
        }));
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> one) {
        var all = new ArrayList<T>();
        array.forEach(node -> all.add(one.apply(node)));
        return all;
    }
}
