package suanpan.advice;

import suanpan.catalog.Catalogue;

/** What a catalogue offers, arranged for searches: built once. */
record Stock(Offers offers, OpenModels openModels, Deployables deployables, Rents rents) {
  static Stock of(Catalogue catalogue) {
    QualityRanking ranking = new QualityRanking(catalogue.models().values());
    return new Stock(
        new Offers(catalogue, ranking),
        new OpenModels(catalogue),
        new Deployables(catalogue, ranking),
        new Rents(catalogue));
  }
}
