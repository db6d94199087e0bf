package suanpan.report;

import suanpan.advice.Advice;
import suanpan.argument.Evidence;
import suanpan.catalog.QualityTier;
import suanpan.catalog.Reasoning;
import suanpan.fact.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as the API reads and writes it. What is infinite (never, no limit) is written as null, for
 * JSON has no infinity; numbers without a fraction are written without one. A name that stands
 * twice in an object, and text after the end, are refused: one of the two was not meant.
 */
public final class Json {

  // Every whole double below this is exact and printed in full.
  private static final double LARGEST_WHOLE = 9e15;

  /** Reads and writes; immutable and safe for any number of threads. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(figures())
          .addModule(parts())
          .build();

  private Json() {}

  /** How figures are written. */
  static SimpleModule figures() {
    return new SimpleModule("figures")
        .addSerializer(Double.class, new PlainNumber())
        .addSerializer(double.class, new PlainNumber())
        .addSerializer(QualityTier.class, new TierId())
        .addSerializer(Reasoning.Thinks.class, new ThinksId());
  }

  /** How the most frequent records are written. */
  private static SimpleModule parts() {
    return new SimpleModule("parts")
        .addSerializer(Text.class, new JsonParts.OfText())
        .addSerializer(Evidence.class, new JsonParts.OfEvidence())
        .addSerializer(Advice.Argued.class, new JsonParts.OfArgued())
        .addSerializer(Advice.Line.class, new JsonParts.OfLine());
  }

  private static final class ThinksId extends ValueSerializer<Reasoning.Thinks> {
    @Override
    public void serialize(
        Reasoning.Thinks value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.id());
    }
  }

  private static final class TierId extends ValueSerializer<QualityTier> {
    @Override
    public void serialize(QualityTier value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.id());
    }
  }

  private static final class PlainNumber extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      number(value, json);
    }
  }

  /** A number as this product writes it. */
  static void number(double value, JsonGenerator json) {
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}
