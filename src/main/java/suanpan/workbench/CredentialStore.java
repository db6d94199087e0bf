package suanpan.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps sessions and tokens by the hashes of their secrets. */
public interface CredentialStore {
  Optional<Credential> find(String secretHash);

  /** The tokens of an account, newest first. */
  List<Credential> tokens(String account);

  void add(Credential credential, String secretHash);

  /** Removes one; false when there was none. */
  boolean remove(String account, String id);

  /** Ends all of an account's. */
  void removeAll(String account);

  /** Ends an account's sessions and leaves its tokens. */
  void removeSessions(String account);

  /** Forgets what has run out. */
  void removeExpired(Instant now);
}
