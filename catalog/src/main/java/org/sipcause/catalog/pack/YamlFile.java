package org.sipcause.catalog.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of the catalogue, read with its line numbers. Every value stays text: {@code code: 503} and {@code "503"} are the
 * same.
 *
 * @param name the file within the catalogue, such as {@code en/codes/503.yaml}
 * @param fields the top-level keys in the order of the file
 */
record YamlFile(String name, Map<String, Field> fields) {
    private static final int WIDTH = 120;
    /** Between letters that stand without blanks, the blank that comes of a folded line. */
    private static final Pattern FOLDED = Pattern.compile("(?<=" + Tongue.WIDE + ") (?=" + Tongue.WIDE + ")");
    /** An alias that holds itself would never end. */
    private static final int DEEPEST = 6;

    /** Reads a file; what cannot be read is reported, and the rest is kept. */
    static YamlFile read(String name, Path path, Problems problems) throws IOException {
        String text = Files.readString(path);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.length() > WIDTH) {
                problems.add(name, number, "the line has " + line.length() + " characters; " + WIDTH + " fit");
            }
        }
        return parse(name, text, problems);
    }

    /** Reads the text of a file. */
    static YamlFile parse(String name, String text, Problems problems) {
        Map<String, Field> fields = new LinkedHashMap<>();
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
            if (root.orElse(null) instanceof MappingNode map) {
                map.getValue().forEach(tuple -> {
                    Field field = field(tuple.getKeyNode(), tuple.getValueNode());
                    if (fields.put(field.name(), field) != null) {
                        problems.add(name, field.line(), "'" + field.name() + "' stands here twice");
                    }
                });
            } else {
                problems.add(name, 0, "begin the file with keys such as 'code: 503'");
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(
                    name, line, "this is no YAML: " + e.getProblem() + "; quote the value where it holds ': ' or ' #'");
        } catch (YamlEngineException e) {
            problems.add(name, 0, "this is no YAML: " + e.getMessage());
        }
        return new YamlFile(name, fields);
    }

    private static Field field(Node key, Node value) {
        List<Leaf> leaves = new ArrayList<>();
        String name = text(key);
        flatten(name, value, leaves, 0);
        return new Field(name, shape(value), line(key), leaves);
    }

    private static Field.Shape shape(Node value) {
        return switch (value) {
            case SequenceNode list
            when list.getValue().stream().anyMatch(MappingNode.class::isInstance) -> Field.Shape.MAPS;
            case SequenceNode _ -> Field.Shape.LIST;
            case MappingNode _ -> Field.Shape.MAP;
            default -> Field.Shape.TEXT;
        };
    }

    private static void flatten(String path, Node value, List<Leaf> leaves, int depth) {
        if (depth > DEEPEST) {
            throw new YamlEngineException("line " + line(value) + " is nested more than " + DEEPEST + " deep");
        }
        switch (value) {
            case MappingNode map ->
                map.getValue()
                        .forEach(tuple -> flatten(
                                path + "." + text(tuple.getKeyNode()), tuple.getValueNode(), leaves, depth + 1));
            case SequenceNode list -> {
                int index = 0;
                for (Node item : list.getValue()) {
                    flatten(path + "." + index, item, leaves, depth + 1);
                    index++;
                }
            }
            default -> leaves.add(new Leaf(path, text(value), line(value)));
        }
    }

    /** The text of a value; the break at the end of a folded block goes, spaces within quotes stay. */
    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                    ? value
                    : FOLDED.matcher(value.strip()).replaceAll("");
        }
        return "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The values under a key; empty where the key is missing. */
    List<String> texts(String key) {
        return fields.containsKey(key) ? fields.get(key).texts() : List.of();
    }

    /** The value of a key; an empty string where it is missing, which is reported elsewhere. */
    String text(String key) {
        return fields.containsKey(key) ? fields.get(key).text() : "";
    }

    /** The line of a key; 0 where it is missing. */
    int line(String key) {
        return fields.containsKey(key) ? fields.get(key).line() : 0;
    }

    /** All values in the order of the file. */
    Stream<Leaf> leaves() {
        return fields.values().stream().flatMap(field -> field.leaves().stream());
    }

    /** The language that it is in, by its folder. */
    String language() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The name of the file without its folder and ending, which is the id of the entry. */
    String id() {
        return name.substring(name.lastIndexOf('/') + 1).replace(".yaml", "");
    }
}
