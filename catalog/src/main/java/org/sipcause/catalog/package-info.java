/** Knowledge and words as data: facts about SIP and what is said about them, in every language; it knows no other package. */
package org.sipcause.catalog;
