/** The bot: a question in, a card out. */
package org.sipcause;
