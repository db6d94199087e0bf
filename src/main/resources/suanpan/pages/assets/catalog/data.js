// The catalogue as the API sends it, joined once: rows know the entries they refer to.
import { get } from "../api.js";
import { ownCurrency } from "../currency.js";
import { converted, exchangeAt, showIn } from "../format.js";
import { language, pick } from "../language.js";
import { inCurrency } from "../charts/amounts.js";
import { say } from "./words.js";
import { blended, priceOn } from "../charts/price-history.js";

const EXCHANGE = "exchange-rate-rmb-per-usd";

/** Everything, with its amounts in the currency that the reader has chosen. */
export async function load() {
  const [listing, parts, listed, parties, { figures }] = await Promise.all(
    ["models", "accelerators", "offers", "vendors", "figures"].map((part) => get(`/api/v1/catalog/${part}`)),
  );
  const exchange = figures.find((f) => f.id === EXCHANGE);
  exchangeAt(exchange.value);
  showIn(ownCurrency());
  const offers = inCurrency(listed);
  const { date } = listing;
  const models = { models: listing.models.map(licensed), developers: listing.developers };
  const accelerators = { accelerators: parts.accelerators.map(called) };
  const vendors = { vendors: parties.vendors.map(called), providers: parties.providers.map(called) };
  const named = (entries) => new Map(entries.map((entry) => [entry.id, entry]));
  const by = {
    models: named(models.models),
    accelerators: named(accelerators.accelerators),
    vendors: named(vendors.vendors),
    providers: named(vendors.providers),
  };
  const provider = (id) => by.providers.get(id)?.name ?? id;
  const api = offers.api.map((offer) => ({
    ...offer,
    model: by.models.get(offer.modelId),
    provider: provider(offer.providerId),
    price: priceOn(offer, date) ?? offer.prices[0],
  }));
  const rental = offers.rental.map((offer) => ({
    ...offer,
    accelerator: by.accelerators.get(offer.acceleratorId),
    provider: provider(offer.providerId),
  }));
  const purchase = offers.purchase.map((offer) => ({
    ...offer,
    low: converted(offer.low),
    high: converted(offer.high),
    accelerator: by.accelerators.get(offer.acceleratorId),
  }));
  const ofModel = Map.groupBy(api, (offer) => offer.modelId);
  const ofAccelerator = Map.groupBy(rental, (offer) => offer.acceleratorId);
  const ofProvider = Map.groupBy([...api, ...rental], (offer) => offer.providerId);
  makers = models.developers;
  return {
    date,
    exchange,
    provider,
    raw: { offers: offers.api, models: models.models },
    models: models.models.map((model) => withOffers({ ...model, maker: maker(model.developer) }, ofModel.get(model.id) ?? [])),
    accelerators: accelerators.accelerators.map((part) => ({
      ...part,
      vendor: by.vendors.get(part.vendorId)?.name ?? part.vendorId,
      rents: ofAccelerator.get(part.id) ?? [],
      purchases: purchase.filter((offer) => offer.acceleratorId === part.id),
    })),
    api,
    rental,
    purchase,
    vendors: vendors.vendors.map((vendor) => ({
      ...vendor,
      parts: accelerators.accelerators.filter((part) => part.vendorId === vendor.id),
    })),
    providers: vendors.providers.map((entry) => {
      const own = ofProvider.get(entry.id) ?? [];
      return { ...entry, api: own.filter((o) => o.modelId), rents: own.filter((o) => o.acceleratorId) };
    }),
    figures,
  };
}

/** An entry under its name in the reader's language. */
const called = (entry) => (language === "zh" && entry.nameZh ? { ...entry, name: entry.nameZh } : entry);

const licensed = (model) => (model.licence === "proprietary" ? { ...model, licence: say("proprietary") } : model);

let makers = {}; // what developers call themselves, as the catalogue tells it

const countries = new Intl.DisplayNames(language, { type: "region" });

/** A country by its two letters, in the reader's language. */
export const country = (code) => countries.of(code);

/** A developer's name as it writes it. */
export const maker = (id) => pick(makers[id]) || id;

function withOffers(model, offers) {
  const prices = offers.map((offer) => blended(offer.price));
  return { ...model, offers, least: prices.length ? Math.min(...prices) : null };
}
