@NullMarked
package suanpan.store;

import org.jspecify.annotations.NullMarked;
