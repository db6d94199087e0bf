package suanpan.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Sources as a Chinese reader is told of them: laws, authorities and dates in Chinese, from a table
 * of two columns beside this class. Titles and addresses stay as they are, for that is how they are
 * found; a note in English goes, since the reason says in Chinese what the source is cited for.
 */
final class SourceWords {
  private static final List<String[]> TABLE = table();

  /**
   * In brackets with a word of lower case and nothing Chinese: not "(EU)". After a space, or after
   * Chinese where the table took the space away: brackets within an address are part of it.
   */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?: |(?<=[\\u3000-\\u9fff\\uff00-\\uffef]))"
              + "\\((?![^()]*[\\u4e00-\\u9fff])(?=[^()]*[a-z]{2})[^()]*\\)");

  private static final Pattern DAY =
      Pattern.compile(", (seen|in force since|in force) (\\d{4}[-\\d]*)");

  private SourceWords() {}

  /** What is left in English are titles and addresses. */
  static String chinese(String source) {
    String text = source;
    for (String[] row : TABLE) {
      text = text.replace(row[0], row[1]);
    }
    return DAY.matcher(NOTE.matcher(text).replaceAll(""))
        .replaceAll(day -> "，" + day.group(2) + (day.group(1).equals("seen") ? " 查阅" : " 起施行"));
  }

  private static List<String[]> table() {
    try (InputStream in =
            Objects.requireNonNull(SourceWords.class.getResourceAsStream("sources-zh.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split("\t", 2)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
