package suanpan.workbench;

import java.util.List;
import java.util.Optional;

/** Keeps accounts with the hashes of their passwords. */
public interface AccountStore {
  Optional<Account> find(String name);

  /** By name. */
  List<Account> list();

  void add(Account account, String passwordHash);

  /** Keeps everything but the password. */
  void update(Account account);

  /** Empty when there is no such account. */
  Optional<String> passwordHash(String name);

  void setPasswordHash(String name, String hash);
}
