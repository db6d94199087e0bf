package suanpan.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file of the pages: HTML, style, an ES module or a picture, of ours or of a Maven-packaged npm
 * jar.
 *
 * @param type its media type
 */
record Asset(byte[] content, String type) {

  private static final String PAGES = "/suanpan/pages/";
  private static final String MODULES = "/META-INF/resources/_static/";

  // Names without ".." cannot leave the directory they are looked up in.
  private static final String NAME = "([a-z0-9-]+/)*[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(css|js|svg)";

  // npm jars by the name under which pages import their modules.
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "lib/lit-html/", MODULES + "lit-html/3.3.3/",
          "lib/echarts/", MODULES + "echarts/6.0.0/dist/");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final Map<String, Asset> PACKED = new ConcurrentHashMap<>();

  /** A page by its file name. */
  static Asset page(String file) throws IOException {
    return at(PAGES + file).orElseThrow(() -> new IOException("no page " + file));
  }

  /** What is served under {@code /assets/}, if there is anything of that name. */
  static Optional<Asset> named(String name) throws IOException {
    return name.matches(NAME) ? at(place(name)) : Optional.empty();
  }

  private static String place(String name) {
    return BareModules.file(name).map(file -> MODULES + file).orElseGet(() -> ours(name));
  }

  private static String ours(String name) {
    return LIBRARIES.entrySet().stream()
        .filter(library -> name.startsWith(library.getKey()))
        .findFirst()
        .map(library -> library.getValue() + name.substring(library.getKey().length()))
        .orElse(PAGES + "assets/" + name);
  }

  private static Optional<Asset> at(String resource) throws IOException {
    Asset known = PACKED.get(resource);
    URL url = known == null ? Asset.class.getResource(resource) : null;
    if (url == null) {
      return Optional.ofNullable(known);
    }
    try (InputStream in = url.openStream()) {
      String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
      Asset read = new Asset(in.readAllBytes(), type == null ? "" : type);
      // What is in a jar stays as it is; loose files may be under somebody's hands.
      if (url.getProtocol().equals("jar")) {
        PACKED.put(resource, read);
      }
      return Optional.of(read);
    }
  }
}
