package suanpan.cost.serving;

import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;

/**
 * One replica of a model on so many of an accelerator, with all that follows from the catalogue
 * alone: build it once, size it for every demand.
 *
 * @param modelId catalogue id
 * @param acceleratorId catalogue id
 * @param split how the replica lies on its accelerators
 * @param modelContextTokens longest request that the model takes
 * @param misfit the limit of parallelism that the layout breaks, or null when it can exist
 * @param basis what its speed rests on
 */
public record Deployment(
    String modelId,
    String acceleratorId,
    Split split,
    Precision precision,
    double modelContextTokens,
    @Nullable Misfit misfit,
    Memory memory,
    StepTime step,
    Basis basis) {

  /**
   * The deployment with the layout that holds most requests, its speed scaled to measurements of
   * the same model, accelerator and precision where there are any.
   */
  public static Deployment of(
      String modelId,
      Architecture model,
      double modelContextTokens,
      Accelerator accelerator,
      int accelerators,
      Precision precision) {
    return laidOut(
        modelId,
        model,
        modelContextTokens,
        accelerator,
        precision,
        Split.of(model, accelerators, domain(accelerator)));
  }

  /** The same as a pipeline of so many stages. */
  public static Deployment staged(
      String modelId,
      Architecture model,
      double modelContextTokens,
      Accelerator accelerator,
      int accelerators,
      int stages,
      Precision precision) {
    return laidOut(
        modelId,
        model,
        modelContextTokens,
        accelerator,
        precision,
        Split.staged(model, accelerators, stages));
  }

  private static Deployment laidOut(
      String modelId,
      Architecture model,
      double modelContextTokens,
      Accelerator accelerator,
      Precision precision,
      Split split) {
    return of(
            modelId,
            model,
            modelContextTokens,
            accelerator,
            precision,
            split,
            Framework.VLLM,
            Physics.FITTED)
        .scaled(MeasuredSpeeds.shipped());
  }

  /** The deployment with a layout, a framework and constants of one's own. */
  public static Deployment of(
      String modelId,
      Architecture model,
      double modelContextTokens,
      Accelerator accelerator,
      Precision precision,
      Split split,
      Framework framework,
      Physics physics) {
    return new Deployment(
        modelId,
        accelerator.id(),
        split,
        precision,
        modelContextTokens,
        Misfit.of(model, accelerator, split),
        Memory.of(model, accelerator, precision, split),
        new StepTimes(model, accelerator, precision, split, framework, physics).derive(),
        Basis.PHYSICS);
  }

  private Deployment scaled(MeasuredSpeeds measured) {
    double speed = measured.speed(modelId, acceleratorId, precision);
    return new Deployment(
        modelId,
        acceleratorId,
        split,
        precision,
        modelContextTokens,
        misfit,
        memory,
        speed == 1 ? step : step.scaled(1 / speed),
        measured.basis(modelId, acceleratorId, precision));
  }

  /** Accelerators that serve one replica together, all stages of a pipeline counted. */
  public int accelerators() {
    return split.accelerators();
  }

  /** Most accelerators that can share every layer; more of them form a pipeline. */
  public static int domain(Accelerator accelerator) {
    return Math.max(accelerator.scaleUpDomain(), Physics.HOST_DOMAIN);
  }

  /** Whether the replica can exist and hold one request of that length. */
  public boolean holds(double contextTokens) {
    return misfit == null
        && contextTokens <= modelContextTokens
        && memory.concurrency(contextTokens) >= 1;
  }

  /** Most requests of that length in flight: what memory holds and a scheduler keeps running. */
  public double mostRequests(double contextTokens) {
    return Math.min(
        memory.concurrency(contextTokens), accelerators() * Physics.MOST_REQUESTS_PER_ACCELERATOR);
  }

  /**
   * The speed with so many requests in flight; those that memory cannot hold wait outside.
   *
   * @param requests in flight, input work included
   */
  public ServingSpeed speed(double requests, double inputTokens, double outputTokens) {
    double held = Math.min(requests, Math.max(1, mostRequests(inputTokens + outputTokens)));
    return ServingSpeed.inFlight(step, held, inputTokens, outputTokens);
  }
}
