package suanpan.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * One entry of a catalogue file while it is read. Every getter notes what is wrong and goes on with
 * a stand-in, so that one pass finds everything; {@link #close()} then names the keys nobody asked
 * for. Nothing read this way is used when there was a problem.
 */
final class Entry implements AutoCloseable {

  private static final MathContext TWELVE_DIGITS = new MathContext(12);
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._/-]*");

  /** Stands in for a date that could not be read. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final String file;
  private final String label;
  private final String prefix;
  private final Map<String, @Nullable Object> values;
  private final LocalDate today;
  private final Problems problems;
  private final Set<String> known = new TreeSet<>();
  private boolean broken;

  /**
   * @param label the entry as messages name it
   * @param prefix the keys above this one, with a full stop after each
   * @param today the catalogue's date: no source may be later
   */
  Entry(
      String file,
      String label,
      String prefix,
      Map<String, @Nullable Object> values,
      LocalDate today,
      Problems problems) {
    this.file = file;
    this.label = label;
    this.prefix = prefix;
    this.values = values;
    this.today = today;
    this.problems = problems;
  }

  /** Whether something was wrong with it: then its values are stand-ins and agree with nothing. */
  boolean broken() {
    return broken;
  }

  /** Notes a problem with a key of this entry. */
  void wrong(String key, String found, String expected, String hint) {
    broken = true;
    problems.add(new CatalogueProblem(file, label, prefix + key, found, expected, hint));
  }

  boolean has(String key) {
    return raw(key) != null;
  }

  String text(String key) {
    Object value = raw(key);
    if (value == null) {
      wrong(key, "missing", "given", "Maybe the key is misspelt.");
      return "";
    }
    if (value instanceof Map || value instanceof Collection) {
      wrong(key, "a group of values", "one text", "Maybe the indentation is wrong.");
      return "";
    }
    return value.toString().strip();
  }

  @Nullable String optionalText(String key) {
    return has(key) ? text(key) : null;
  }

  /** An id: lower-case letters, digits, and {@code - . _ /} inside. */
  String id(String key) {
    String id = text(key);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      wrong(
          key,
          "\"" + id + "\"",
          "lower-case letters, digits and hyphens",
          "Maybe it holds a space or a capital letter.");
    }
    return id;
  }

  double number(String key, Range range) {
    Object value = raw(key);
    if (value == null) {
      wrong(key, "missing", "a number " + range.expected(), "Maybe the key is misspelt.");
      return range.high();
    }
    Double number = value instanceof Number n ? Double.valueOf(n.doubleValue()) : parsed(value);
    if (number == null || number.isNaN()) {
      wrong(key, "\"" + value + "\"", "a number", "Maybe a unit or a comma stands in it.");
      return range.high();
    }
    if (!range.holds(number)) {
      wrong(key, shown(number), range.expected(), range.hint(number));
      return range.high();
    }
    return number;
  }

  @Nullable Double optionalNumber(String key, Range range) {
    return has(key) ? Double.valueOf(number(key, range)) : null;
  }

  int integer(String key, int low, int high) {
    double number = number(key, Range.from(low, high));
    if (number != Math.rint(number)) {
      wrong(key, shown(number), "a whole number", "Maybe a full stop is misplaced.");
    }
    return (int) number;
  }

  /** An integer that is 0 when the key is left out. */
  int count(String key, int high) {
    return has(key) ? integer(key, 0, high) : 0;
  }

  boolean truth(String key) {
    String text = text(key);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      wrong(key, "\"" + text + "\"", "true or false", "Maybe yes or no was written.");
    }
    return text.equals("true");
  }

  String choice(String key, Collection<String> allowed) {
    String text = text(key);
    if (!text.isEmpty() && !allowed.contains(text)) {
      wrong(
          key,
          "\"" + text + "\"",
          "one of " + String.join(", ", allowed),
          Problems.nearest(text, allowed, "Maybe it needs another word of the list."));
    }
    return text;
  }

  /** The same where nothing may be said: empty then. */
  Set<String> optionalChoices(String key, Collection<String> allowed) {
    return raw(key) == null ? Set.of() : choices(key, allowed);
  }

  /** A set of words: a list in YAML, words with spaces between them in CSV. */
  Set<String> choices(String key, Collection<String> allowed) {
    Object value = raw(key);
    if (value == null) {
      wrong(key, "missing", "words of " + String.join(", ", allowed), "Maybe it is empty: [].");
      return Set.of();
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (Object word : words(value)) {
      String text = word.toString();
      if (!allowed.contains(text)) {
        wrong(
            key,
            "\"" + text + "\"",
            "words of " + String.join(", ", allowed),
            Problems.nearest(text, allowed, "Maybe another word of the list is meant."));
      }
      chosen.add(text);
    }
    return java.util.Collections.unmodifiableSet(chosen);
  }

  private static Collection<?> words(Object value) {
    if (value instanceof Collection<?> list) {
      return list;
    }
    String text = value.toString().strip();
    return text.equals("none") ? List.of() : List.of(text.split("\\s+"));
  }

  LocalDate day(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return NO_DATE;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      wrong(key, "\"" + text + "\"", "a date like 2026-11-22", "Maybe the day is missing.");
      return NO_DATE;
    }
  }

  @Nullable LocalDate optionalDay(String key) {
    return has(key) ? day(key) : null;
  }

  /** A day that the catalogue can already know of. */
  LocalDate pastDay(String key) {
    LocalDate day = day(key);
    if (day.isAfter(today)) {
      wrong(
          key,
          day.toString(),
          "no later than the catalogue's date, " + today,
          "Maybe the date in catalogue.yaml was not brought up to date.");
    }
    return day;
  }

  LocalTime time(String key) {
    String text = text(key);
    try {
      return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      wrong(key, "\"" + text + "\"", "a time like \"16:30\"", "Maybe the quotes are missing.");
      return LocalTime.MIDNIGHT;
    }
  }

  /** Text in both languages: a map with {@code en} and {@code zh}. */
  Text bothLanguages(String key) {
    Entry child = child(key);
    try (child) {
      return new Text(child.text("en"), child.text("zh"));
    }
  }

  /** The keys {@code source} and {@code asOf}. */
  Source source() {
    String text = text("source");
    if (has("source") && text.length() < 8) {
      wrong("source", "\"" + text + "\"", "an address or a document", "Maybe it was cut short.");
    }
    return new Source(text, pastDay("asOf"));
  }

  /** The entry under a key; an empty one, with the problem noted, when there is none. */
  Entry child(String key) {
    Object value = raw(key);
    if (value instanceof Map<?, ?> map) {
      return under(key, map);
    }
    String found = value == null ? "missing" : "\"" + value + "\"";
    wrong(key, found, "a group of keys", "Maybe the indentation is wrong.");
    return new Entry(file, label, prefix + key + ".", Map.of(), today, new Problems());
  }

  @Nullable Entry optionalChild(String key) {
    return has(key) ? child(key) : null;
  }

  /** The entries of the list under a key; none when it is left out. */
  List<Entry> children(String key) {
    Object value = raw(key);
    if (value == null) {
      return List.of();
    }
    List<Entry> children = new ArrayList<>();
    if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      for (int i = 0; i < list.size(); i++) {
        children.add(under(key + "[" + i + "]", (Map<?, ?>) list.get(i)));
      }
    } else {
      wrong(key, "\"" + value + "\"", "a list of groups of keys", "Maybe a hyphen is missing.");
    }
    return children;
  }

  private Entry under(String key, Map<?, ?> map) {
    @SuppressWarnings("unchecked") // keys of YAML and CSV maps are texts
    Map<String, @Nullable Object> values = (Map<String, @Nullable Object>) map;
    return new Entry(file, label, prefix + key + ".", values, today, problems);
  }

  /** Names every key that nobody asked for. */
  @Override
  public void close() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        wrong(
            key,
            "not a known key",
            "one of " + String.join(", ", known),
            Problems.nearest(key, known, "Maybe it belongs to another entry."));
      }
    }
  }

  /** A number as a reader would write it. */
  static String shown(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return new BigDecimal(number).round(TWELVE_DIGITS).stripTrailingZeros().toPlainString();
  }

  private @Nullable Object raw(String key) {
    known.add(key);
    Object value = values.get(key);
    return value instanceof String text && text.isBlank() ? null : value;
  }

  private static @Nullable Double parsed(Object value) {
    try {
      return Double.valueOf(value.toString().strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
