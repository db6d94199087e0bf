package suanpan.fact;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every fact type and component that a rule may speak of, read once from the records. */
public final class Glossary {

  private static final Map<String, FactType> TYPES = read();

  private Glossary() {}

  /** The type of a component's values. */
  public enum Kind {
    NUMBER,
    TEXT,
    TRUTH
  }

  /**
   * One component of a fact.
   *
   * @param index its place in the record, which is its place in a canonical constructor call
   */
  public record Component(String name, int index, Kind kind, Class<?> type, Term term) {
    /** There is one of each: comparing what an annotation says would cost far more. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** One fact record with its components in order. */
  public record FactType(
      String name, Class<? extends Fact> type, Map<String, Component> components) {
    /** There is one of each. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** All fact types by simple name, in the order of {@link Fact}'s permits clause. */
  public static Map<String, FactType> types() {
    return TYPES;
  }

  /** The fact type of that simple name, or null when there is none. */
  public static @Nullable FactType type(String name) {
    return TYPES.get(name);
  }

  private static Map<String, FactType> read() {
    Map<String, FactType> types = new LinkedHashMap<>();
    for (Class<?> permitted : Fact.class.getPermittedSubclasses()) {
      Class<? extends Fact> type = permitted.asSubclass(Fact.class);
      Map<String, Component> components = new LinkedHashMap<>();
      List<RecordComponent> declared = new ArrayList<>(Arrays.asList(type.getRecordComponents()));
      for (int i = 0; i < declared.size(); i++) {
        RecordComponent c = declared.get(i);
        Term term = c.getAnnotation(Term.class);
        if (term == null) {
          throw new IllegalStateException(
              type.getSimpleName() + "." + c.getName() + " has no @Term");
        }
        components.put(c.getName(), new Component(c.getName(), i, kind(c), c.getType(), term));
      }
      types.put(
          type.getSimpleName(),
          new FactType(
              type.getSimpleName(), type, java.util.Collections.unmodifiableMap(components)));
    }
    return java.util.Collections.unmodifiableMap(types);
  }

  private static Kind kind(RecordComponent c) {
    if (c.getType() == double.class || c.getType() == long.class) {
      return Kind.NUMBER;
    }
    if (c.getType() == boolean.class) {
      return Kind.TRUTH;
    }
    if (c.getType() == String.class) {
      return Kind.TEXT;
    }
    throw new IllegalStateException(
        c.getDeclaringRecord().getSimpleName() + "." + c.getName() + " is of " + c.getType());
  }
}
