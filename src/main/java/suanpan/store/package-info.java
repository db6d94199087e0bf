/**
 * Keeps what {@code workbench} says must be kept, in an embedded SQLite database. The only importer
 * of the database libraries. May import {@code workbench}.
 */
@NullMarked
package suanpan.store;

import org.jspecify.annotations.NullMarked;
