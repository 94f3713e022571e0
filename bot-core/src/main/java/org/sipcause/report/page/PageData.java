package org.sipcause.report.page;

import java.util.List;
import java.util.function.UnaryOperator;

/** Messages and words as JSON in the page: thousands of them cost nothing until one is looked at. */
final class PageData {
    private static final List<String> WORDS = List.of(
            "message", "close", "copy", "copied", "previous", "following", "beside", "choose", "differ", "shown");

    private PageData() {}

    static void write(Html html, Page page, UnaryOperator<String> words) {
        html.raw("<script type=\"application/json\" id=\"data\">{\"words\":{");
        var comma = "";
        for (var word : WORDS) {
            html.raw(comma).json(word).raw(":").json(words.apply(word));
            comma = ",";
        }
        html.raw("},\n\"messages\":[");
        comma = "\n";
        for (var message : page.messages()) {
            html.raw(comma + "{\"n\":" + message.number() + ",\"h\":").json(message.head());
            html.raw(",\"t\":").json(message.text());
            if (!message.marked().isEmpty()) {
                html.raw(",\"m\":" + message.marked());
            }
            if (message.call().isPresent()) {
                html.raw(",\"c\":" + message.call().getAsInt());
            }
            html.raw("}");
            comma = ",\n";
        }
        html.raw("]}</script>\n");
    }
}
