package suanpan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate2;
import suanpan.fact.Fact;
import suanpan.fact.Glossary;

/** Builds the patterns of one Drools rule. */
final class PatternBuilder {
  private final String rule;
  private final List<Variable<Situation>> variables;
  private final Layout layout;
  private final Slots slots;

  /**
   * Builds for one alternative.
   *
   * @param rule the name to blame when its joins explode
   * @param variables one for each pattern of the layout
   */
  PatternBuilder(String rule, List<Variable<Situation>> variables, Layout layout, Slots slots) {
    this.rule = rule;
    this.variables = variables;
    this.layout = layout;
    this.slots = slots;
  }

  PatternDSL.PatternDef<Situation> build(int index) {
    Layout.Drawn drawn = layout.patterns().get(index);
    PatternDSL.PatternDef<Situation> definition = PatternDSL.pattern(variables.get(index));
    List<Compiled> alone = new ArrayList<>();
    List<Predicate<Situation>> holds = new ArrayList<>();
    List<Runnable> joins = new ArrayList<>();
    for (Attached asked : drawn.asked()) {
      Compiled compiled = Compiled.of(asked, drawn, layout, slots);
      if (asked.indexed()) {
        found(definition, asked, compiled);
      } else if (compiled.others().isEmpty()) {
        alone.add(compiled);
        holds.add(AlphaPredicates.of(asked, compiled));
      } else {
        joins.add(() -> add(definition, asked, compiled));
      }
    }
    if (!alone.isEmpty()) {
      alone(definition, alone, AlphaPredicates.all(holds));
    }
    joins.forEach(Runnable::run);
    return definition;
  }

  /** One node for all that one situation is asked: going from node to node costs more. */
  private static void alone(
      PatternDSL.PatternDef<Situation> definition,
      List<Compiled> asked,
      Predicate<Situation> holds) {
    String id = asked.stream().map(Compiled::id).collect(Collectors.joining("&&"));
    definition.expr(id, it -> holds.test(it));
  }

  private void add(PatternDSL.PatternDef<Situation> definition, Attached asked, Compiled compiled) {
    Compiled.Holds holds = compiled.holds();
    String id = compiled.id();
    List<Variable<Situation>> read = compiled.others().stream().map(variables::get).toList();
    switch (read.size()) {
      case 1 -> join(definition, asked, compiled, read.get(0));
      case 2 ->
          definition.expr(
              id,
              read.get(0),
              read.get(1),
              (own, a, b) -> {
                Ticks.spend(rule);
                return holds.of(own, a, b, own, own);
              });
      case 3 ->
          definition.expr(
              id,
              read.get(0),
              read.get(1),
              read.get(2),
              (own, a, b, c) -> {
                Ticks.spend(rule);
                return holds.of(own, a, b, c, own);
              });
      default ->
          definition.expr(
              id,
              read.get(0),
              read.get(1),
              read.get(2),
              read.get(3),
              (own, a, b, c, d) -> {
                Ticks.spend(rule);
                return holds.of(own, a, b, c, d);
              });
    }
  }

  /** A text as written: Drools finds those who ask for it by hash. */
  private static void found(
      PatternDSL.PatternDef<Situation> definition, Attached asked, Compiled compiled) {
    Constraint.Compare compare = (Constraint.Compare) asked.tests().get(0);
    Value.Own own = (Value.Own) compare.left();
    String wanted = ((Value.Txt) compare.right()).text();
    Function1<Situation, String> get = getter(asked.pattern().type(), own.component());
    definition.expr(
        compiled.id(),
        it -> wanted.equals(get.apply(it)),
        PatternDSL.alphaIndexedBy(
            String.class, Index.ConstraintType.EQUAL, own.component().index(), get, wanted));
  }

  /** A text that equals one of an earlier pattern is found by hash, the rest by trying. */
  private void join(
      PatternDSL.PatternDef<Situation> definition,
      Attached asked,
      Compiled compiled,
      Variable<Situation> other) {
    Compiled.Holds holds = compiled.holds();
    Predicate2<Situation, Situation> predicate =
        (own, a) -> {
          Ticks.spend(rule);
          return holds.of(own, a, own, own, own);
        };
    if (asked.kind() == Attached.Kind.TEST
        && FactCounts.many(asked.pattern().type().name())
        && asked.tests().get(0) instanceof Constraint.Compare compare
        && compare.operator() == Operator.SAME
        && compare.left() instanceof Value.Own own
        && own.kind() == Glossary.Kind.TEXT
        && compare.right() instanceof Value.Reading there) {
      Slots.Read read = slots.read(there, asked.pattern(), asked.position());
      BetaIndex<Situation, Situation, String> index =
          PatternDSL.betaIndexedBy(
              String.class,
              Index.ConstraintType.EQUAL,
              own.component().index(),
              getter(asked.pattern().type(), own.component()),
              getter(read.type(), read.component()));
      definition.expr(compiled.id(), other, predicate, index);
      return;
    }
    definition.expr(compiled.id(), other, predicate);
  }

  private static Function1<Situation, String> getter(
      Glossary.FactType type, Glossary.Component component) {
    Function<Fact, String> text = Accessors.text(type, component);
    return it -> text.apply(it.fact());
  }
}
