package org.sipcause.bench;

/** Where a parser's values go. All parsers give the same ones in the same order, and none for what is absent. */
interface Values {
    void text(String value);

    void number(long value);
}
