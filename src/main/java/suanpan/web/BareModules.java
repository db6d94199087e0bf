package suanpan.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Modules of npm jars that import one another by bare names, like {@code @codemirror/view}. An
 * import map tells browsers where each is; being inline, it is named to the content security policy
 * by its hash.
 */
final class BareModules {

  // Where in its jar each is; the versions are those of the POM.
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("@codemirror/autocomplete", "autocomplete/6.18.6/dist/index.js"),
              Map.entry("@codemirror/commands", "commands/6.8.1/dist/index.js"),
              Map.entry("@codemirror/lang-yaml", "lang-yaml/6.1.2/dist/index.js"),
              Map.entry("@codemirror/language", "at/codemirror/language/6.12.3/dist/index.js"),
              Map.entry("@codemirror/lint", "lint/6.8.5/dist/index.js"),
              Map.entry("@codemirror/state", "at/codemirror/state/6.6.0/dist/index.js"),
              Map.entry("@codemirror/view", "view/6.38.6/dist/index.js"),
              Map.entry("@lezer/common", "at/lezer/common/1.5.1/dist/index.js"),
              Map.entry("@lezer/highlight", "highlight/1.2.3/dist/index.js"),
              Map.entry("@lezer/lr", "at/lezer/lr/1.4.8/dist/index.js"),
              Map.entry("@lezer/yaml", "at/lezer/yaml/1.0.4/dist/index.js"),
              Map.entry("@marijn/find-cluster-break", "find-cluster-break/1.0.2/src/index.js"),
              Map.entry("crelt", "crelt/1.0.6/index.js"),
              Map.entry("style-mod", "style-mod/4.1.3/src/style-mod.js"),
              Map.entry("w3c-keyname", "w3c-keyname/2.2.8/index.js")));

  private static final Map<String, String> BY_ASSET =
      FILES.entrySet().stream()
          .collect(Collectors.toMap(entry -> asset(entry.getKey()), Map.Entry::getValue));

  private static final String MAP =
      FILES.keySet().stream()
          .map(name -> "\"" + name + "\":\"/assets/" + asset(name) + "\"")
          .collect(Collectors.joining(",", "{\"imports\":{", "}}"));

  private BareModules() {}

  private static String asset(String name) {
    return "lib/" + name.replace("@", "") + ".js";
  }

  /** Where in the npm jars the asset of that name is, if it is one of these. */
  static Optional<String> file(String asset) {
    return Optional.ofNullable(BY_ASSET.get(asset));
  }

  /** The element that tells a browser where they are. */
  static String importMap() {
    return "<script type=\"importmap\">" + MAP + "</script>";
  }

  /** The import map's source for the policy's {@code script-src}. */
  static String allowed() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(MAP.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java has it
    }
  }
}
