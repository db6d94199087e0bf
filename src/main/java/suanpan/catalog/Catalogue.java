package suanpan.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All outside facts at one state.
 *
 * @param date the day on which the catalogue as a whole was last brought up to date
 * @param hash SHA-256 over its files, hexadecimal
 */
public record Catalogue(
    LocalDate date,
    String hash,
    QualityScale qualityScale,
    Map<String, Model> models,
    List<ApiOffer> apiOffers,
    Map<String, Accelerator> accelerators,
    List<RentalOffer> rentalOffers,
    List<PurchaseOffer> purchaseOffers,
    Map<String, Provider> providers,
    Map<String, Vendor> vendors,
    Map<String, Figure> figures) {

  /**
   * The same on another day and with other figures.
   *
   * @param others by id, all of them
   */
  public Catalogue with(LocalDate day, Map<String, Figure> others) {
    return new Catalogue(
        day,
        hash,
        qualityScale,
        models,
        apiOffers,
        accelerators,
        rentalOffers,
        purchaseOffers,
        providers,
        vendors,
        others);
  }

  /**
   * The figure of that id.
   *
   * @throws IllegalArgumentException when there is none: the loader checks those the engine needs
   */
  public Figure figure(String id) {
    return known(figures, id, "figure");
  }

  /** The model of that id; the loader has checked every reference. */
  public Model model(String id) {
    return known(models, id, "model");
  }

  /** The accelerator of that id; the loader has checked every reference. */
  public Accelerator accelerator(String id) {
    return known(accelerators, id, "accelerator");
  }

  /** The provider of that id; the loader has checked every reference. */
  public Provider provider(String id) {
    return known(providers, id, "provider");
  }

  private static <T> T known(Map<String, T> entries, String id, String kind) {
    T entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no " + kind + " \"" + id + "\" in the catalogue");
    }
    return entry;
  }
}
