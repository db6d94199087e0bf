package suanpan.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import suanpan.fact.ContentHash;
import suanpan.workbench.CatalogueStore;

/** Sets of files by hash; a text that several sets hold is kept once. */
record FileSets(Handle handle) implements CatalogueStore {
  /** Below what any database takes as parameters of one statement. */
  private static final int CHUNK = 500;

  @Override
  public void add(String hash, Map<String, String> files) {
    if (exists(hash)) {
      return;
    }
    Map<String, String> textByHash = new LinkedHashMap<>();
    StringBuilder manifest = new StringBuilder();
    new TreeMap<>(files)
        .forEach(
            (path, text) -> {
              String content = new ContentHash().add(text).hex();
              textByHash.put(content, text);
              manifest.append(content).append(' ').append(path).append('\n');
            });
    texts(List.copyOf(textByHash.keySet())).keySet().forEach(textByHash::remove);
    insert(textByHash);
    handle
        .createUpdate("insert into file_set (hash, manifest) values (:hash, :manifest)")
        .bind("hash", hash)
        .bind("manifest", manifest.toString())
        .execute();
  }

  private boolean exists(String hash) {
    return handle
            .createQuery("select count(*) from file_set where hash = :hash")
            .bind("hash", hash)
            .mapTo(int.class)
            .one()
        > 0;
  }

  private void insert(Map<String, String> textByHash) {
    if (textByHash.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch("insert into content (hash, text) values (:hash, :text)")) {
      textByHash.forEach((hash, text) -> batch.bind("hash", hash).bind("text", text).add());
      batch.execute();
    }
  }

  @Override
  public Map<String, String> files(String hash) {
    String manifest =
        handle
            .createQuery("select manifest from file_set where hash = :hash")
            .bind("hash", hash)
            .mapTo(String.class)
            .findOne()
            .orElse("");
    Map<String, String> hashByPath = new TreeMap<>();
    manifest.lines().forEach(line -> hashByPath.put(line.substring(65), line.substring(0, 64)));
    Map<String, String> textByHash = texts(hashByPath.values().stream().distinct().toList());
    Map<String, String> files = new TreeMap<>();
    hashByPath.forEach((path, content) -> files.put(path, text(textByHash, content)));
    return files;
  }

  private static String text(Map<String, String> textByHash, String hash) {
    String text = textByHash.get(hash);
    if (text == null) {
      throw new IllegalStateException("the store lacks the text " + hash);
    }
    return text;
  }

  private Map<String, String> texts(List<String> hashes) {
    Map<String, String> texts = new HashMap<>();
    for (int from = 0; from < hashes.size(); from += CHUNK) {
      List<String> chunk =
          new ArrayList<>(hashes.subList(from, Math.min(from + CHUNK, hashes.size())));
      handle
          .createQuery("select hash, text from content where hash in (<hashes>)")
          .bindList("hashes", chunk)
          .map((row, c) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
    }
    return texts;
  }
}
