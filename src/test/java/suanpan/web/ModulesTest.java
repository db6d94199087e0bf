package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a script takes from another of ours is there: a page with one name missing is blank. */
class ModulesTest {
  private static final Path ASSETS = Path.of("src/main/resources/suanpan/pages/assets");
  private static final Pattern IMPORT =
      Pattern.compile("import \\{([^}]*)} from \"(\\.[^\"]+)\"", Pattern.DOTALL);
  private static final Pattern BARE =
      Pattern.compile("^import [^'\"]*from ['\"]([^./'\"][^'\"]*)['\"]", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile("export (?:async )?(?:function\\*?|const|let|class) (\\w+)");
  private static final Pattern EXPORTED = Pattern.compile("export \\{([^}]*)}");

  @Test
  void everyImportedNameIsExported() throws IOException {
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (Path module : modules()) {
      Matcher imports = IMPORT.matcher(Files.readString(module));
      while (imports.find()) {
        Path from = module.resolveSibling(imports.group(2)).normalize();
        if (Files.exists(from)) { // modules of libraries come from their jars
          Set<String> known = exports(from);
          for (String name : names(imports.group(1), 0)) {
            seen++;
            if (!known.contains(name)) {
              missing.add(ASSETS.relativize(module) + " takes " + name + " from " + from);
            }
          }
        }
      }
    }
    assertTrue(seen > 300, seen + " names");
    assertEquals(List.of(), missing);
  }

  @Test
  void everyBareNameIsMappedToAModuleThatIsThere() throws IOException {
    List<String> lost = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (Path module : modules()) {
      BARE.matcher(Files.readString(module)).results().forEach(found -> named.add(found.group(1)));
    }
    assertTrue(named.contains("@codemirror/view"), named.toString());
    for (List<String> unread = new ArrayList<>(named); !unread.isEmpty(); ) {
      String name = unread.remove(0);
      String asset = "lib/" + name.replace("@", "") + ".js";
      boolean mapped =
          BareModules.importMap().contains("\"" + name + "\":\"/assets/" + asset + "\"");
      Asset found = mapped ? Asset.named(asset).orElse(null) : null;
      if (found == null) {
        lost.add(name);
        continue;
      }
      BARE.matcher(new String(found.content(), StandardCharsets.UTF_8))
          .results()
          .map(one -> one.group(1))
          .filter(named::add)
          .forEach(unread::add);
    }
    assertEquals(List.of(), lost);
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.walk(ASSETS)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }

  private static Set<String> exports(Path module) throws IOException {
    String text = Files.readString(module);
    Set<String> names = new TreeSet<>();
    EXPORT.matcher(text).results().forEach(found -> names.add(found.group(1)));
    EXPORTED.matcher(text).results().forEach(found -> names.addAll(names(found.group(1), 1)));
    return names;
  }

  /** Of {@code a as b} the first or the last name. */
  private static List<String> names(String listed, int side) {
    return Stream.of(listed.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> name.split(" as "))
        .map(pair -> pair[side * (pair.length - 1)].strip())
        .toList();
  }
}
