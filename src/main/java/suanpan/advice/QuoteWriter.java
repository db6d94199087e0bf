package suanpan.advice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Commitment;
import suanpan.catalog.RentalOffer;
import suanpan.catalog.Source;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Part;
import suanpan.cost.pricing.Reserved;
import suanpan.cost.pricing.TrainingPlan;
import suanpan.fact.Amounts;
import suanpan.fact.Spacing;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.plan.Supply;

/** A priced plan as named lines, each with the origin of its figures. */
final class QuoteWriter {
  private static final Text NOTHING = new Text("", "");

  private static final Text ENGINEER =
      new Text("; an engineer's cost as answered or assumed", "；工程师成本见答案或假设");

  /** Lines whose price is not the supplier's. */
  private static final Map<Item, Text> ORIGINS =
      Map.of(
          Item.SERVING_SET_UP,
          with(figure("set-up of self-hosting", "自部署搭建投入"), ENGINEER),
          Item.ELECTRICITY,
          with(
              figure("power draw and PUE", "功率与 PUE"),
              new Text("; price of electricity as answered or assumed", "；电价见答案或假设")),
          Item.COLOCATION,
          figure("colocation in the region", "当地托管价"),
          Item.LABELLING,
          figure("examples labelled for a version, labelling of one", "每版标注样本数、单条标注成本"),
          Item.CAPITAL,
          figure("cost of capital, on the price of the hardware", "资金成本率，按硬件价格计"),
          Item.MAINTENANCE,
          figure("maintenance, of the price of the hardware", "维保费率，按硬件价格计"),
          Item.INTERRUPTED_HOURS,
          figure("share of hours lost to spot interruptions, at the rent", "竞价中断损失占比，按租金计"));

  private static final Text EMBEDS_ITSELF =
      new Text(
          "; an open model embeds on the same machines, for nothing may leave",
          "；数据不外传，由开源向量模型在同一批机器上完成向量化");

  private static final Text REASONING =
      new Text("reasoning as answered or assumed; ", "思考词元见答案或假设；");

  private static final Text JUDGING =
      new Text(
          "planning figure of the catalogue: judgements for an answer, instructions of the judge; ",
          "目录规划值：每个答案的裁判次数、裁判指示长度；");

  /** Amounts that rest on more than the demand: named before the supplier's price. */
  private static final Map<Item, Text> ASSUMED =
      Map.of(
          Item.REASONING_TOKENS,
          REASONING,
          Item.BATCH_REASONING_TOKENS,
          REASONING,
          Item.JUDGE_INPUT,
          JUDGING,
          Item.JUDGE_OUTPUT,
          JUDGING,
          Item.CACHE_WRITE_TOKENS,
          new Text(
              "planning figure of the catalogue: reads of what was written to a cache; ",
              "目录规划值：写入缓存后的读取次数；"));

  private final Search search;
  private final Catalogue catalogue;
  private final PlanWords words;

  QuoteWriter(Search search, Catalogue catalogue, PlanWords words) {
    this.search = search;
    this.catalogue = catalogue;
    this.words = words;
  }

  /**
   * The quote.
   *
   * @param breakEven of the plan, or null where it is not asked for
   * @param bridge likewise
   */
  Advice.Quote write(
      PricedPlan plan, Advice.@Nullable BreakEven breakEven, Advice.@Nullable Bridge bridge) {
    Map<Part, Ledger.Lines> month = new EnumMap<>(Part.class);
    search
        .pricer()
        .monthly(plan.plan(), plan.fleet(), plan.adaptation(), part -> ledger(month, part));
    Map<Part, Ledger.Lines> once = new EnumMap<>(Part.class);
    search
        .pricer()
        .upFront(plan.plan(), plan.fleet(), plan.adaptation(), part -> ledger(once, part));
    List<Advice.Line> monthly = lines(plan, month);
    List<Advice.Line> upFront = lines(plan, once);
    double usd = sum(monthly);
    return new Advice.Quote(
        plan.plan().id(),
        plan.plan().sourcing(),
        words.summary(plan),
        usd,
        new PriceRange(search).of(plan),
        sum(upFront),
        plan.price().usdOverHorizon(),
        monthly,
        upFront,
        caveats(plan),
        machines(plan),
        breakEven,
        bridge);
  }

  private static Advice.@Nullable Machines machines(PricedPlan plan) {
    Fleet fleet = plan.fleet();
    return fleet == null
        ? null
        : new Advice.Machines(
            fleet.replicas(),
            fleet.accelerators(),
            (int) Math.ceil(fleet.peakAccelerators() - 1e-9));
  }

  private List<Advice.Caveat> caveats(PricedPlan plan) {
    List<Advice.Caveat> caveats = new ArrayList<>(new Outgrown(search).caveats(plan));
    caveats.addAll(new Caveats(search).of(plan));
    return caveats;
  }

  private static Text origin(QuoteLine line, Text supply) {
    return ORIGINS.getOrDefault(line.item(), supply);
  }

  private static Ledger.Lines ledger(Map<Part, Ledger.Lines> ledgers, Part part) {
    return ledgers.computeIfAbsent(part, p -> new Ledger.Lines());
  }

  private List<Advice.Line> lines(PricedPlan plan, Map<Part, Ledger.Lines> ledgers) {
    List<Advice.Line> lines = new ArrayList<>();
    ledgers.forEach(
        (part, ledger) -> {
          Text supply = origin(plan, part);
          for (QuoteLine line : ledger.lines()) {
            Text from = line.item().isReserved() ? reserved(plan, part) : origin(line, supply);
            Text origin = with(ASSUMED.getOrDefault(line.item(), NOTHING), from);
            lines.add(
                new Advice.Line(
                    line.name(),
                    line.quantity(),
                    line.unit(),
                    line.usdPerUnit(),
                    line.usd(),
                    origin));
          }
        });
    return lines;
  }

  private static double sum(List<Advice.Line> lines) {
    return lines.stream().mapToDouble(Advice.Line::usd).sum();
  }

  private Text origin(PricedPlan plan, Part part) {
    Supply supply = plan.plan().supply();
    return switch (part) {
      case API ->
          supply instanceof Supply.Cascade cascade
              ? offer(cascade.large())
              : supply instanceof Supply.Api api ? offer(api.offer()) : NOTHING;
      case SMALL_API -> supply instanceof Supply.Cascade cascade ? offer(cascade.small()) : NOTHING;
      case CAPACITY -> capacity(supply);
      case STAFF -> with(figure("engineers for a fleet", "机群所需工程师"), ENGINEER);
      case ADAPTATION -> adaptation(plan);
    };
  }

  /** Of a cascade's two models the large one's bill is the part {@code API}. */
  private Text reserved(PricedPlan plan, Part part) {
    boolean small = part == Part.SMALL_API;
    return search.pricer().calls().reserved(plan.plan()).stream()
        .filter(r -> r.offer().modelId().equals(plan.plan().supply().modelId()) != small)
        .findFirst()
        .map(this::reserved)
        .orElse(NOTHING);
  }

  private Text reserved(Reserved reserved) {
    Commitment commitment = reserved.reservation().commitment();
    Text provider = words.provider(reserved.offer().providerId());
    String model = words.model(reserved.offer().modelId());
    String source = cited(commitment.source());
    return new Text(
        provider.en() + ", " + model + ", " + commitment.name().en() + ": " + source,
        provider.zh() + "，" + model + "，" + commitment.name().zh() + "：" + source);
  }

  private Text adaptation(PricedPlan plan) {
    String on = plan.adaptation().run().on();
    Text name = words.option(Decision.ADAPTATION, plan.plan().adaptation());
    Text figure = figure(name.en(), name.zh());
    if (on.equals(TrainingPlan.NONE.on())) {
      return plan.adaptation().retrieval().ownMachines() ? with(figure, EMBEDS_ITSELF) : figure;
    }
    return catalogue.rentalOffers().stream()
        .filter(offer -> offer.id().equals(on))
        .findFirst()
        .map(this::trainedOn)
        .map(where -> with(figure, where))
        .orElse(figure);
  }

  private Text trainedOn(RentalOffer offer) {
    Text term = words.option(Decision.CAPACITY, offer.term());
    Text part = catalogue.accelerator(offer.acceleratorId()).called();
    Text provider = words.provider(offer.providerId());
    return new Text(
        ", on " + part.en() + " at " + provider.en() + ", " + term.en(),
        Spacing.of("，在" + provider.zh() + "的" + part.zh() + "上训练（" + term.zh() + "）"));
  }

  private Text capacity(Supply supply) {
    if (supply instanceof Supply.Rented rented) {
      Text term = words.option(Decision.CAPACITY, rented.offer().term());
      Text who = words.provider(rented.offer().providerId());
      String source = cited(rented.offer().source());
      return new Text(
          who.en() + ", " + term.en() + ": " + source, who.zh() + "，" + term.zh() + "：" + source);
    }
    return supply instanceof Supply.Owned owned
        ? new Text(
            "purchase price: " + cited(owned.offer().source()),
            "采购价：" + cited(owned.offer().source()))
        : NOTHING;
  }

  private Text offer(ApiOffer offer) {
    Text who = words.provider(offer.providerId());
    String model = words.model(offer.modelId());
    ApiOffer.Price price = offer.priceOn(catalogue.date());
    String from = price.from().toString();
    String source = cited(offer.source());
    return new Text(
        who.en() + ", " + model + ", price since " + from + byTheHour(price).en() + ": " + source,
        who.zh() + "，" + model + "，" + from + " 起的价格" + byTheHour(price).zh() + "：" + source);
  }

  private Text byTheHour(ApiOffer.Price price) {
    ApiOffer.OffPeak offPeak = price.offPeak();
    if (offPeak == null) {
      return NOTHING;
    }
    double demand = search.economics().dearHoursDemand(offPeak);
    Text share = Amounts.text(offPeak.demandAtFullPrice(demand), "share");
    return new Text(
        " (of what is answered at once " + share.en() + " in the hours at the full price)",
        "（实时请求的 " + share.zh() + " 落在全价时段）");
  }

  private static Text figure(String en, String zh) {
    return new Text("planning figure of the catalogue: " + en, "目录规划值：" + zh);
  }

  private static Text with(Text text, Text more) {
    return new Text(text.en() + more.en(), text.zh() + more.zh());
  }

  private static String cited(Source source) {
    return source.text() + " (" + source.asOf() + ")";
  }
}
