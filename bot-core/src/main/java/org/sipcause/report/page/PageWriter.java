package org.sipcause.report.page;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes a report page as one file. Its policy lets nothing run or load but the one script and the one style sheet in it, which
 * are named by their hashes; the page itself asks for nothing outside.
 */
public final class PageWriter {
    private final UnaryOperator<String> words;
    private final Html html = new Html();

    private PageWriter(UnaryOperator<String> words) {
        this.words = words;
    }

    /** The page in the words of the reader's language, asked for by key; gaps in them are filled by the page's script. */
    public static String write(Page page, UnaryOperator<String> words) {
        var writer = new PageWriter(words);
        writer.page(page);
        return writer.html.toString();
    }

    private void page(Page page) {
        html.raw("<!doctype html>\n<html lang=\"").text(page.language()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                + Content.STYLE.hash() + "'; script-src '" + Content.SCRIPT.hash()
                + "'; base-uri 'none'; form-action 'none'\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.tag("title", page.headline());
        html.raw("<style>" + Content.STYLE.text() + "</style>\n</head>\n<body>\n<header>\n");
        html.tag("h1", page.headline()).tag("p", "about", page.about()).raw("</header>\n<main>\n<noscript><p>");
        html.text(words.apply("no-script")).raw("</p></noscript>\n");
        list(page.calls());
        for (var i = 0; i < page.calls().size(); i++) {
            if (page.calls().get(i).whole()) {
                call(i, page.calls().get(i));
            }
        }
        messages(page.calls());
        if (!page.cut().isEmpty()) {
            html.tag("p", "about", page.cut());
        }
        html.raw("</main>\n<aside id=\"viewer\" hidden></aside>\n<p id=\"said\" role=\"status\"></p>\n");
        html.raw("<section id=\"printed\" hidden></section>\n");
        PageData.write(html, page, words);
        html.raw("<script>" + Content.SCRIPT.text() + "</script>\n</body>\n</html>\n");
    }

    private void list(List<Page.Call> calls) {
        if (calls.size() < 2) {
            return;
        }
        html.raw("<nav aria-labelledby=\"calls\">\n<h2 id=\"calls\">").text(words.apply("calls"));
        html.raw("</h2>\n<p><label>").text(words.apply("filter"));
        html.raw(" <input type=\"search\" id=\"filter\"></label> <span id=\"filtered\" role=\"status\"></span></p>\n");
        html.raw("<ol id=\"call-list\">\n");
        for (var i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            html.raw("<li" + (call.failed() ? " class=\"failed\"" : "") + "><a href=\"#");
            html.raw((call.whole() ? "call-" : "in-call-") + i + "\">");
            html.text(call.line().isEmpty() ? call.headline() : call.line()).raw("</a> <span>");
            html.text(call.line().isEmpty() ? "" : call.headline()).raw("</span></li>\n");
        }
        html.raw("</ol>\n</nav>\n");
    }

    private void call(int place, Page.Call call) {
        html.raw("<section id=\"call-" + place + "\" tabindex=\"-1\" class=\"call" + (call.failed() ? " failed" : "")
                + "\">\n");
        html.tag("h2", call.line().isEmpty() ? call.headline() : call.line());
        call.findings().stream().limit(1).forEachOrdered(this::finding);
        drawings(call.narrow().isEmpty() ? "wide only" : "wide", call.drawings());
        drawings("narrow", call.narrow());
        if (!call.ladder().isEmpty()) {
            html.raw("<details><summary>").text(words.apply("as-text")).raw("</summary>\n<pre tabindex=\"0\">");
            html.text(call.ladder()).raw("</pre></details>\n");
        }
        call.findings().stream().skip(1).forEachOrdered(this::finding);
        if (!call.line().isEmpty()) {
            html.raw("<p><a href=\"#in-call-" + place + "\">")
                    .text(words.apply("of-call"))
                    .raw("</a></p>\n");
        }
        html.raw("</section>\n");
    }

    private void drawings(String style, List<String> drawings) {
        for (var drawing : drawings) {
            html.raw("<div class=\"drawing " + style + "\" role=\"group\" aria-label=\"")
                    .text(words.apply("ladder"));
            html.raw("\">").raw(drawing).raw("</div>\n");
        }
    }

    private void finding(Page.Finding finding) {
        html.raw("<article>\n").tag("h3", finding.title()).tag("p", "about", finding.weight());
        html.tag("p", finding.why());
        html.tag("h4", words.apply("proof")).raw("<ul class=\"proof\">\n");
        for (var proof : finding.proofs()) {
            html.raw("<li>");
            if (proof.message().isPresent()) {
                html.raw("<a href=\"#m" + proof.message().getAsInt() + "-" + proof.line() + "\">");
                html.text(proof.place()).raw("</a>");
            } else {
                html.text(proof.place());
            }
            html.raw(" <code>").text(proof.quote()).raw("</code></li>\n");
        }
        html.raw("</ul>\n");
        steps("next", finding.steps());
        steps("not-visible", finding.unseen());
        html.raw("</article>\n");
    }

    private void steps(String key, List<String> steps) {
        if (steps.isEmpty()) {
            return;
        }
        html.tag("h4", words.apply(key)).raw("<ol>\n");
        for (var step : steps) {
            html.raw("<li><span>").text(step).raw("</span> <button type=\"button\" class=\"copy\">");
            html.text(words.apply("copy")).raw("</button></li>\n");
        }
        html.raw("</ol>\n");
    }

    private void messages(List<Page.Call> calls) {
        html.raw("<section id=\"messages\" tabindex=\"-1\">\n")
                .tag("h2", words.apply("all-messages"))
                .raw("<p><label>");
        html.text(words.apply("show")).raw(" <input type=\"search\" id=\"find\"></label>");
        if (calls.stream().filter(call -> !call.line().isEmpty()).count() > 1) {
            html.raw(" <label>").text(words.apply("in-call")).raw(" <select id=\"in-call\"><option value=\"\">");
            html.text(words.apply("every-call")).raw("</option>\n");
            for (var i = 0; i < calls.size(); i++) {
                if (!calls.get(i).line().isEmpty()) {
                    html.raw("<option value=\"" + i + "\">")
                            .text(calls.get(i).line())
                            .raw("</option>\n");
                }
            }
            html.raw("</select></label>");
        }
        html.raw(" <span id=\"found\" role=\"status\"></span></p>\n<div id=\"list\" role=\"listbox\" tabindex=\"0\"");
        html.raw(" aria-label=\"").text(words.apply("list")).raw("\"></div>\n</section>\n");
    }
}
