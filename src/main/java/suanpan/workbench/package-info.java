/**
 * How rules change: drafts, checks, approval, publishing, audit, and who may. Says through small
 * interfaces what must be kept; {@code store} keeps it. May import {@code rules}, {@code advice},
 * {@code scenario}, and {@code catalog} for the options that a rule may name.
 */
@NullMarked
package suanpan.workbench;

import org.jspecify.annotations.NullMarked;
