package suanpan.store;

import org.jdbi.v3.core.Handle;
import suanpan.workbench.AccountStore;
import suanpan.workbench.AuditStore;
import suanpan.workbench.CatalogueStore;
import suanpan.workbench.CredentialStore;
import suanpan.workbench.DraftStore;
import suanpan.workbench.ReleaseStore;
import suanpan.workbench.Repository;
import suanpan.workbench.ScenarioStore;
import suanpan.workbench.SettingStore;

/** The tables, over one connection. */
record Tables(Handle handle) implements Repository.Stores {

  @Override
  public ReleaseStore releases() {
    return new ReleaseTable(handle);
  }

  @Override
  public DraftStore drafts() {
    return new DraftTable(handle);
  }

  @Override
  public AccountStore accounts() {
    return new AccountTable(handle);
  }

  @Override
  public CredentialStore credentials() {
    return new CredentialTable(handle);
  }

  @Override
  public SettingStore settings() {
    return new SettingTable(handle);
  }

  @Override
  public AuditStore audit() {
    return new AuditTable(handle);
  }

  @Override
  public ScenarioStore scenarios() {
    return new ScenarioTable(handle);
  }

  @Override
  public CatalogueStore catalogues() {
    return new FileSets(handle);
  }
}
