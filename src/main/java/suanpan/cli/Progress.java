package suanpan.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says beside the output how far a long count has come, a line every tenth. Threads may share it.
 */
final class Progress {
  private static final int LINES = 10;

  private final PrintWriter err;
  private final int all;
  private final String counted;
  private final AtomicInteger done = new AtomicInteger();

  Progress(PrintWriter err, int all, String counted) {
    this.err = err;
    this.all = all;
    this.counted = counted;
    say(0);
  }

  /** One more is done. */
  void step() {
    int now = done.incrementAndGet();
    if ((long) now * LINES / all != (now - 1L) * LINES / all) {
      say(now);
    }
  }

  private synchronized void say(int now) {
    err.println(String.format(Locale.ROOT, "%,d of %,d %s", now, all, counted));
    err.flush();
  }
}
