package suanpan.fact;

/**
 * Something put before the rules. Every fact is an immutable record whose components are {@code
 * double}, {@code long}, {@code boolean} or text and never null: what is unknown is a fact that is
 * not there, and what never happens (or has no limit) is positive infinity.
 */
public sealed interface Fact
    permits Workload,
        Need,
        Means,
        Candidate,
        OptionQuote,
        PlanQuote,
        Training,
        RateLimit,
        Commitment,
        Cheapest,
        Business {}
