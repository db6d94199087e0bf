package suanpan.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import suanpan.catalog.CrossChecks.Read;

/** Reads a catalogue directory, or says everything that is wrong with it. */
public final class CatalogueLoader {

  private CatalogueLoader() {}

  /**
   * The catalogue in a directory. A pure function of the files: dates are checked against the
   * catalogue's own date, never against the clock.
   *
   * @throws CatalogueProblems when anything is wrong, with all of it
   */
  public static Catalogue load(Path directory) {
    Problems problems = new Problems();
    CatalogueFiles files = new CatalogueFiles(directory.toAbsolutePath().normalize(), problems);
    LocalDate date = date(files);
    QualityScale scale = ModelEntries.scale(files.list("quality.yaml", date));
    Parts parts =
        new Parts(
            read(files.list("models.yaml", date), e -> ModelEntries.model(e, scale)),
            read(files.list("api-offers.yaml", date), ApiOfferEntries::offer),
            read(files.table("accelerators.csv", date), HardwareEntries::accelerator),
            read(files.table("rental-offers.csv", date), HardwareEntries::rental),
            read(files.table("purchase-offers.csv", date), HardwareEntries::purchase),
            read(files.list("providers.yaml", date), PartyEntries::provider),
            read(files.list("vendors.yaml", date), PartyEntries::vendor),
            read(files.list("figures.yaml", date), PartyEntries::figure));
    parts.check(files, problems);
    if (!problems.all().isEmpty()) {
      throw new CatalogueProblems(problems.all());
    }
    return parts.catalogue(date, files.hash(), scale);
  }

  private static LocalDate date(CatalogueFiles files) {
    Entry catalogue = files.single("catalogue.yaml", LocalDate.MAX);
    try (catalogue) {
      return catalogue.day("date");
    }
  }

  private static <T> List<Read<T>> read(List<Entry> entries, Function<Entry, T> reader) {
    return entries.stream().map(e -> new Read<>(e, reader.apply(e))).toList();
  }

  /** Everything read, before it is known to be right. */
  private record Parts(
      List<Read<Model>> models,
      List<Read<ApiOffer>> apiOffers,
      List<Read<Accelerator>> accelerators,
      List<Read<RentalOffer>> rentals,
      List<Read<PurchaseOffer>> purchases,
      List<Read<Provider>> providers,
      List<Read<Vendor>> vendors,
      List<Read<Figure>> figures) {

    void check(CatalogueFiles files, Problems problems) {
      CrossChecks.unique(models, "id", Model::id);
      CrossChecks.unique(apiOffers, "id", ApiOffer::id);
      CrossChecks.unique(accelerators, "id", Accelerator::id);
      CrossChecks.unique(rentals, "id", RentalOffer::id);
      CrossChecks.unique(purchases, "id", PurchaseOffer::id);
      CrossChecks.unique(providers, "id", Provider::id);
      CrossChecks.unique(vendors, "id", Vendor::id);
      CrossChecks.unique(figures, "id", Figure::id);
      checkReferences();
      CrossChecks.rents(rentals);
      CrossChecks.residency(apiOffers);
      CrossChecks.onRequest(apiOffers, ids(providers, Provider::id));
      FigureIds.required().stream()
          .filter(id -> figures.stream().noneMatch(f -> f.value().id().equals(id)))
          .forEach(id -> problems.add(missing(files, id)));
    }

    private void checkReferences() {
      var providerIds = ids(providers, Provider::id).keySet();
      var acceleratorIds = ids(accelerators, Accelerator::id).keySet();
      CrossChecks.refers(
          apiOffers, "modelId", ApiOffer::modelId, ids(models, Model::id).keySet(), "models.yaml");
      CrossChecks.refers(
          apiOffers, "providerId", ApiOffer::providerId, providerIds, "providers.yaml");
      CrossChecks.refers(
          rentals, "providerId", RentalOffer::providerId, providerIds, "providers.yaml");
      CrossChecks.refers(
          rentals, "acceleratorId", RentalOffer::acceleratorId, acceleratorIds, "accelerators.csv");
      CrossChecks.refers(
          purchases,
          "acceleratorId",
          PurchaseOffer::acceleratorId,
          acceleratorIds,
          "accelerators.csv");
      CrossChecks.refers(
          accelerators,
          "vendorId",
          Accelerator::vendorId,
          ids(vendors, Vendor::id).keySet(),
          "vendors.yaml");
    }

    private static CatalogueProblem missing(CatalogueFiles files, String id) {
      return new CatalogueProblem(
          files.path("figures.yaml"),
          "",
          "figure \"" + id + "\"",
          "missing",
          "there, the engine needs it",
          "Maybe its id is misspelt.");
    }

    Catalogue catalogue(LocalDate date, String hash, QualityScale scale) {
      return new Catalogue(
          date,
          hash,
          scale,
          ids(models, Model::id),
          values(apiOffers),
          ids(accelerators, Accelerator::id),
          values(rentals),
          values(purchases),
          ids(providers, Provider::id),
          ids(vendors, Vendor::id),
          ids(figures, Figure::id));
    }

    private static <T> List<T> values(List<Read<T>> all) {
      return all.stream().map(Read::value).toList();
    }

    private static <T> Map<String, T> ids(List<Read<T>> all, Function<T, String> id) {
      Map<String, T> byId = new LinkedHashMap<>();
      all.forEach(r -> byId.put(id.apply(r.value()), r.value()));
      return Collections.unmodifiableMap(byId);
    }
  }
}
