package suanpan.fact;

/** One text in English and Chinese. */
public record Text(String en, String zh) {

  /** This text with another behind it in each language, nothing between them. */
  public Text and(Text more) {
    return new Text(en + more.en, zh + more.zh);
  }
}
