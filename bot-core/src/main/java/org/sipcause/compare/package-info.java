/** What tells two things apart. */
package org.sipcause.compare;
