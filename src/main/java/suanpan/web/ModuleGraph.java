package suanpan.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ES modules that a page will ask for. A browser finds an import only when it has read the
 * module before it, one round trip after the other; told of all of them in the page's head it
 * fetches them at once. Modules that are imported on demand, by {@code import(…)}, are left out.
 */
final class ModuleGraph {

  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"module\" src=\"(/assets/[^\"]+)\"");
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^|[;}\\s])(?:import|export)\\b[^;'\"()]*?(?:from)?\\s*['\"](\\.[^'\"]+)['\"]");

  private ModuleGraph() {}

  /** The page with a link in its head to every module that its scripts import. */
  static String preloaded(String html) throws IOException {
    StringBuilder links = new StringBuilder();
    for (String module : modules(html)) {
      links.append("<link rel=\"modulepreload\" href=\"").append(module).append("\" />\n    ");
    }
    return html.replaceFirst("(?=<script type=\"module\")", links.toString());
  }

  private static Set<String> modules(String html) throws IOException {
    Deque<String> unread = new ArrayDeque<>();
    SCRIPT.matcher(html).results().forEach(script -> unread.add(script.group(1)));
    Set<String> found = new LinkedHashSet<>();
    while (!unread.isEmpty()) {
      String module = unread.remove();
      if (found.add(module)) {
        imports(module, unread);
      }
    }
    return found;
  }

  private static void imports(String module, Deque<String> found) throws IOException {
    Asset asset =
        Asset.named(module.substring("/assets/".length()))
            .orElseThrow(
                () -> new IOException("a page imports " + module + ", which is not there"));
    Matcher imported = IMPORT.matcher(new String(asset.content(), StandardCharsets.UTF_8));
    while (imported.find()) {
      found.add(URI.create(module).resolve(imported.group(1)).toString());
    }
  }
}
