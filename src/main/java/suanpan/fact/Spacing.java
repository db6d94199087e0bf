package suanpan.fact;

/**
 * Chinese sets a space between its characters and the digits and Latin words beside them; values
 * that are filled into a sentence bring none along.
 */
public final class Spacing {
  private Spacing() {}

  /** The sentence with a space wherever one is missing. */
  public static String of(String sentence) {
    StringBuilder out = new StringBuilder(sentence.length() + 16);
    char before = ' ';
    for (int i = 0; i < sentence.length(); i++) {
      char next = sentence.charAt(i);
      if ((han(before) && latin(next)) || ((latin(before) || before == '%') && han(next))) {
        out.append(' ');
      }
      out.append(next);
      before = next;
    }
    return out.toString();
  }

  private static boolean han(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean latin(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
