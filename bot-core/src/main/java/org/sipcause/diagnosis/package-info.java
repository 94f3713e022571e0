/** Conclusions with their evidence, and how sure they are. */
package org.sipcause.diagnosis;
