package suanpan.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its two texts. */
final class RuleReader {
  private RuleReader() {}

  /**
   * The rule, or null with problems added.
   *
   * @param path the rule file's path in the set, {@code sourcing/name.drl}
   * @param prefix what stands before the path in messages
   * @param metadata the text beside it, or null when there is none
   */
  static @Nullable RuleView read(
      String path,
      String prefix,
      String drl,
      @Nullable String metadata,
      Options vocabulary,
      List<Problem> problems) {
    Findings findings = new Findings(prefix + path);
    TypedRule typed = typed(path, drl, vocabulary, findings);
    problems.addAll(findings.all());
    String beside = path.substring(0, path.length() - RuleFiles.RULE.length()) + RuleFiles.METADATA;
    Findings others = new Findings(prefix + beside);
    if (metadata == null) {
      others.add(
          new Place(prefix + beside, 1, 1)
              .problem(
                  "The metadata file is missing.",
                  "nothing",
                  "title, reason, source, owner, reviewed and cases of the rule",
                  "Maybe it was renamed: it has the rule's name and ends in .yaml."));
      problems.addAll(others.all());
      return null;
    }
    if (typed == null) {
      return null;
    }
    RuleMetadata about = MetadataReader.read(metadata, typed, others);
    problems.addAll(others.all());
    return about == null ? null : view(typed, about, drl, metadata);
  }

  /**
   * The typed form of a text, or null with findings. Whatever the text is, nothing else happens.
   */
  static @Nullable TypedRule typed(String path, String drl, Options vocabulary, Findings findings) {
    try {
      RuleFileParser.FileContext tree = RuleFileReader.read(findings.file(), drl);
      return RuleResolver.resolve(tree, path, findings, vocabulary);
    } catch (Refusal e) {
      findings.add(e.problem());
      return null;
    }
  }

  private static RuleView view(TypedRule typed, RuleMetadata about, String drl, String metadata) {
    return new RuleView(
        typed.name(),
        typed.decision(),
        kind(typed),
        about.title(),
        about.reason(),
        about.claims(),
        about.source(),
        about.owner(),
        about.reviewed(),
        new ArrayList<>(about.cases()),
        drl,
        metadata,
        Reads.of(typed),
        typed);
  }

  /** What a rule does: {@code argue}, {@code block} or {@code note}. */
  static String kind(TypedRule rule) {
    return rule.claim() instanceof Claim.Argue
        ? "argue"
        : rule.claim() instanceof Claim.Block ? "block" : "note";
  }
}
