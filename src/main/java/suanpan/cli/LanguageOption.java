package suanpan.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import suanpan.report.Language;

/** The language to answer in. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      defaultValue = "en",
      converter = Code.class,
      description = "Language of the answer (default: ${DEFAULT-VALUE}).")
  Language language = Language.EN;

  /** As the option is documented: in small letters, though capitals are taken too. */
  static final class Code implements ITypeConverter<Language> {
    @Override
    public Language convert(String written) {
      return switch (written.toLowerCase(Locale.ROOT)) {
        case "en" -> Language.EN;
        case "zh" -> Language.ZH;
        default ->
            throw new TypeConversionException(
                "found \"" + written + "\", expected en or zh. Maybe en.");
      };
    }
  }
}
