package org.sipcause.catalog.pack;

/**
 * What is wrong in one file, for the one who writes it.
 *
 * @param file the file within the catalogue, such as {@code en/codes/503.yaml}
 * @param line the 1-based line; 0 where the whole file is meant
 * @param what a sentence that says what to do
 */
record Problem(String file, int line, String what) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + what : file + ":" + line + ": " + what;
    }
}
