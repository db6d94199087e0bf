package suanpan.catalog;

import java.util.List;
import suanpan.catalog.Vendor.Report;

/** Reads providers, vendors and figures. */
final class PartyEntries {

  /** Where something is served or kept, as answers and the API spell it. */
  static final List<String> REGIONS = List.of("us", "eu", "cn", "other");

  private static final Range ANY = Range.from(-1e15, 1e15);

  private PartyEntries() {}

  static Provider provider(Entry e) {
    try (e) {
      return new Provider(
          e.id("id"),
          e.text("name"),
          e.optionalText("nameZh"),
          country(e),
          e.choices("regions", REGIONS),
          e.choices("residencyRegions", REGIONS),
          e.optionalChoices("residencyOnRequest", REGIONS),
          e.has("index") && e.truth("index"),
          e.source());
    }
  }

  static Vendor vendor(Entry e) {
    try (e) {
      List<Report> reports = e.children("reports").stream().map(PartyEntries::report).toList();
      return new Vendor(
          e.id("id"), e.text("name"), e.optionalText("nameZh"), country(e), reports, e.source());
    }
  }

  private static Report report(Entry e) {
    try (e) {
      return new Report(
          e.id("id"),
          e.bothLanguages("text"),
          e.number("value", ANY),
          e.text("unit"),
          e.truth("vendorsClaim"),
          e.source());
    }
  }

  static Figure figure(Entry e) {
    try (e) {
      double low = e.number("low", ANY);
      double value = e.number("value", ANY);
      double high = e.number("high", ANY);
      if (!e.broken() && (low > value || value > high)) {
        e.wrong(
            "value",
            Entry.shown(value),
            "between low and high, " + Entry.shown(low) + " and " + Entry.shown(high),
            "Maybe two of the three were swapped.");
      }
      return new Figure(
          e.id("id"), value, low, high, e.text("unit"), e.bothLanguages("reason"), e.source());
    }
  }

  private static String country(Entry e) {
    String country = e.text("country");
    if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
      e.wrong(
          "country",
          "\"" + country + "\"",
          "an ISO 3166 code of two capital letters",
          "Maybe the name was written out.");
    }
    return country;
  }
}
