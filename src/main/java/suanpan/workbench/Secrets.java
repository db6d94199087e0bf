package suanpan.workbench;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suanpan.fact.ContentHash;

/** Makes what nobody can guess. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 8;

  /** Letters and digits that are not taken for each other when somebody types them off. */
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  private Secrets() {}

  /** A name for something, which says nothing about it: 16 hexadecimal digits. */
  static String id() {
    return HexFormat.of().formatHex(bytes(ID_BYTES));
  }

  /** 256 bits, safe in addresses, headers and cookies. */
  static String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
  }

  /** A password to be typed once; about 99 bits. */
  static String oneTimePassword() {
    return IntStream.range(0, GROUPS)
        .mapToObj(
            group ->
                RANDOM
                    .ints(GROUP, 0, READABLE.length())
                    .mapToObj(i -> READABLE.substring(i, i + 1))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  /** What is kept of a secret. It has 256 bits, so a fast hash is enough. */
  static String hash(String secret) {
    return new ContentHash().add("secret").add(secret).hex();
  }

  /** What a page of ours sends beside its cookie, and a page of others cannot know. */
  static String csrf(String secret) {
    return new ContentHash().add("csrf").add(secret).hex();
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
