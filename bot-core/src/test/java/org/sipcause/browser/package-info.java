/** The report page as a reader's browser shows it. */
package org.sipcause.browser;
