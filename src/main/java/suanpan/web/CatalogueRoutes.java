package suanpan.web;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suanpan.catalog.Accelerator;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Figure;
import suanpan.catalog.FigureNames;
import suanpan.catalog.Makers;
import suanpan.catalog.Model;
import suanpan.catalog.Provider;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.catalog.Source;
import suanpan.catalog.Vendor;
import suanpan.fact.Text;

/** The catalogue as data, every figure with its source and date. */
final class CatalogueRoutes {

  private final Services services;

  CatalogueRoutes(Services services) {
    this.services = services;
  }

  /**
   * The catalogue's models.
   *
   * @param developers what each developer that a model names calls itself
   */
  record Models(
      LocalDate date, String hash, Collection<Model> models, Map<String, Text> developers) {}

  /** The catalogue's accelerators. */
  record Accelerators(LocalDate date, String hash, Collection<Accelerator> accelerators) {}

  /** What can be bought or rented, by kind. */
  record Offers(
      LocalDate date,
      String hash,
      List<ApiOffer> api,
      List<RentalOffer> rental,
      List<PurchaseOffer> purchase) {}

  /** Who makes chips and who serves. */
  record Vendors(
      LocalDate date, String hash, Collection<Vendor> vendors, Collection<Provider> providers) {}

  /** What the engine assumes beside offers and parts. */
  record Figures(LocalDate date, String hash, List<NamedFigure> figures) {}

  /** A figure with its name in words beside its key. */
  record NamedFigure(
      String id,
      Text name,
      double value,
      double low,
      double high,
      String unit,
      Text reason,
      Source source) {
    static NamedFigure of(Figure f) {
      Text name = FigureNames.inFull(f.id());
      return new NamedFigure(
          f.id(), name, f.value(), f.low(), f.high(), f.unit(), f.reason(), f.source());
    }
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/catalog/models", context -> Answer.open(context, models()), Access.ADVICE);
    routes.get(
        "/api/v1/catalog/accelerators",
        context -> Answer.open(context, accelerators()),
        Access.ADVICE);
    routes.get("/api/v1/catalog/offers", context -> Answer.open(context, offers()), Access.ADVICE);
    routes.get(
        "/api/v1/catalog/prices",
        new PriceRoute(services),
        Access.ADVICE,
        Takes.query("offer", "on"));
    routes.get(
        "/api/v1/catalog/vendors", context -> Answer.open(context, vendors()), Access.ADVICE);
    routes.get(
        "/api/v1/catalog/figures", context -> Answer.open(context, figures()), Access.ADVICE);
  }

  private Models models() {
    Catalogue c = services.catalogue().get();
    Map<String, Text> developers = new TreeMap<>();
    c.models().values().forEach(m -> developers.put(m.developer(), Makers.name(m.developer())));
    return new Models(c.date(), c.hash(), c.models().values(), developers);
  }

  private Accelerators accelerators() {
    Catalogue c = services.catalogue().get();
    return new Accelerators(c.date(), c.hash(), c.accelerators().values());
  }

  private Offers offers() {
    Catalogue c = services.catalogue().get();
    return new Offers(c.date(), c.hash(), c.apiOffers(), c.rentalOffers(), c.purchaseOffers());
  }

  private Vendors vendors() {
    Catalogue c = services.catalogue().get();
    return new Vendors(c.date(), c.hash(), c.vendors().values(), c.providers().values());
  }

  private Figures figures() {
    Catalogue c = services.catalogue().get();
    return new Figures(
        c.date(), c.hash(), c.figures().values().stream().map(NamedFigure::of).toList());
  }
}
