package suanpan.fact;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One of the five articles that the product grew from. Rules and claims cite them by the file they
 * were kept in; readers want to know who said it.
 *
 * @param file as rules cite it
 * @param who the voice of the article and the year, for a line of text
 * @param title with who published it and when, as far as the article itself says so
 */
public record Article(String file, Text who, Text title) {
  /** All of them, in the order of their files. */
  public static final List<Article> ALL =
      List.of(
          new Article(
              "000_195cdef97d211067.txt",
              new Text("Jia Yangqing", "贾扬清"),
              new Text(
                  "Jia Yangqing (founder of Lepton AI): “Hundreds of millions go into training a"
                      + " large model once, and it may earn for less than a year”; talk edited by"
                      + " Guo Xiaojing, Tencent Technology; dated 29 March, one year after he left"
                      + " Alibaba in March 2023",
                  "贾扬清（Lepton AI 创始人）：《大模型训练一次投入数亿，能赚钱时间可能不到一年》，腾讯科技，编辑郭晓静；"
                      + "文中日期 3 月 29 日（2023 年 3 月离开阿里一年后）")),
          new Article(
              "001_69af3069052e293e.txt",
              new Text("Dai Guohao", "戴国浩"),
              new Text(
                  "Dai Guohao (Shanghai Jiao Tong University, Infinigence AI): “Has China enough"
                      + " compute for large models? Scaling laws are not the only curve”;"
                      + " interviewed by Tencent Technology, reprinted by Redian; no date stated",
                  "戴国浩（上海交通大学、无问芯穹）：《中国大模型算力到底够不够？Scaling Law 不是唯一增长曲线》，"
                      + "腾讯科技访谈，Redian 转载；文中无日期")),
          new Article(
              "002_22e9a20907f3f80d.txt",
              new Text("Appenzeller, a16z", "a16z 阿彭策勒"),
              new Text(
                  "Guido Appenzeller and Stephanie Smith (a16z): “The true cost of compute: start-ups"
                      + " put 80 % of their money into it, can that last?”; Newin, reprinted by"
                      + " cyzone, 12 October 2023",
                  "a16z（Guido Appenzeller、Stephanie Smith）：《A16Z 谈真实算力成本：AI 初创公司将 80% 的钱投入到算力中，"
                      + "这真的可持续么？》，有新 Newin，创业邦转载，2023 年 10 月 12 日")),
          new Article(
              "003_46bfd6606b038f2a.txt",
              new Text("Yiguan Finance, 2024", "异观财经，2024"),
              new Text(
                  "Yiguan Finance: “Two roads for large models: ideal and reality”, with Yang Zhilin,"
                      + " Zhu Xiaohu, Robin Li and Zhou Hongyi quoted; 21 March 2024",
                  "异观财经：《大模型路径之争：理想与现实》，引述杨植麟、朱啸虎、李彦宏、周鸿祎等，2024 年 3 月 21 日")),
          new Article(
              "004_8ca5f7edec392e97.txt",
              new Text("Yang Jun", "杨军"),
              new Text(
                  "Yang Jun: “Some thoughts on large models”, Zhihu, reprinted by the MLNLP"
                      + " community; no date stated",
                  "杨军：《聊聊对大模型的一些看法》，知乎专栏，MLNLP 社区转载；文中无日期")));

  private static final Map<String, Text> CITED = new ConcurrentHashMap<>();
  private static final int MOST_CITED = 4096;

  /** What the engine itself says, as it stands in place of a rule's source. */
  public static final String ENGINE = "cost engine";

  /** The files of the articles that a source names, in their order. */
  public static List<String> files(String source) {
    return ALL.stream().map(Article::file).filter(source::contains).toList();
  }

  /** A source as rules write it, with the names of the articles instead of their files. */
  public static Text cited(String source) {
    Text known = CITED.get(source);
    if (known != null) {
      return known;
    }
    Text cited = source.equals(ENGINE) ? new Text(ENGINE, "成本引擎") : named(source);
    if (CITED.size() < MOST_CITED) {
      CITED.put(source, cited);
    }
    return cited;
  }

  private static Text named(String source) {
    String en = source;
    String zh = SourceWords.chinese(source);
    for (Article article : ALL) {
      en = en.replace(article.file, article.who.en());
      zh = zh.replace(article.file, article.who.zh());
    }
    // Whatever still stands in brackets keeps its own separators.
    return new Text(en, zh.replaceAll("; (?![^(]*\\))", "；"));
  }
}
