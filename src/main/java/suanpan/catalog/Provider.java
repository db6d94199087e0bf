package suanpan.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * A company that serves models or rents accelerators.
 *
 * @param nameZh what it is called in Chinese, by its own usage; null where that is the same
 * @param country ISO 3166 code of the seat
 * @param regions where it serves: us, eu, cn, other
 * @param residencyRegions where it commits to keep data
 * @param residencyOnRequest where it does so for customers that it finds eligible
 * @param index an index of what several charge: a price to hold quotes against, nobody's offer
 */
public record Provider(
    String id,
    String name,
    @Nullable String nameZh,
    String country,
    Set<String> regions,
    Set<String> residencyRegions,
    Set<String> residencyOnRequest,
    boolean index,
    Source source) {

  /** Its name in both languages. */
  public Text called() {
    return new Text(name, nameZh == null ? name : nameZh);
  }
}
