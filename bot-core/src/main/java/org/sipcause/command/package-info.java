/** What can be asked, one class a sub-command: the only place where data, words and cards meet. */
package org.sipcause.command;
