package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.runtime.Eventually;

/** Whatever Discord does, a question is answered once. */
@Timeout(30)
class OnceTest {
    private static Presence presence;

    @BeforeAll
    static void comeIn() throws Exception {
        presence = new Presence(Echo::of);
    }

    @AfterAll
    static void leave() {
        presence.close();
    }

    @Test
    void comesAgainWhenPutOff() {
        var interaction = Wire.slash(Wire.IN_GUILD, "480");
        var path = "/" + Wire.token(interaction) + "/callback";
        presence.discord.putOffOnce(path);
        presence.discord.ask(interaction);
        Eventually.until(
                "a second attempt", () -> presence.discord.bodies("POST", path).size() == 2);
    }

    @Test
    void sendsAFileAgainWhenPutOff() {
        var url = presence.discord.store("long.txt", "x".repeat(20_000));
        var interaction = Wire.slashWithFile(Wire.IN_GUILD, "long.txt", url, 20_000);
        var path = "/" + Wire.token(interaction) + "/messages/@original";
        presence.discord.putOffOnce(path);
        presence.discord.ask(interaction);
        Eventually.until(
                "a second attempt", () -> presence.discord.bodies("PATCH", path).size() == 2);
        assertThat(presence.discord.requests().getLast().text())
                .contains("name=\"files[0]\"; filename=\"answer.txt\"", "xxxxxxxxxx");
    }

    @Test
    void aKeyThatIsUsedUpIsFollowedByAMessageToTheAskerAlone() throws Exception {
        try (var other = new Presence(Echo::of)) {
            other.discord.failOnce("/messages/@original", 404, "{\"message\":\"Unknown Webhook\",\"code\":10015}");
            other.discord.ask(Wire.menu(Wire.IN_GUILD, "a trace\nof two lines", ""));

            var instead = Eventually.get(
                    "a message", () -> other.discord.messages(Wire.DM).stream().findFirst());

            assertThat(Presence.words(instead)).contains("a trace");
        }
    }
}
