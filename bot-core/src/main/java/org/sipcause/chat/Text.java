package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A run of words with their emphasis, never markup: SIP is full of {@code <sip:…>}, {@code *} and {@code _}, which each
 * platform must escape in its own way.
 *
 * @param spans the pieces in reading order; nothing stands between two of them
 */
public record Text(List<Span> spans) {
    public Text {
        spans = List.copyOf(spans);
    }

    /** A piece of text with one emphasis. */
    public sealed interface Span {
        /** The words, unescaped. */
        String text();
    }

    /** Ordinary words. */
    public record Plain(String text) implements Span {
        public Plain {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Something quoted from the wire or to be typed as it stands. */
    public record Mono(String text) implements Span {
        public Mono {
            Objects.requireNonNull(text, "text");
        }
    }

    /** The word to see first. */
    public record Strong(String text) implements Span {
        public Strong {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Words that lead to a page; the address is ours, never one from a trace. */
    public record Link(String text, String url) implements Span {
        public Link {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(url, "url");
        }
    }

    /** Words without emphasis. */
    public static Text of(String words) {
        return new Text(List.of(new Plain(words)));
    }

    /** Words as on the wire. */
    public static Text mono(String words) {
        return new Text(List.of(new Mono(words)));
    }

    /** Words to see first. */
    public static Text strong(String words) {
        return new Text(List.of(new Strong(words)));
    }

    /** This text with another right behind it. */
    public Text then(Text next) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(next.spans);
        return new Text(both);
    }

    /** This text with plain words right behind it. */
    public Text then(String words) {
        return then(of(words));
    }

    /** The words alone. */
    public String plain() {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(span.text());
        }
        return words.toString();
    }
}
