package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;

/** Cards that every platform must be able to draw: the usual ones, and the ones that break a platform's limits. */
public final class SampleCards {
    /** What a stranger could write into a trace to reach beyond it, on any platform. */
    public static final List<String> HOSTILE = List.of(
            "<!channel>",
            "<!everyone>",
            "<@U0000001>",
            "<http://192.0.2.66/|your bank>",
            "@everyone",
            "@here",
            "<@123456789012345678>",
            "<@&123456789012345678>",
            "[your bank](http://192.0.2.66/)",
            "``` out of the box",
            "`out of the line`",
            "**bold** __under__ ~~struck~~ ||spoiler||",
            "*bold* _slanted_ ~struck~",
            "&lt;!channel&gt;",
            "\u202Egnp.exe\u202C \u0007\u001B[31mred",
            "\uD83D half a letter",
            ":boom: <:boom:1234567890>",
            "> quoted\n# Heading\n- item");

    private SampleCards() {}

    /** All of them. */
    public static List<Card> all() {
        return List.of(lookUp(), comparison(), diagnosis(), empty(), hostile(), monster(), longTable(), longLine());
    }

    /** A look-up: facts, numbered advice, a note, buttons. */
    public static Card lookUp() {
        return Card.of(
                "503 Service Unavailable",
                Tone.NEUTRAL,
                new Note(Text.of("5xx server failure · final · RFC 3261 §21.5.4")),
                new Paragraph(Text.of("This server cannot take the request now: ")
                        .then(Text.strong("overload"))
                        .then(", maintenance, or a limit that is reached.")),
                new Facts(List.of(
                        Fact.of("When", "A proxy or gateway refuses under load & with all circuits busy."),
                        new Fact(
                                "Do",
                                List.of(
                                        Text.of("Try the next server for the same destination."),
                                        Text.of("Wait as ")
                                                .then(Text.mono("Retry-After: 120"))
                                                .then(" says.")),
                                true),
                        Fact.of(
                                "Read",
                                new Text(List.of(
                                        new Text.Link("RFC 3261", "https://www.rfc-editor.org/rfc/rfc3261")))))),
                new Bullets(List.of(Text.of("408 nobody answered in time"), Text.mono("480"))),
                new Actions(List.of(new Action("503 vs 480", "503 vs 480"), new Action("Help", "help"))));
    }

    /** Two codes side by side, with cells too wide for columns. */
    public static Card comparison() {
        return Card.of(
                "503 Service Unavailable  vs  408 Request Timeout",
                Tone.NEUTRAL,
                new Paragraph(Text.of("Somebody refused, or nobody answered in time.")),
                new Table(
                        List.of("", "503", "408"),
                        List.of(
                                List.of(
                                        Text.of("class"),
                                        Text.of("5xx server failure"),
                                        Text.of("4xx request failure")),
                                List.of(
                                        Text.of("said by"),
                                        Text.of("the element that cannot serve, or your own stack after a fault"),
                                        Text.of(
                                                "the element that waited, or your own stack when its timer ran out")))));
    }

    /** A diagnosis with evidence, a ladder, buttons and a file. */
    public static Card diagnosis() {
        return new Card(
                "Failed: trunk full. Gateway 198.51.100.41 refused with 503",
                Tone.BAD,
                List.of(
                        new Facts(List.of(
                                Fact.of("Who said it", "Gateway 198.51.100.41:5060"),
                                new Fact(
                                        "Proof",
                                        List.of(
                                                Text.of("#5 frame 12  ")
                                                        .then(Text.mono("SIP/2.0 503 Service Unavailable")),
                                                Text.of("#5 frame 12  ")
                                                        .then(Text.mono("From: <sip:alice@example.com>;tag=1"))),
                                        false))),
                        new Code(
                                "phone 192.0.2.10      gw 198.51.100.41\n|--INVITE---------------->|\n|<==503 (34)==============|  here"),
                        new Actions(List.of(new Action("503 vs 500", "503 vs 500")))),
                List.of(Attachment.of("ladder.txt", "phone 192.0.2.10 ... gw 198.51.100.41\n")));
    }

    /** A headline and nothing else. */
    public static Card empty() {
        return Card.of("Nothing to say", Tone.UNSURE);
    }

    /** Text from a trace in every place that a card has. */
    public static Card hostile() {
        List<Block> blocks = new ArrayList<>();
        for (String text : HOSTILE) {
            blocks.add(new Paragraph(Text.of("said ")
                    .then(Text.mono(text))
                    .then(Text.strong(text))
                    .then(text)));
            blocks.add(new Code(text));
        }
        String all = String.join(" ", HOSTILE);
        blocks.add(new Note(Text.of(all)));
        blocks.add(new Bullets(HOSTILE.stream().map(Text::of).toList()));
        blocks.add(new Facts(List.of(Fact.of(HOSTILE.get(0), all))));
        blocks.add(new Table(
                List.of(HOSTILE.get(0), HOSTILE.get(4)), List.of(List.of(Text.of(all), Text.mono(HOSTILE.get(3))))));
        blocks.add(new Actions(List.of(new Action(HOSTILE.get(0), all))));
        return new Card(all, Tone.BAD, blocks, List.of(Attachment.of("../" + HOSTILE.get(0), all)));
    }

    /** Sixty blocks with long text, more than any platform takes, and more buttons than fit. */
    public static Card monster() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            blocks.add(new Paragraph(Text.of("Paragraph " + i + ": " + "& <words> ".repeat(100))));
            blocks.add(new Code(("line " + i + " ").repeat(30) + "\n" + "x".repeat(500)));
        }
        blocks.add(new Actions(IntStream.range(0, 40)
                .mapToObj(i -> new Action("Button " + i + " " + "long ".repeat(40), "question " + i))
                .toList()));
        return Card.of("A monster " + "with a long title ".repeat(30), Tone.BAD, blocks.toArray(Block[]::new));
    }

    /** Two hundred rows. */
    public static Card longTable() {
        return Card.of(
                "All codes",
                Tone.NEUTRAL,
                new Table(
                        List.of("code", "phrase", "class"),
                        IntStream.range(0, 200)
                                .mapToObj(i -> List.of(
                                        Text.mono(Integer.toString(400 + i)),
                                        Text.of("Reason phrase number " + i),
                                        Text.of("class " + (4 + i / 100))))
                                .toList()));
    }

    /** One line without a blank to break it at, longer than a message. */
    public static Card longLine() {
        return Card.of(
                "One line",
                Tone.GOOD,
                new Paragraph(Text.mono("Via: " + "0123456789<&>".repeat(1000))),
                new Code("\uD83D\uDE00".repeat(8000)),
                new Note(Text.of("after it")));
    }
}
