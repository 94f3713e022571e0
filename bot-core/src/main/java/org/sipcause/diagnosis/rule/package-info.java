/** One class a rule: a condition that can be seen in a trace and what it proves. */
package org.sipcause.diagnosis.rule;
