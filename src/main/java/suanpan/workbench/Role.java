package suanpan.workbench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do; each role may also do what those before it may. */
public enum Role {
  /** Reads drafts and releases, saves scenarios. */
  READER,
  /** Edits drafts and submits them. */
  EXPERT,
  /** Publishes what others submitted, and goes back to an earlier release. */
  APPROVER,
  /** Makes accounts, changes settings and reads the audit log. */
  ADMINISTRATOR;

  /** As the API writes it: {@code reader}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that the API writes so. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }

  /** True when this role may do all that the other may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
