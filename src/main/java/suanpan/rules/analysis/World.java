package suanpan.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Glossary;

/**
 * One way in which a rule can hold, taken apart: facts that are there, facts that are not, and what
 * is only known by its words. Of a fact that occurs once all patterns speak of the same one.
 *
 * @param there what is known of each fact that must be there
 * @param absent what no fact may be like
 */
record World(List<Element> there, List<Element> absent) {

  World {
    there = List.copyOf(there);
    absent = List.copyOf(absent);
  }

  /**
   * What is known of one fact.
   *
   * @param components the values left to each component that is asked about
   * @param words tests that compare with other facts or compute, in canonical words
   */
  record Element(Glossary.FactType type, Map<String, Domain> components, Set<String> words) {

    static Element of(Glossary.FactType type) {
      return new Element(type, Map.of(), Set.of());
    }

    Element and(String component, Domain domain) {
      Map<String, Domain> more = new LinkedHashMap<>(components);
      more.put(component, domain(component).and(domain));
      return new Element(type, more, words);
    }

    Element and(String test) {
      Set<String> more = new LinkedHashSet<>(words);
      more.add(test);
      return new Element(type, components, more);
    }

    Element and(Element other) {
      Element both = this;
      for (Map.Entry<String, Domain> entry : other.components.entrySet()) {
        both = both.and(entry.getKey(), entry.getValue());
      }
      for (String test : other.words) {
        both = both.and(test);
      }
      return both;
    }

    Domain domain(String component) {
      Domain known = components.get(component);
      return known != null
          ? known
          : Domain.of(java.util.Objects.requireNonNull(type.components().get(component)));
    }

    /** The component that nothing can satisfy, or null. */
    @Nullable String impossible() {
      return components.entrySet().stream()
          .filter(entry -> entry.getValue().empty())
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }

    /** True when every fact like this is like the other, too. */
    boolean within(Element wide) {
      return type.equals(wide.type)
          && words.containsAll(wide.words)
          && wide.components.entrySet().stream()
              .allMatch(entry -> domain(entry.getKey()).within(entry.getValue()));
    }
  }

  /** True when this cannot hold without the other holding, as far as one can tell. */
  boolean implies(World other) {
    return other.there.stream().allMatch(wide -> there.stream().anyMatch(e -> e.within(wide)))
        && other.absent.stream().allMatch(gone -> absent.stream().anyMatch(gone::within));
  }

  /** Facts that occur once merged into one each. */
  static World of(
      List<Element> there, List<Element> absent, java.util.function.Predicate<String> many) {
    List<Element> merged = new ArrayList<>();
    Map<String, Element> single = new LinkedHashMap<>();
    for (Element element : there) {
      if (many.test(element.type.name())) {
        merged.add(element);
      } else {
        single.merge(element.type.name(), element, Element::and);
      }
    }
    merged.addAll(single.values());
    return new World(merged, absent);
  }
}
