package suanpan.rules;

import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Builds a Drools rule base from typed rules by the canonical model: functions made here, no
 * source, no compiler, no classes.
 *
 * <p>A rule with {@code or} becomes one Drools rule for each alternative; {@link Sink} keeps one
 * argument of them.
 */
final class ModelBuilder {
  static final String PACKAGE = "suanpan.rules";
  static final String SINK = "sink";

  private final Global<Sink> sink = DSL.globalOf(Sink.class, PACKAGE, SINK);
  private final ModelImpl model = new ModelImpl();

  private ModelBuilder() {
    Situation.check();
    model.addGlobal(sink);
  }

  static KieBase build(List<RuleView> rules) {
    ModelBuilder builder = new ModelBuilder();
    for (int i = 0; i < rules.size(); i++) {
      builder.add(rules.get(i), i);
    }
    return KieBaseBuilder.createKieBaseFromModel(builder.model);
  }

  private void add(RuleView view, int order) {
    int number = 0;
    for (List<Condition> branch : Branches.of(view.typed().conditions())) {
      for (List<Condition> one : Spread.of(branch)) {
        Alternative alternative = Alternative.of(view, order, one);
        model.addRule(rule(view.name(), alternative, view.name() + "#" + number++));
      }
    }
  }

  private Rule rule(String name, Alternative alternative, String droolsName) {
    List<Layout.Drawn> drawn = alternative.layout().patterns();
    List<Variable<Situation>> variables = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      variables.add(variable(drawn.get(i).type(), "$" + i));
    }
    PatternBuilder patterns =
        new PatternBuilder(name, variables, alternative.layout(), alternative.slots());
    List<Variable<Situation>> matched = new ArrayList<>();
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      switch (drawn.get(i).sort()) {
        case SOME -> {
          matched.add(variables.get(i));
          items.add(patterns.build(i));
        }
        case NONE -> items.add(DSL.not(patterns.build(i)));
        case EXISTS -> items.add(DSL.exists(patterns.build(i)));
      }
    }
    items.add(consequence(alternative, matched));
    return PatternDSL.rule(PACKAGE, droolsName).build(items.toArray(RuleItemBuilder<?>[]::new));
  }

  @SuppressWarnings("unchecked")
  private static Variable<Situation> variable(Class<? extends Situation> type, String name) {
    return (Variable<Situation>) DSL.declarationOf(type, name);
  }

  private ConsequenceBuilder.AbstractValidBuilder<?> consequence(
      Alternative it, List<Variable<Situation>> m) {
    return switch (m.size()) {
      case 1 -> on(sink, m.get(0)).execute((Sink s, Situation a) -> s.take(it, a));
      case 2 ->
          on(sink, m.get(0), m.get(1))
              .execute((Sink s, Situation a, Situation b) -> s.take(it, a, b));
      case 3 ->
          on(sink, m.get(0), m.get(1), m.get(2))
              .execute((Sink s, Situation a, Situation b, Situation c) -> s.take(it, a, b, c));
      case 4 ->
          on(sink, m.get(0), m.get(1), m.get(2), m.get(3))
              .execute(
                  (Sink s, Situation a, Situation b, Situation c, Situation d) ->
                      s.take(it, a, b, c, d));
      default ->
          on(sink, m.get(0), m.get(1), m.get(2), m.get(3), m.get(4))
              .execute(
                  (Sink s, Situation a, Situation b, Situation c, Situation d, Situation e) ->
                      s.take(it, a, b, c, d, e));
    };
  }
}
