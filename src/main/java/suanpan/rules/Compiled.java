package suanpan.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of a situation, as a function of it and of earlier ones.
 *
 * @param id says everything that the function depends on: the types, components, operators and
 *     values, and the place of each earlier pattern read. Drools shares the nodes of rules whose
 *     ids are equal, so an id that said less would let one rule fire on another's condition.
 * @param others places of the earlier patterns read, in the order of the function's arguments
 */
record Compiled(String id, List<Integer> others, Holds holds) {

  /**
   * Whether something holds. Five situations, because a rule has at most five patterns; those that
   * are not read are repeated.
   */
  @FunctionalInterface
  interface Holds {
    boolean of(Situation own, Situation a, Situation b, Situation c, Situation d);
  }

  /** A number computed from situations. */
  @FunctionalInterface
  interface Num {
    double of(Situation own, Situation a, Situation b, Situation c, Situation d);
  }

  /** A text or a truth read from situations. */
  @FunctionalInterface
  interface Obj {
    Object of(Situation own, Situation a, Situation b, Situation c, Situation d);
  }

  /** Compiles what is asked of the situation that a pattern drawn at a position matches. */
  static Compiled of(Attached asked, Layout.Drawn drawn, Layout layout, Slots slots) {
    List<Integer> others = new ArrayList<>();
    for (int position : asked.many(slots)) {
      if (position != drawn.position()) {
        others.add(layout.index(position));
      }
    }
    ConstraintCompiler compiler =
        new ConstraintCompiler(asked, drawn.position(), layout, slots, others);
    String id = drawn.type().getSimpleName() + "(" + compiler.id() + ")";
    return new Compiled(id, List.copyOf(others), compiler.compile());
  }
}
