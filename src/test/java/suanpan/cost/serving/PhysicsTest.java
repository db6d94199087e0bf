package suanpan.cost.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PhysicsTest {
  /** Against the formula as it is written, with the library's root. */
  @Property
  void timesThatOverlapAddUpAsTheFormulaSays(
      @ForAll @DoubleRange(min = -12, max = 3) double one,
      @ForAll @DoubleRange(min = -12, max = 3) double other) {
    double a = Math.pow(10, one);
    double b = Math.pow(10, other);
    double root = Math.cbrt(a * Math.sqrt(a) + b * Math.sqrt(b));
    assertEquals(root * root, Physics.overlap(a, b), 4e-15 * (a + b));
  }

  @Test
  void nothingTakesNoTime() {
    assertEquals(0, Physics.overlap(0, 0));
    assertEquals(3, Physics.overlap(3, 0), 1e-14);
  }
}
