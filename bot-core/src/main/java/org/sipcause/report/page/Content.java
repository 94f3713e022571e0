package org.sipcause.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The style sheet and the script of a page, each with the name that the policy lets it in by. */
record Content(String text, String hash) {
    static final Content STYLE = of("page.css");
    static final Content SCRIPT = of("page.js", "list.js", "viewer.js", "compare.js", "start.js");

    private static Content of(String... names) {
        var text = new StringBuilder();
        for (var name : names) {
            text.append(resource(name));
        }
        return new Content(text.toString(), hash(text.toString()));
    }

    private static String resource(String name) {
        try (InputStream in = Optional.ofNullable(Content.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("no resource " + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of the bytes of an element's content (Content Security Policy 3 §2.3.1). */
    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
