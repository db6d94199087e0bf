/**
 * Opens the figures of a quote: every quantity and price as a formula with its inputs, each input
 * with the answer, assumption or catalogue entry it comes from. May import {@code advice} and what
 * that may import.
 */
@NullMarked
package suanpan.advice.derivation;

import org.jspecify.annotations.NullMarked;
