package suanpan.workbench;

import com.password4j.BcryptFunction;
import com.password4j.Password;
import com.password4j.types.Bcrypt;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import suanpan.fact.Text;

/** Hashes passwords with bcrypt: slow on purpose, and without the memory that argon2 would take. */
final class Passwords {
  /** 2^11 rounds, about 0.2 s. */
  private static final BcryptFunction BCRYPT = BcryptFunction.getInstance(Bcrypt.B, 11);

  static final int SHORTEST = 12;

  /** Bcrypt reads no more. */
  static final int LONGEST_BYTES = 72;

  /** Few at a time, so that a flood of guesses leaves the processor to others. */
  private static final Semaphore PLACES = new Semaphore(1);

  private Passwords() {}

  static String hash(String password) {
    PLACES.acquireUninterruptibly();
    try {
      return Password.hash(password).with(BCRYPT).getResult();
    } finally {
      PLACES.release();
    }
  }

  static boolean matches(String password, String hash) {
    if (password.isEmpty() || bytes(password) > LONGEST_BYTES) {
      return false;
    }
    PLACES.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(BCRYPT);
    } finally {
      PLACES.release();
    }
  }

  /** Takes as long as a real check, when there is no account to check. */
  static void pretend() {
    hash("a password of nobody");
  }

  /** Refuses what is easily guessed or cannot be hashed whole. */
  static void requireGood(String account, String password) {
    int length = password.codePointCount(0, password.length());
    boolean plain =
        password.chars().distinct().count() < 5
            || password.toLowerCase(java.util.Locale.ROOT).contains(account);
    if (length >= SHORTEST && bytes(password) <= LONGEST_BYTES && !plain) {
      return;
    }
    throw new Refusal(
        Refusal.Kind.UNFIT,
        length < SHORTEST
            ? new Text("This password is too short.", "这个密码太短。")
            : plain
                ? new Text("This password is easily guessed.", "这个密码容易被猜到。")
                : new Text("This password is too long.", "这个密码太长。"),
        new Text("Maybe a few words in a row that only you would say.", "也许用几个只有您会连着说的词。"),
        new Refusal.Given(
            "next",
            length + " characters" + (plain ? ", few different ones or the account's name" : ""),
            "at least "
                + SHORTEST
                + " characters and at most "
                + LONGEST_BYTES
                + " bytes, without the account's name"));
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }
}
