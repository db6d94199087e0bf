package suanpan.workbench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, published set of rules. The one with the highest number is live.
 *
 * @param hash of the rules' content; releases with the same rules have the same
 * @param author whose draft it was
 * @param approver who published it; the author again only where the settings allow it
 * @param origin {@code workbench}, or {@code files} when it was taken from the files of {@code
 *     rules/} at start
 * @param restores the number of the release whose rules it brings back, or null
 */
public record Release(
    int number,
    String hash,
    String author,
    String approver,
    String message,
    Instant time,
    String origin,
    @Nullable Integer restores) {

  /** Origin of what people published. */
  public static final String WORKBENCH = "workbench";

  /** Origin of what was read from files. */
  public static final String FILES = "files";
}
