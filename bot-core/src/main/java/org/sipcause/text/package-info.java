/** Text as people paste it, and its lines as they were before chats, mails and terminals had them. */
package org.sipcause.text;
