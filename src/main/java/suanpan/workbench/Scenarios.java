package suanpan.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suanpan.advice.Advice;
import suanpan.fact.Text;
import suanpan.rules.RuleSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios that people saved, and the advice on them, computed again as it was then. */
public final class Scenarios {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_TITLE = 200;
  private static final int LISTED = 500;

  private final Repository repository;
  private final Live live;
  private final Basis basis;
  private final String catalogue;
  private final Clock clock;

  /**
   * Over a repository.
   *
   * @param catalogue hash of the files of {@code catalogs/} that the basis was loaded from
   */
  Scenarios(Repository repository, Live live, Basis basis, String catalogue, Clock clock) {
    this.repository = repository;
    this.live = live;
    this.basis = basis;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Newest first, at most some hundred. */
  public List<SavedScenario> list() {
    return repository.read(stores -> stores.scenarios().list(LISTED));
  }

  /** The scenario of that id. */
  public SavedScenario get(String id) {
    return repository
        .read(stores -> stores.scenarios().find(id))
        .orElseThrow(() -> unknown("scenario"));
  }

  /** Keeps answers with what names the advice that they lead to now. */
  public SavedScenario save(Actor actor, String title, JsonNode answers) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new Refusal(
          Refusal.Kind.UNFIT,
          new Text("A scenario needs a title.", "场景需要标题。"),
          new Text("Maybe name the product and the month.", "也许写上产品和月份。"),
          new Refusal.Given(
              "title", title.length() + " characters", "1 to " + LONGEST_TITLE + " characters"));
    }
    Advice advice = live.get().advisor().advise(basis.questionnaire().read(answers));
    SavedScenario saved =
        new SavedScenario(
            Secrets.id(),
            title.strip(),
            actor.account(),
            Instant.ofEpochMilli(clock.millis()),
            JSON.writeValueAsString(answers),
            advice.id(),
            advice.provenance().rules(),
            catalogue,
            advice.provenance().engine());
    return repository.write(
        stores -> {
          stores.scenarios().add(saved);
          stores
              .audit()
              .add(
                  clock.instant(),
                  actor.account(),
                  "save scenario",
                  "scenario " + saved.id(),
                  "advice " + saved.advice());
          return saved;
        });
  }

  /** Forgets a scenario; its author may, and administrators. */
  public void remove(Actor actor, String id) {
    repository.write(
        stores -> {
          SavedScenario saved = stores.scenarios().find(id).orElseThrow(() -> unknown("scenario"));
          if (!saved.account().equals(actor.account())
              && !actor.role().includes(Role.ADMINISTRATOR)) {
            throw new Refusal(
                Refusal.Kind.NOT_ALLOWED,
                new Text(
                    "This scenario belongs to " + saved.account() + ".",
                    "这个场景属于 " + saved.account() + "。"),
                new Text("Maybe ask them, or an administrator.", "也许请对方或管理员处理。"));
          }
          stores
              .audit()
              .add(clock.instant(), actor.account(), "remove scenario", "scenario " + id, "");
          return stores.scenarios().remove(id);
        });
  }

  /**
   * The advice of that id, computed again from the answers, rules and catalogue it came from.
   *
   * @throws Refusal when nobody saved its scenario, or when this version of the program computes
   *     otherwise than the one it came from
   */
  public Advice advice(String id) {
    SavedScenario saved =
        repository
            .read(stores -> stores.scenarios().byAdvice(id))
            .orElseThrow(() -> unknown("advice"));
    Advice again = again(saved);
    if (!again.id().equals(id)) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text(
              "This advice came from version "
                  + saved.engine()
                  + ", and version "
                  + again.provenance().engine()
                  + " computes other advice from the same answers, rules and catalogue.",
              "这份建议由 "
                  + saved.engine()
                  + " 版算出，"
                  + again.provenance().engine()
                  + " 版在同样的回答、规则和目录下得出的建议不同。"),
          new Text(
              "Maybe ask for new advice on scenario " + saved.id() + ".",
              "也许对场景 " + saved.id() + " 重新求建议。"));
    }
    return again;
  }

  /** Advice on a saved scenario by the rules and the catalogue of then. */
  public Advice again(SavedScenario saved) {
    JsonNode answers = JSON.readTree(saved.answers());
    Running now = live.get();
    boolean sameCatalogue = saved.catalogue().equals(catalogue);
    if (sameCatalogue && saved.rules().equals(now.rules().hash())) {
      return now.advisor().advise(basis.questionnaire().read(answers));
    }
    Map<String, String> rules = repository.read(stores -> stores.releases().texts(saved.rules()));
    Basis then = sameCatalogue ? basis : basis(saved.catalogue());
    return then.running(0, RuleSet.of(rules, then.options()))
        .advisor()
        .advise(then.questionnaire().read(answers));
  }

  private Basis basis(String hash) {
    Map<String, String> files = repository.read(stores -> stores.catalogues().files(hash));
    try {
      Path directory = Files.createTempDirectory("suanpan-catalogs");
      try {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        return Basis.load(directory);
      } finally {
        remove(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lay out the catalogue " + hash + ".", e);
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Refusal unknown(String what) {
    return new Refusal(
        Refusal.Kind.NOT_FOUND,
        new Text("Nobody saved that " + what + ".", "没有人保存过它。"),
        new Text(
            "Maybe save the scenario first: advice is computed again from what was saved.",
            "也许先保存场景：建议是由保存的内容重新算出的。"));
  }
}
