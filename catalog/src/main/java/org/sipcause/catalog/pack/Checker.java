package org.sipcause.catalog.pack;

import java.util.Set;
import org.sipcause.catalog.Template;
import org.sipcause.catalog.pack.Language.Kind;

/** Reads every file of a language critically. */
final class Checker {
    private final Language base;
    private final Documents documents;
    private final Problems problems;

    Checker(Language base, Documents documents, Problems problems) {
        this.base = base;
        this.documents = documents;
        this.problems = problems;
    }

    /** Reports everything that is wrong in a language; the base language is checked by the same way in. */
    void check(Language language) {
        boolean isBase = language.name().equals(base.name());
        Tongue tongue = Tongue.of(language.name());
        Set<String> codes = base.files(Kind.CODES).keySet();
        for (Kind kind : Kind.values()) {
            for (YamlFile file : language.files(kind).values()) {
                if (file.fields().isEmpty()) {
                    continue; // that it cannot be read is reported already
                }
                kind.schema().check(file, isBase, problems);
                tongue.misreading(file, problems);
                file.leaves().forEach(leaf -> Prose.check(file.name(), leaf, problems));
                documents.check(file, problems);
                YamlFile origin = base.files(kind).get(file.id());
                if (origin == null) {
                    problems.add(file.name(), 0, "there is no such file in " + base.name());
                } else {
                    check(kind, file, origin, codes, isBase);
                    if (!isBase) {
                        TranslationRules.own(file, origin, tongue, problems);
                    }
                }
            }
        }
        documents.check(language.labels(), problems);
        language.labels().leaves().forEach(leaf -> {
            Prose.check(language.labels().name(), leaf, problems);
            gaps(language.labels(), leaf);
        });
        if (!isBase) {
            TranslationRules.counterparts(language.labels(), base.labels(), problems);
            TranslationRules.own(language.labels(), base.labels(), tongue, problems);
        }
    }

    private void check(Kind kind, YamlFile file, YamlFile origin, Set<String> codes, boolean isBase) {
        if (isBase) {
            switch (kind) {
                case CODES, CLASSES -> CodeRules.facts(file, codes, problems);
                case PAIRS -> PairRules.facts(file, codes, problems);
                case FINDINGS -> FindingRules.facts(file, problems);
                default -> TermRules.facts(file, base, problems);
            }
        } else {
            TranslationRules.complete(file, origin, kind.schema(), problems);
            TranslationRules.counterparts(file, origin, problems);
        }
        switch (kind) {
            case CODES, CLASSES -> CodeRules.words(file, problems);
            case PAIRS -> PairRules.words(file, origin.texts("codes"), problems);
            case FINDINGS -> {
                FindingRules.products(file, problems);
                file.leaves().forEach(leaf -> gaps(file, leaf));
            }
            default -> TermRules.words(file, problems);
        }
    }

    private void gaps(YamlFile file, Leaf leaf) {
        try {
            Template.gaps(leaf.text());
        } catch (IllegalArgumentException e) {
            problems.add(file.name(), leaf.line(), "'" + leaf.path() + "' has " + e.getMessage());
        }
    }
}
