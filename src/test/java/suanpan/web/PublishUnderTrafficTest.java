package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import suanpan.workbench.Actor;
import suanpan.workbench.Draft;
import suanpan.workbench.Role;
import suanpan.workbench.RulePair;
import suanpan.workbench.Workbench;

/**
 * Publishes and goes back while others ask for advice all the time. A thousand times: {@code mvn
 * test -Dtest=PublishUnderTrafficTest -Dpublishes=1000}; what was seen is printed.
 */
class PublishUnderTrafficTest {
  private static final int PUBLISHES = Integer.getInteger("publishes", 30);
  private static final int CLIENTS = 2;
  private static final String RULE = "sourcing/prototype-on-closed-api";
  private static final Actor EXPERT = new Actor("expert", Role.EXPERT);
  private static final Actor APPROVER = new Actor("approver", Role.APPROVER);

  /**
   * What is left after a collection may move by so much for other reasons: requests in flight and
   * compiled code. Releases that stay behind would take more.
   */
  private static final long SLACK_BYTES = 40L * 1024 * 1024;

  private static final List<Map<String, Object>> ANSWERS =
      List.of(answers("prototype", 39_000), answers("launched", 3_000_000), answers("idea", 900));

  private static Map<String, Object> answers(String stage, int requests) {
    return Map.of(
        "answers",
        Map.of(
            "stage",
            stage,
            "requestsPerMonth",
            requests,
            "inputTokensPerRequest",
            512,
            "outputTokensPerRequest",
            256));
  }

  @Test
  void everyRequestIsAnsweredByOneWholeReleaseAndMemoryStaysFlat() throws Exception {
    try (Bench bench = Bench.open()) {
      Workbench workbench = bench.workbench();
      List<Set<String>> possible = new ArrayList<>();
      for (Map<String, Object> answers : ANSWERS) {
        possible.add(new HashSet<>(Set.of(body(bench, answers))));
      }
      publish(workbench);
      for (int i = 0; i < ANSWERS.size(); i++) {
        possible.get(i).add(body(bench, ANSWERS.get(i)));
      }
      assertEquals(2, possible.get(0).size(), "the change is seen in the advice");
      workbench.releases().restore(APPROVER, 1, "");
      Traffic traffic = new Traffic(bench, possible);
      traffic.start();
      long before = 0;
      for (int i = 0; i < PUBLISHES; i++) {
        if (i % 2 == 0) {
          publish(workbench);
        } else {
          workbench.releases().restore(APPROVER, 1, "");
        }
        if (i == PUBLISHES / 5) {
          before = usedBytes();
        }
      }
      long after = usedBytes();
      traffic.stop();
      report(traffic, before, after);
      assertEquals(List.of(), List.copyOf(traffic.wrong));
      assertTrue(traffic.answered.get() > PUBLISHES, traffic.answered + " requests");
      assertTrue(after - before < SLACK_BYTES, (after - before) / 1024 + " KiB more");
      assertEquals(0, workbench.integrity().broken());
    }
  }

  private static void report(Traffic traffic, long before, long after) {
    System.out.printf(
        "%d publishes and rollbacks, %d requests for advice meanwhile, %d wrong;"
            + " heap %d KiB after a fifth, %d KiB at the end; %d classes loaded%n",
        PUBLISHES,
        traffic.answered.get(),
        traffic.wrong.size(),
        before / 1024,
        after / 1024,
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }

  private static String body(Bench bench, Map<String, Object> answers) {
    HttpResponse<String> response = bench.nobody().unchecked("POST", "/api/v1/advice", answers);
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  private static void publish(Workbench workbench) {
    Draft draft = workbench.drafts().create(EXPERT, "Weaker");
    RulePair before = RulePair.of(RULE, workbench.live().texts());
    String drl = String.valueOf(before.drl());
    String weaker = drl.replaceAll("\"time-to-market\", \\d", "\"time-to-market\", 3");
    assertNotEquals(drl, weaker);
    String yaml = String.valueOf(before.yaml()).replaceAll("strength: \\d", "strength: 3");
    workbench.draftEdits().save(EXPERT, draft.id(), RULE, new RulePair(weaker, yaml), 0, null);
    Draft submitted = workbench.draftReviews().submit(EXPERT, draft.id());
    workbench.draftReviews().approve(APPROVER, draft.id(), submitted.revision(), "");
  }

  private static long usedBytes() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
      var memory = ManagementFactory.getMemoryMXBean();
      least =
          Math.min(
              least,
              memory.getHeapMemoryUsage().getUsed() + memory.getNonHeapMemoryUsage().getUsed());
    }
    return least;
  }

  /** Asks all the time; every answer must be one of the two that whole releases give. */
  private static final class Traffic {
    private final Bench bench;
    private final List<Set<String>> possible;
    private final List<Thread> clients = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong answered = new AtomicLong();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    Traffic(Bench bench, List<Set<String>> possible) {
      this.bench = bench;
      this.possible = possible;
    }

    void start() {
      for (int i = 0; i < CLIENTS; i++) {
        int first = i;
        Thread client = new Thread(() -> ask(first));
        client.setUncaughtExceptionHandler((thread, e) -> wrong.add(e.toString()));
        clients.add(client);
        client.start();
      }
    }

    private void ask(int first) {
      for (int i = first; !over.get(); i++) {
        int which = i % ANSWERS.size();
        HttpResponse<String> response =
            bench.nobody().unchecked("POST", "/api/v1/advice", ANSWERS.get(which));
        answered.incrementAndGet();
        if (response.statusCode() != 200 || !possible.get(which).contains(response.body())) {
          wrong.add(response.statusCode() + " " + response.body().substring(0, 200));
        }
      }
    }

    void stop() throws InterruptedException {
      over.set(true);
      for (Thread client : clients) {
        client.join();
      }
    }
  }
}
