/** The formats a trace comes in, one class each, in the order they are tried. */
package org.sipcause.trace.format;
