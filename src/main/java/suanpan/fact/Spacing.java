package suanpan.fact;

/**
 * Chinese sets a space between its characters and the digits and Latin words beside them, and none
 * between its own; values that are filled into a sentence bring the one along or the other.
 */
public final class Spacing {

  private Spacing() {}

  /** The sentence with a space wherever one is missing, and without those too many. */
  public static String of(String sentence) {
    StringBuilder out = new StringBuilder(sentence.length() + 16);
    char before = ' ';
    for (int i = 0; i < sentence.length(); i++) {
      char next = sentence.charAt(i);
      if (next == ' ' && i + 1 < sentence.length() && needless(before, sentence.charAt(i + 1))) {
        continue;
      }
      if ((han(before) && (latin(next) || next == Amounts.MINUS.charAt(0)))
          || ((latin(before) || before == '%') && han(next))) {
        out.append(' ');
      }
      out.append(next);
      before = next;
    }
    return out.toString();
  }

  /** Between two characters, and beside a full-width sign, which brings its own. */
  private static boolean needless(char before, char next) {
    return (han(before) && han(next)) || fullWidth(before) || fullWidth(next);
  }

  private static boolean fullWidth(char c) {
    return (c >= 0x3001 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF1F);
  }

  private static boolean han(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean latin(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
