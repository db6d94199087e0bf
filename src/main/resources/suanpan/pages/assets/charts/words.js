// The words of the pictures, in both languages.
import { currencyUnit } from "../format.js";
import { speak } from "../language.js";

/** A text of the pictures; {currency} stands for the one that amounts are shown in. */
export const say = (key, values = {}) => texts(key, { currency: currencyUnit(), ...values });

const texts = speak({
  place: { en: "This picture follows when its samples are worked out.", zh: "抽样推演完成后显示此图。" },
  title: { en: "In pictures", zh: "图表" },
  savePicture: { en: "PNG", zh: "PNG" },
  savePictureLong: { en: "Save the picture as PNG", zh: "将图表存为 PNG" },
  saveNumbers: { en: "CSV", zh: "CSV" },
  saveNumbersLong: { en: "Save the numbers as CSV", zh: "将数据存为 CSV" },
  numbers: { en: "The numbers", zh: "查看数据" },
  legend: { en: "Lines: choose which to show", zh: "图例：选择要显示的线" },
  failed: { en: "The picture could not be drawn. Its numbers are below.", zh: "图表未能绘出，数据见下表。" },
  source: { en: "Suanpan · catalogue as of {date}", zh: "Suanpan 算盘 · 目录日期 {date}" },
  option: { en: "Option", zh: "选项" },
  perMonth: { en: "{currency} a month", zh: "{currency}/月" },
  tokensPerMonth: { en: "tokens a month", zh: "词元/月" },
  requestsPerMonth: { en: "requests a month", zh: "请求/月" },
  notEligible: { en: "not possible here", zh: "此处不可行" },
  none: { en: "Nothing eligible", zh: "无可行方案" },

  volumeWins: {
    en: "At your volume {option} costs least of the plans shown: {usd} a month",
    zh: "按您的用量，图中各方案以{option}最便宜：每月 {usd}",
  },
  volumeAdvised: {
    en: "{option} is advised at {usd} a month; {cheapest}, the cheapest plan shown, would cost {least}",
    zh: "建议{option}，每月 {usd}；图中最便宜的是{cheapest}，每月 {least}",
  },
  volumeThen: { en: "{today}. {sentence}", zh: "{today}。{sentence}" },
  volumeNever: {
    en: "{today}, and no other plan shown undercuts it up to {volume} tokens",
    zh: "{today}，直到 {volume} 词元，图中都没有更便宜的",
  },
  volumeStays: {
    en: "{today}, and stays cheaper up to {volume} tokens",
    zh: "{today}，直到 {volume} 词元都更便宜",
  },
  volumeAbout: {
    en: "Cost a month by volume, both on scales that grow tenfold. Each line is the best argued plan of its way of sourcing, chosen anew at every volume: not always the cheapest one, and a line can fall or jump where another model or accelerator becomes the best. The tint behind shows what is advised there; rings mark break-even points with the advised option.",
    zh: "每月成本随用量变化，两轴均为对数刻度。每条线是该来源中论证得分最高的方案，每个用量下都重新选择：它不一定最便宜，换成另一个模型或加速器更合适时，线会下降或跳变。背景色表示该用量下的建议，圆圈标出与建议选项的盈亏平衡点。",
  },
  youAreHere: { en: "You are here: {volume}", zh: "您在这里：{volume}" },
  advisedHere: { en: "advised here", zh: "此处建议" },
  breakEven: { en: "Break-even points", zh: "盈亏平衡点" },

  timeTitle: {
    en: "Over {months} months {option} costs {usd} in all",
    zh: "{months} 个月内，{option}累计花费 {usd}",
  },
  timeLeast: { en: ", the least of the plans shown", zh: "，为图中各方案最低" },
  timeMore: { en: "; {cheapest} comes to {least}", zh: "；{cheapest}为 {least}" },
  timeCross: { en: "; it overtakes {other} in month {month}", zh: "；第 {month} 个月起累计低于{other}" },
  timeCrossBack: { en: "; {other} is cheaper from month {month} on", zh: "；第 {month} 个月起{other}累计更低" },
  timeBetween: {
    en: "; in between, from month {from} to {to}, {other} has cost less",
    zh: "；其间第 {from} 至 {to} 个月{other}累计更低",
  },
  timeAbout: {
    en: "Running total of the best argued plan of every way of sourcing, with growth and falling prices; hardware that is bought counts as it loses value. Rings mark the month in which one total falls below another.",
    zh: "各来源中论证得分最高的方案的累计成本，已计入增长与降价；购置的硬件按折旧计入。圆圈标出一条线低于另一条线的月份。",
  },
  month: { en: "Month", zh: "月份" },
  monthN: { en: "Month {month}", zh: "第 {month} 个月" },
  cumulative: { en: "{currency} in total", zh: "累计（{currency}）" },
  logScale: { en: "tenfold scale", zh: "对数刻度" },

  tornadoTitle: {
    en: "{input} moves the cost most: {low} to {high} over the horizon",
    zh: "{input}对成本影响最大：规划期内 {low} 至 {high}",
  },
  tornadoNone: { en: "Nothing that is assumed moves the cost", zh: "没有任何假设会影响成本" },
  tornadoFlip: { en: "; {count} of {all} assumptions alone can change the advice", zh: "；{all} 项假设中有 {count} 项单独变化就会改变建议" },
  tornadoFlipOne: { en: "; one of {all} assumptions alone can change the advice", zh: "；{all} 项假设中有 1 项单独变化就会改变建议" },
  tornadoFlipNone: { en: "; none of {all} alone changes the advice", zh: "；{all} 项假设单独变化都不会改变建议" },
  tornadoAbout: {
    en: "What the advised plan costs over the horizon when one assumption is at either end of its range: blue for the low end, orange for the high one. A diamond marks an end at which something else would be advised.",
    zh: "某一项假设取其范围两端时，建议方案在规划期内的成本：蓝色为低端，橙色为高端。菱形表示在该端会改为其他建议。",
  },
  input: { en: "Assumption", zh: "假设" },
  value: { en: "Value", zh: "取值" },
  lowEnd: { en: "Low end", zh: "低端" },
  highEnd: { en: "High end", zh: "高端" },
  usdAtLow: { en: "{currency} at the low end", zh: "低端成本（{currency}）" },
  usdAtHigh: { en: "{currency} at the high end", zh: "高端成本（{currency}）" },
  changesAtLow: { en: "Advised instead (low end)", zh: "改为建议（低端）" },
  changesAtHigh: { en: "Advised instead (high end)", zh: "改为建议（高端）" },
  inCurrency: { en: "{name} ({currency})", zh: "{name}（{currency}）" },
  atLow: { en: "at {value}", zh: "取 {value} 时" },
  cannotServe: { en: "cannot serve", zh: "无法满足" },
  today: { en: "today: {usd}", zh: "现值：{usd}" },
  flips: { en: "advice changes", zh: "建议改变" },

  sharesTitle: {
    en: "{option} is advised in {share} of {samples} samples",
    zh: "{samples} 次取样中，{share} 建议{option}",
  },
  sharesSecond: { en: ", {other} in {share}", zh: "，{share} 建议{other}" },
  sharesAbout: {
    en: "Everything that is assumed is drawn from its range at once, {samples} times over.",
    zh: "将所有假设同时在各自范围内取样，共 {samples} 次。",
  },
  share: { en: "Share of samples", zh: "样本占比" },

  linesTitle: { en: "{share} of {usd} a month goes into {line}", zh: "每月 {usd} 中，{line}占 {share}" },
  linesOnly: { en: "All of {usd} a month goes into {line}", zh: "每月 {usd} 全部为{line}" },
  linesNone: { en: "This option costs nothing a month", zh: "该选项没有月度费用" },
  linesAbout: { en: "The lines of the quote. Paid once before the start: {once}.", zh: "报价中的各项。上线前一次性支付：{once}。" },
  linesChoose: { en: "Option", zh: "选项" },
  line: { en: "Line", zh: "项目" },
  usdPerMonth: { en: "{currency} a month", zh: "{currency}/月" },
  quantity: { en: "Quantity", zh: "数量" },
  unit: { en: "Unit", zh: "单位" },
  unitPrice: { en: "{currency} per unit", zh: "单价（{currency}）" },
  more: { en: "{count} smaller lines", zh: "其余 {count} 项" },

  triangleCheapest: {
    en: "{option}: {tier} quality at about the least cost of the plans shown; {speed}",
    zh: "{option}：质量{tier}，成本在图中各方案里几乎最低；{speed}",
  },
  triangleDearer: {
    en: "{option}: {tier} quality at {times} the least cost of the plans shown; {speed}",
    zh: "{option}：质量{tier}，成本为图中最低者的 {times}；{speed}",
  },
  speedKnown: { en: "{speed} tokens a second for each user", zh: "每位用户每秒 {speed} 词元" },
  speedUnknown: { en: "its provider states no speed", zh: "服务商未公布速度" },
  beforeTuning: { en: "{tier} (before tuning)", zh: "{tier}（微调前）" },
  triangleTuned: {
    en: " A tuned model stands at the tier of the model it starts from. On a narrow task with enough examples of your own, tuning counts as one tier more: so it may be recommended from a ring below what you asked for.",
    zh: "微调模型按其基座模型的层级标出；任务窄、自有样本足够时，微调按提升一个层级计，因此它可能比您的要求低一圈，却仍被推荐。",
  },
  triangleAbout: {
    en: "The further out a corner, the better. Rings are quality tiers, four times the speed, and ten times the cost over the horizon. Shapes stay open where no speed is stated: providers of APIs publish none, and we do not guess.",
    zh: "角越靠外越好。每一圈对应一个质量层级、四倍速度或十倍的规划期成本。API 服务商不公布速度，我们不作猜测，图形在该处留空。",
  },
  model: { en: "Model", zh: "模型" },
  quality: { en: "Quality", zh: "质量" },
  speed: { en: "Tokens a second for each user", zh: "每位用户每秒词元" },
  speedCorner: { en: "Speed", zh: "速度" },
  costCorner: { en: "Low cost", zh: "低成本" },
  speedRing: { en: "{speed}/s", zh: "{speed}/秒" },
  least: { en: "least", zh: "最低" },
  timesLeast: { en: "Times the least cost shown", zh: "为图中最低成本的倍数" },
  notStated: { en: "not stated", zh: "未公布" },
  adequate: { en: "adequate", zh: "够用" },
  strong: { en: "strong", zh: "强" },
  frontier: { en: "frontier", zh: "前沿" },

  tierPrices: { en: "What models have cost over time", zh: "模型价格的变化" },
  tierPricesTitle: {
    en: "Models of {tier} quality cost from {usd} a million tokens, {times} times less than in {when} ({then})",
    zh: "质量“{tier}”的模型每百万词元最低 {usd}，{when} 时为 {then}，相差 {times} 倍",
  },
  tierPricesAbout: {
    en: "The least price in this catalogue for a model of a tier or better, three parts of input to one of output. Tiers are today's; the axis grows tenfold.",
    zh: "本目录中达到该层级的模型的最低价，按三份输入、一份输出折算。层级按今日标准；纵轴为对数刻度。",
  },
  tierOrBetter: { en: "{tier} or better", zh: "{tier}及以上" },
  modelPriceTitle: { en: "{model} costs {usd} a million tokens", zh: "{model} 每百万词元 {usd}" },
  modelPricesTitle: {
    en: "{model} costs {low} to {high} a million tokens, depending on which of {count} providers",
    zh: "{model} 每百万词元 {low} 至 {high}，视 {count} 家服务商而定",
  },
  modelPricesAbout: {
    en: "Three parts of input to one of output. The dotted line is the catalogue's date; what stands after it is announced.",
    zh: "按三份输入、一份输出折算。点线为目录日期，其后为已公布的价格。",
  },
  from: { en: "From", zh: "起始日" },
  provider: { en: "Provider", zh: "服务商" },
  offer: { en: "Offer", zh: "报价" },
  perMillion: { en: "{currency} per million tokens", zh: "{currency}/百万词元" },
  inputPrice: { en: "Input, {currency}/M", zh: "输入（{currency}/百万）" },
  outputPrice: { en: "Output, {currency}/M", zh: "输出（{currency}/百万）" },
});
