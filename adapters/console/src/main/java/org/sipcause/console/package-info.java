/** The bot on a terminal. */
package org.sipcause.console;
