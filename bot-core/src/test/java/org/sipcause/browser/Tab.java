package org.sipcause.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tab with one page in it. */
record Tab(Browser browser, String session) {
    /** Opens a file of this machine with no network, and waits until it has loaded. */
    Tab open(Path page) {
        for (var part : List.of("Page", "Runtime", "Log", "Network")) {
            call(part + ".enable", Map.of());
        }
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        run(
                "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
        return this;
    }

    /** The value of an expression in the page; of a promise what it becomes. */
    JsonNode run(String expression) {
        var said = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (said.has("exceptionDetails")) {
            throw new IllegalStateException(said.get("exceptionDetails").toString());
        }
        return said.at("/result/value");
    }

    /** Clicks everything that a selector finds, in order. */
    void click(String selector) {
        run("document.querySelectorAll(`" + selector
                + "`).forEach(part => part.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})))");
    }

    /** Presses a key and lets it go, as a reader does. */
    void press(String key) {
        var code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case "End" -> 35;
            case "Home" -> 36;
            case "ArrowUp" -> 38;
            case "ArrowDown" -> 40;
            default -> throw new IllegalArgumentException(key);
        };
        var text = key.equals("Enter") ? "\r" : "";
        call(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        text.isEmpty() ? "rawKeyDown" : "keyDown",
                        "key",
                        key,
                        "code",
                        key,
                        "text",
                        text,
                        "windowsVirtualKeyCode",
                        code));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** What the reader's system prefers: {@code light} or {@code dark}. */
    void prefer(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The size of the window in pixels. */
    Tab size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Every address that the page asked for. */
    List<String> requests() {
        return told("Network.requestWillBeSent")
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    /** Errors and warnings on the console, whoever raised them: scripts, the policy, the network. */
    List<String> complaints() {
        return Stream.of(
                        "Runtime.exceptionThrown",
                        "Runtime.consoleAPICalled",
                        "Log.entryAdded",
                        "Page.javascriptDialogOpening")
                .flatMap(this::told)
                .map(JsonNode::toString)
                .toList();
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }

    private Stream<JsonNode> told(String method) {
        return browser.events(session).stream()
                .filter(event -> event.path("method").asText().equals(method));
    }
}
