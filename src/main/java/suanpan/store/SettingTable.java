package suanpan.store;

import org.jdbi.v3.core.Handle;
import suanpan.workbench.SettingStore;
import suanpan.workbench.Settings;

/** Settings, one a row, so that later ones need no change of the table. */
record SettingTable(Handle handle) implements SettingStore {
  private static final String ADVICE_OPEN = "adviceOpen";
  private static final String SECOND_APPROVAL = "secondApproval";

  @Override
  public Settings get() {
    return new Settings(
        truth(ADVICE_OPEN, Settings.DEFAULT.adviceOpen()),
        truth(SECOND_APPROVAL, Settings.DEFAULT.secondApproval()));
  }

  @Override
  public void put(Settings settings) {
    put(ADVICE_OPEN, settings.adviceOpen());
    put(SECOND_APPROVAL, settings.secondApproval());
  }

  private boolean truth(String name, boolean otherwise) {
    return handle
        .createQuery("select value from setting where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .map(Boolean::parseBoolean)
        .orElse(otherwise);
  }

  private void put(String name, boolean value) {
    handle.createUpdate("delete from setting where name = :name").bind("name", name).execute();
    handle
        .createUpdate("insert into setting (name, value) values (:name, :value)")
        .bind("name", name)
        .bind("value", String.valueOf(value))
        .execute();
  }
}
