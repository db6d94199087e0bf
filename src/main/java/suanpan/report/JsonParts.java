package suanpan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.argument.Evidence;
import suanpan.fact.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * The four records that nine tenths of an advice are made of, written name by name: reading them by
 * reflection took as long as all the rest. A test holds them to what reflection would write.
 */
final class JsonParts {
  private static final SerializedString EN = new SerializedString("en");
  private static final SerializedString ZH = new SerializedString("zh");
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString QUANTITY = new SerializedString("quantity");
  private static final SerializedString UNIT = new SerializedString("unit");
  private static final SerializedString USD_PER_UNIT = new SerializedString("usdPerUnit");
  private static final SerializedString USD = new SerializedString("usd");
  private static final SerializedString ORIGIN = new SerializedString("origin");
  private static final SerializedString FACT = new SerializedString("fact");
  private static final SerializedString COMPONENT = new SerializedString("component");
  private static final SerializedString LABEL = new SerializedString("label");
  private static final SerializedString VALUE = new SerializedString("value");
  private static final SerializedString RULE = new SerializedString("rule");
  private static final SerializedString SIDE = new SerializedString("side");
  private static final SerializedString CRITERION = new SerializedString("criterion");
  private static final SerializedString STRENGTH = new SerializedString("strength");
  private static final SerializedString REASON = new SerializedString("reason");
  private static final SerializedString EVIDENCE = new SerializedString("evidence");
  private static final SerializedString SOURCE = new SerializedString("source");
  private static final SerializedString CITED = new SerializedString("cited");
  private static final SerializedString ARTICLES = new SerializedString("articles");

  private JsonParts() {}

  /** Writes a text in both languages. */
  static final class OfText extends ValueSerializer<Text> {
    @Override
    public void serialize(Text value, JsonGenerator json, SerializationContext context) {
      text(value, json);
    }
  }

  /** Writes one line of a quote. */
  static final class OfLine extends ValueSerializer<Advice.Line> {
    @Override
    public void serialize(Advice.Line line, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeName(NAME);
      text(line.name(), json);
      number(QUANTITY, line.quantity(), json);
      string(UNIT, line.unit(), json);
      number(USD_PER_UNIT, line.usdPerUnit(), json);
      number(USD, line.usd(), json);
      json.writeName(ORIGIN);
      text(line.origin(), json);
      json.writeEndObject();
    }
  }

  /** Writes one value that a rule used. */
  static final class OfEvidence extends ValueSerializer<Evidence> {
    @Override
    public void serialize(Evidence value, JsonGenerator json, SerializationContext context) {
      evidence(value, json);
    }
  }

  /** Writes what one rule said. */
  static final class OfArgued extends ValueSerializer<Advice.Argued> {
    @Override
    public void serialize(Advice.Argued argued, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      string(RULE, argued.rule(), json);
      string(SIDE, argued.side(), json);
      string(CRITERION, argued.criterion(), json);
      json.writeName(STRENGTH);
      if (argued.strength() == null) {
        json.writeNull();
      } else {
        Json.number(argued.strength(), json);
      }
      json.writeName(REASON);
      text(argued.reason(), json);
      json.writeName(EVIDENCE);
      evidence(argued.evidence(), json);
      string(SOURCE, argued.source(), json);
      json.writeName(CITED);
      text(argued.cited(), json);
      json.writeName(ARTICLES);
      json.writeStartArray();
      argued.articles().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void evidence(List<Evidence> all, JsonGenerator json) {
    json.writeStartArray();
    for (Evidence each : all) {
      evidence(each, json);
    }
    json.writeEndArray();
  }

  private static void evidence(Evidence value, JsonGenerator json) {
    json.writeStartObject();
    string(FACT, value.fact(), json);
    string(COMPONENT, value.component(), json);
    json.writeName(LABEL);
    text(value.label(), json);
    json.writeName(VALUE);
    if (value.value() instanceof Double number) {
      Json.number(number, json);
    } else if (value.value() instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.value().toString());
    }
    string(UNIT, value.unit(), json);
    json.writeEndObject();
  }

  private static void text(Text text, JsonGenerator json) {
    json.writeStartObject();
    string(EN, text.en(), json);
    string(ZH, text.zh(), json);
    json.writeEndObject();
  }

  private static void string(SerializedString name, @Nullable String value, JsonGenerator json) {
    json.writeName(name);
    json.writeString(value);
  }

  private static void number(SerializedString name, double value, JsonGenerator json) {
    json.writeName(name);
    Json.number(value, json);
  }
}
