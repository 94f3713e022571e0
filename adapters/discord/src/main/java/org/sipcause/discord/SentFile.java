package org.sipcause.discord;

import java.net.URI;
import net.dv8tion.jda.api.entities.Message;

/**
 * A file as Discord announces it, not yet fetched.
 *
 * @param name the name that its sender gave it
 * @param address where it is said to be
 * @param size its size in bytes, as announced
 */
record SentFile(String name, URI address, long size) {
    private static final URI NOWHERE = URI.create("about:blank");

    /** What a message or an option says of a file; an address that cannot be read is nowhere. */
    static SentFile of(Message.Attachment attachment) {
        return new SentFile(attachment.getFileName(), address(attachment.getUrl()), attachment.getSize());
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            return NOWHERE;
        }
    }
}
