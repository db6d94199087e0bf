package suanpan.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * A maker of accelerators, with what is reported of it.
 *
 * @param nameZh what it is called in Chinese, by its own usage; null where that is the same
 */
public record Vendor(
    String id,
    String name,
    @Nullable String nameZh,
    String country,
    List<Report> reports,
    Source source) {

  /** Its name in both languages. */
  public Text called() {
    return new Text(name, nameZh == null ? name : nameZh);
  }

  /**
   * One reported figure about a vendor or its parts.
   *
   * @param vendorsClaim true when the vendor itself says so: shown, never computed with
   */
  public record Report(
      String id, Text text, double value, String unit, boolean vendorsClaim, Source source) {}
}
