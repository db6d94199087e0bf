package suanpan.workbench;

import java.util.Map;

/** Keeps superseded catalogues, so that old advice can be computed again. */
public interface CatalogueStore {

  /** Keeps the files of {@code catalogs/} under their hash; does nothing when they are kept. */
  void add(String hash, Map<String, String> files);

  /** Texts by file name; empty when they were never kept. */
  Map<String, String> files(String hash);
}
