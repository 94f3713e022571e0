/** What must outlive a process: accepted questions, what the buttons of answers show, settings; in H2 or PostgreSQL. */
package org.sipcause.runtime.durable;
