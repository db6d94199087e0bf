package suanpan.rules;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Reads a rule file into the grammar's tree. Time is linear in the text, the text bounded; whatever
 * the text is, the outcome is a tree or a {@link Refusal}.
 */
final class RuleFileReader {
  private RuleFileReader() {}

  /** The tree of a text that is a rule file by its form. */
  static RuleFileParser.FileContext read(String file, String text) {
    checkCharacters(file, text);
    RuleFileLexer lexer = new RuleFileLexer(CharStreams.fromString(text, file));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    checkTokens(file, tokens);
    RuleFileParser parser = new RuleFileParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new SyntaxRefusal(file));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    return parser.file();
  }

  private static void checkCharacters(String file, String text) {
    int end = Math.min(text.length(), Limits.RULE_CHARACTERS);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        throw new Refusal(
            Place.at(file, text, i)
                .problem(
                    "A backslash is not part of the subset.",
                    "\"\\\"",
                    "plain characters",
                    "Maybe write the character itself; escapes can change how a text is read."));
      }
      if (hidden(c)) {
        throw new Refusal(
            Place.at(file, text, i)
                .problem(
                    "A character that cannot be seen is not part of the subset.",
                    "U+%04X".formatted((int) c),
                    "letters, digits, signs, spaces and line ends",
                    "Maybe it came along when the text was copied: type it again."));
      }
    }
    if (text.length() > Limits.RULE_CHARACTERS) {
      throw new Refusal(
          Place.at(file, text, Limits.RULE_CHARACTERS)
              .problem(
                  "The file is too long.",
                  text.length() + " characters",
                  "at most " + Limits.RULE_CHARACTERS,
                  "Maybe it holds several rules: write one rule a file."));
    }
  }

  private static boolean hidden(char c) {
    if (c == '\n' || c == '\t' || c == '\r') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** Plain DRL takes a rule's end only at the end of a line. */
  private static void checkEnd(String file, Token token) {
    if (token.getType() != RuleFileLexer.END) {
      return;
    }
    String text = token.getInputStream().toString();
    int from = text.offsetByCodePoints(0, token.getStopIndex() + 1);
    String rest = text.substring(from).lines().findFirst().orElse("");
    if (!rest.isBlank()) {
      throw new Refusal(
          Place.of(file, token)
              .problem(
                  "Nothing stands behind the end on its line.",
                  Findings.quoted(rest.strip()),
                  "a line end",
                  "Maybe move the remark above the rule."));
    }
  }

  private static void checkTokens(String file, CommonTokenStream tokens) {
    int depth = 0;
    int count = 0;
    for (Token token : tokens.getTokens()) {
      checkEnd(file, token);
      depth += token.getType() == RuleFileLexer.OPEN ? 1 : 0;
      depth -= token.getType() == RuleFileLexer.CLOSE ? 1 : 0;
      if (depth > Limits.NESTING) {
        throw new Refusal(
            Place.of(file, token)
                .problem(
                    "Parentheses are nested too deeply.",
                    "level " + depth,
                    "at most " + Limits.NESTING + " levels",
                    "Maybe some of them can go, or the rule is really several rules."));
      }
      if (++count > Limits.TOKENS) {
        throw new Refusal(
            Place.of(file, token)
                .problem(
                    "The rule is too long.",
                    "more than " + Limits.TOKENS + " words, numbers and signs",
                    "at most " + Limits.TOKENS,
                    "Maybe it is really several rules."));
      }
    }
  }
}
