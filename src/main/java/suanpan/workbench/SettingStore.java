package suanpan.workbench;

/** Keeps the settings. */
public interface SettingStore {
  Settings get();

  void put(Settings settings);
}
