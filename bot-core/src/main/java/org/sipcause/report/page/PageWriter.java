package org.sipcause.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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

    /** The page in the words of the reader's language, asked for by key. */
    public static String write(Page page, UnaryOperator<String> words) {
        var writer = new PageWriter(words);
        writer.page(page);
        return writer.html.toString();
    }

    private void page(Page page) {
        var style = resource("page.css");
        var script = resource("page.js");
        html.raw("<!doctype html>\n<html lang=\"").text(page.language()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'; base-uri 'none'; form-action 'none'\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.tag("title", page.headline());
        html.raw("<style>" + style + "</style>\n</head>\n<body>\n<header>\n");
        html.tag("h1", page.headline()).tag("p", "about", page.about()).raw("</header>\n<main>\n");
        list(page.calls());
        for (var i = 0; i < page.calls().size(); i++) {
            call(i + 1, page.calls().get(i), page.messages());
        }
        messages(page.messages());
        if (!page.cut().isEmpty()) {
            html.tag("p", "about", page.cut());
        }
        html.raw("</main>\n<script>" + script + "</script>\n</body>\n</html>\n");
    }

    private void list(List<Page.Call> calls) {
        if (calls.size() < 2) {
            return;
        }
        html.raw("<nav>\n<label>")
                .text(words.apply("filter"))
                .raw(" <input type=\"search\" id=\"filter\"></label>\n<ol>\n");
        for (var i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            html.raw("<li" + (call.failed() ? " class=\"failed\"" : "") + "><a href=\"#call-" + (i + 1) + "\">");
            html.text(call.line()).raw("</a> <span>").text(call.headline()).raw("</span></li>\n");
        }
        html.raw("</ol>\n</nav>\n");
    }

    private void call(int number, Page.Call call, List<Page.Message> messages) {
        html.raw("<section id=\"call-" + number + "\"" + (call.failed() ? " class=\"failed\"" : "") + ">\n");
        html.tag("h2", call.headline()).tag("p", "about", call.line());
        call.findings().stream().limit(1).forEachOrdered(this::finding);
        call.drawings()
                .forEach(drawing ->
                        html.raw("<div class=\"drawing\">").raw(drawing).raw("</div>\n"));
        if (!call.ladder().isEmpty()) {
            html.raw("<details><summary>").text(words.apply("as-text")).raw("</summary>\n");
            html.tag("pre", call.ladder()).raw("</details>\n");
        }
        call.findings().stream().skip(1).forEachOrdered(this::finding);
        if (!call.messages().isEmpty()) {
            html.raw("<p class=\"about\">").text(words.apply("messages"));
            for (var id : call.messages()) {
                html.raw(" <a href=\"#m" + id + "\">#" + messages.get(id - 1).number() + "</a>");
            }
            html.raw("</p>\n");
        }
        html.raw("</section>\n");
    }

    private void finding(Page.Finding finding) {
        html.raw("<article>\n").tag("h3", finding.title()).tag("p", "about", finding.weight());
        html.tag("p", finding.why());
        html.tag("h4", words.apply("proof")).raw("<ul class=\"proof\">\n");
        for (var proof : finding.proofs()) {
            html.raw("<li>");
            if (proof.message().isPresent()) {
                html.raw("<a href=\"#m" + proof.message().getAsInt() + "\">")
                        .text(proof.place())
                        .raw("</a>");
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

    private void messages(List<Page.Message> messages) {
        html.raw("<section id=\"messages\">\n").tag("h2", words.apply("all-messages"));
        for (var message : messages) {
            html.raw("<details id=\"m" + message.id() + "\"><summary>")
                    .text(message.head())
                    .raw("</summary>\n<pre>");
            message.text().lines().forEach(line -> {
                var marked = message.quoted().contains(line.strip());
                html.raw(marked ? "<mark>" : "").text(line).raw(marked ? "</mark>\n" : "\n");
            });
            html.raw("</pre></details>\n");
        }
        html.raw("</section>\n");
    }

    private static String resource(String name) {
        try (InputStream in = PageWriter.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the policy calls the content of an element: the SHA-256 of its bytes (Content Security Policy 3 §2.3.1). */
    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
