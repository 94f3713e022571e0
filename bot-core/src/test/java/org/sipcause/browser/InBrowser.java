package org.sipcause.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a new {@link Tab}, or the {@link Browser}, which is started once for all of them; without one they are skipped. */
final class InBrowser implements BeforeAllCallback, ParameterResolver {
    private static final String NONE =
            "The report page is not driven: no Chromium or Chrome on the PATH; SIPCAUSE_BROWSER may name one";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Browser.installed().isEmpty()) {
            System.err.println(NONE);
        }
        assumeTrue(Browser.installed().isPresent(), NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext asked, ExtensionContext context) {
        return asked.getParameter().getType() == Tab.class
                || asked.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext asked, ExtensionContext context) {
        var browser = context.getRoot()
                .getStore(Namespace.create(InBrowser.class))
                .computeIfAbsent(Browser.class, ignored -> start(), Browser.class);
        return asked.getParameter().getType() == Browser.class ? browser : browser.tab();
    }

    private static Browser start() {
        try {
            return Browser.start(Browser.installed().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
