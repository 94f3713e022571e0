package org.sipcause.catalog.pack;

/**
 * One value of a file.
 *
 * @param path where it stands, such as {@code do.0} or {@code tells.1.503}
 * @param text the value, folded into one line
 * @param line the 1-based line of the file
 */
record Leaf(String path, String text, int line) {}
