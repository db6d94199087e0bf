package suanpan.rules;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import suanpan.fact.Fact;
import suanpan.fact.Glossary;

/**
 * Reads components of facts as fast as a call would, for a reflective call costs more than the
 * comparison it feeds. One accessor a component, made when first asked for.
 */
final class Accessors {
  private static final Map<String, Object> MADE = new ConcurrentHashMap<>();

  private Accessors() {}

  /** Reads a number; whole numbers are widened. */
  @SuppressWarnings("unchecked")
  static ToDoubleFunction<Fact> number(Glossary.FactType type, Glossary.Component component) {
    return (ToDoubleFunction<Fact>)
        made(type, component, ToDoubleFunction.class, "applyAsDouble", double.class);
  }

  /** Reads a text. */
  @SuppressWarnings("unchecked")
  static Function<Fact, String> text(Glossary.FactType type, Glossary.Component component) {
    return (Function<Fact, String>) made(type, component, Function.class, "apply", Object.class);
  }

  /** Reads a truth. */
  @SuppressWarnings("unchecked")
  static Predicate<Fact> truth(Glossary.FactType type, Glossary.Component component) {
    return (Predicate<Fact>) made(type, component, Predicate.class, "test", boolean.class);
  }

  /** Reads a {@code Double}, {@code Boolean} or {@code String}. */
  static Function<Fact, Object> any(Glossary.FactType type, Glossary.Component component) {
    return switch (component.kind()) {
      case NUMBER -> number(type, component)::applyAsDouble;
      case TEXT -> text(type, component)::apply;
      case TRUTH -> truth(type, component)::test;
    };
  }

  private static Object made(
      Glossary.FactType type,
      Glossary.Component component,
      Class<?> shape,
      String method,
      Class<?> returned) {
    return MADE.computeIfAbsent(
        type.name() + "." + component.name(),
        key -> make(type, component, shape, method, returned));
  }

  private static Object make(
      Glossary.FactType type,
      Glossary.Component component,
      Class<?> shape,
      String method,
      Class<?> returned) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle getter =
          lookup.findVirtual(
              type.type(), component.name(), MethodType.methodType(component.type()));
      Class<?> exact = returned == Object.class ? String.class : returned;
      CallSite site =
          LambdaMetafactory.metafactory(
              lookup,
              method,
              MethodType.methodType(shape),
              MethodType.methodType(returned, Object.class),
              getter,
              MethodType.methodType(exact, type.type()));
      return site.getTarget().invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("Cannot read " + type.name() + "." + component.name(), e);
    }
  }
}
