package suanpan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import suanpan.advice.Advice;
import suanpan.advice.Shipped;
import suanpan.advice.VariedAnswers;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
  @Test
  void whatIsWrittenNameByNameIsWhatTheRecordsHold() {
    JsonMapper byReflection = JsonMapper.builder().addModule(Json.figures()).build();
    VariedAnswers answers = new VariedAnswers(11);
    for (int i = 0; i < 60; i++) {
      Advice advice = Shipped.ADVISOR.advise(Shipped.scenario(answers.next()));
      assertEquals(byReflection.writeValueAsString(advice), Json.MAPPER.writeValueAsString(advice));
    }
  }
}
