/** The build's own packer: it checks the YAML of the catalogue and writes what run time reads; it does not go into the jar. */
package org.sipcause.catalog.pack;
