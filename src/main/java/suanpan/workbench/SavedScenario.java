package suanpan.workbench;

import java.time.Instant;

/**
 * Answers that somebody kept, with all that names the advice they led to.
 *
 * @param answers JSON, as they were given
 * @param advice id of the advice
 * @param rules hash of the rules it came from
 * @param catalogue hash of the files of {@code catalogs/} it came from
 * @param engine version of the program
 */
public record SavedScenario(
    String id,
    String title,
    String account,
    Instant time,
    String answers,
    String advice,
    String rules,
    String catalogue,
    String engine) {}
