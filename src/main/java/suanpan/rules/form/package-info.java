/**
 * A rule as a form: the typed logic and the metadata as JSON and back to the two texts, one form
 * beneath sentence, table and DRL. May import {@code rules}, {@code argument} and {@code fact}.
 */
@NullMarked
package suanpan.rules.form;

import org.jspecify.annotations.NullMarked;
