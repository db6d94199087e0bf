package suanpan.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes those who guess passwords wait: after some failures twice as long each time. Counted by
 * account and by address; forgotten after a while and on restart.
 */
final class LoginDelay {
  /** Failures that cost nothing: people mistype. */
  static final int FREE = 3;

  /** An address may stand for many people. */
  static final int FREE_BY_ADDRESS = 20;

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration FORGET = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Failures> byKey =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Failures(int count, Instant last) {}

  LoginDelay(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether they may try now. A try counts as a failure until it succeeds, so that many at once do
   * not slip through.
   *
   * @return how long they have to wait; zero when they may try
   */
  synchronized Duration enter(String account, String address) {
    Duration a = wait(byKey.get("account " + account), FREE);
    Duration b = wait(byKey.get("address " + address), FREE_BY_ADDRESS);
    Duration longer = a.compareTo(b) > 0 ? a : b;
    if (longer.isZero()) {
      Failures one = new Failures(1, clock.instant());
      byKey.merge("account " + account, one, this::add);
      byKey.merge("address " + address, one, this::add);
    }
    return longer;
  }

  /** Takes a try back that was right. */
  synchronized void succeeded(String account, String address) {
    byKey.remove("account " + account);
    byKey.computeIfPresent(
        "address " + address,
        (key, failures) ->
            failures.count == 1 ? null : new Failures(failures.count - 1, failures.last));
  }

  private Failures add(Failures before, Failures one) {
    boolean old = before.last.plus(FORGET).isBefore(one.last);
    return new Failures(old ? 1 : before.count + 1, one.last);
  }

  private Duration wait(@Nullable Failures failures, int free) {
    if (failures == null || failures.count < free) {
      return Duration.ZERO;
    }
    long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(10, failures.count - free));
    Duration left =
        Duration.between(clock.instant(), failures.last.plus(Duration.ofSeconds(seconds)));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
