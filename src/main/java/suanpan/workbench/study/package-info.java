/**
 * What a change of rules would do: the scenarios to try it on, whose advice changes, where a rule
 * is used, a scenario taken as a case, where no rule speaks. May import {@code rules}, {@code
 * advice}, {@code scenario} and {@code catalog}.
 */
@NullMarked
package suanpan.workbench.study;

import org.jspecify.annotations.NullMarked;
