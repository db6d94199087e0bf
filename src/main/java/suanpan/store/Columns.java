package suanpan.store;

import suanpan.workbench.Role;

/** Reads values that several tables hold. */
final class Columns {
  private Columns() {}

  static Role role(String id) {
    return Role.of(id)
        .orElseThrow(() -> new IllegalStateException("the store holds a role \"" + id + "\""));
  }
}
