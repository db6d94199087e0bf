/**
 * Looks at a set of rules as a whole, before any of it runs: rules that can never speak, that
 * cancel or repeat each other. May import {@code rules}, {@code argument} and {@code fact}.
 */
@NullMarked
package suanpan.rules.analysis;

import org.jspecify.annotations.NullMarked;
