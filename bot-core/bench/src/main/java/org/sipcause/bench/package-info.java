/** How fast it reads: benchmarks beside other parsers, and made-up captures of any size. */
package org.sipcause.bench;
