package suanpan.cost.pricing;

import org.jspecify.annotations.Nullable;
import suanpan.catalog.FigureIds;
import suanpan.cost.Horizon;
import suanpan.cost.Request;
import suanpan.cost.serving.Ceiling;
import suanpan.cost.serving.Demand;
import suanpan.cost.serving.Deployment;
import suanpan.cost.serving.Sizing;
import suanpan.plan.Lot;

/** Sizes deployments for every way of serving under one scenario. */
public final class Fleets {
  private final Demand interactive;
  private final Demand queued;
  private final Horizon horizon;
  private final double targetUtilisation;
  private final boolean waits;
  private final double monthsOfDemand;
  private final Sizings sizings;

  /**
   * Sizes for one kind of request.
   *
   * @param retrieval whether passages are added to it
   * @param reasons whether the model reasons before it answers
   */
  public Fleets(Economics economics, boolean retrieval, boolean reasons) {
    Request request = economics.request(retrieval, reasons);
    this.interactive = economics.interactive(request);
    this.queued = economics.queued(request);
    this.horizon = economics.horizon();
    this.targetUtilisation = economics.share(FigureIds.AUTOSCALING_TARGET);
    this.sizings = economics.sizings();
    this.waits = economics.scenario().batchablePercent() > 0;
    this.monthsOfDemand = java.util.Arrays.stream(horizon.demand()).sum();
  }

  /** Whether anything can wait, so that a work queue makes sense. */
  public boolean waits() {
    return waits;
  }

  /**
   * Fewer accelerator-months than these no deployment can need under one way of serving.
   *
   * @param replicas whatever its speed
   * @param months that they are kept for
   * @param requestMonths requests a second to be served, times months
   */
  public record Floor(int replicas, int months, double requestMonths) {
    /** A floor that lies below several others over the same months, or on the lowest. */
    public static Floor below(Floor... floors) {
      int replicas = Integer.MAX_VALUE;
      double requestMonths = Double.POSITIVE_INFINITY;
      for (Floor floor : floors) {
        replicas = Math.min(replicas, floor.replicas);
        requestMonths = Math.min(requestMonths, floor.requestMonths);
      }
      return floors.length == 0
          ? new Floor(1, 0, 0)
          : new Floor(replicas, floors[0].months, requestMonths);
    }

    /**
     * The floor of a deployment.
     *
     * @param accelerators of a replica
     * @param pace requests a second that one of them serves at the most; infinite when not known
     */
    public double of(int accelerators, double pace) {
      return Math.max((double) replicas * months * accelerators, requestMonths / pace);
    }

    /** The same where accelerators come so: what is left of a server beside replicas is paid. */
    public double of(int accelerators, double pace, Lot lot) {
      double step = lot.step(accelerators);
      double paid = step / (lot.replicas(accelerators) * (double) accelerators);
      return Math.max(
          lot.leastSteps(accelerators, replicas) * step * months, requestMonths / pace * paid);
    }
  }

  /** The floor of a way of serving. */
  public Floor floor(String serving) {
    return switch (serving) {
      case "always-on" -> floor(interactive.minimumReplicas(), interactive.peakRequestsPerSecond());
      case "autoscaled" ->
          floor(
              interactive.minimumReplicas(),
              interactive.meanRequestsPerSecond() / targetUtilisation);
      case "batch-queue" -> floor(queued.minimumReplicas(), queued.peakRequestsPerSecond());
      default -> throw notOnMachines(serving);
    };
  }

  private Floor floor(int replicas, double requestsPerSecond) {
    // Sums over months are rounded otherwise than this product: a floor must not lie above them.
    return new Floor(replicas, horizon.months(), requestsPerSecond * monthsOfDemand * (1 - 1e-9));
  }

  /** The shape of the requests, by which deployments are bounded. */
  public Pace pace() {
    return Pace.of(queued);
  }

  /**
   * Requests a second that no accelerator of a deployment exceeds while it keeps the latency
   * targets.
   *
   * @param serving id of a way of serving
   */
  public double requestsPerAcceleratorSecond(Deployment deployment, String serving) {
    Demand demand = serving.equals("batch-queue") ? queued : interactive;
    return Ceiling.requestsPerSecond(deployment, demand) / deployment.accelerators();
  }

  /** The replicas that a way of serving needs at once. */
  public Fleet of(String serving, Sizing.Feasible sized) {
    return switch (serving) {
      case "always-on" -> alwaysOn(sized);
      case "autoscaled" -> autoscaled(sized);
      default -> throw notOnMachines(serving);
    };
  }

  private static IllegalArgumentException notOnMachines(String serving) {
    return new IllegalArgumentException("machines do not serve " + serving + " at once");
  }

  /** The deployment under the demand that every request is answered at once. */
  public Sizing interactive(Deployment deployment) {
    return sizings.of(deployment, interactive);
  }

  /** Replicas for the peak, all month long. */
  public Fleet alwaysOn(Sizing.Feasible sized) {
    return Fleet.forPeak(sized, interactive, horizon);
  }

  /** Replicas that follow the demand. */
  public Fleet autoscaled(Sizing.Feasible sized) {
    return Fleet.scaled(sized, interactive, horizon, targetUtilisation);
  }

  /**
   * Replicas with a work queue in the troughs, or null when nothing can wait or it cannot serve.
   */
  public @Nullable Fleet queue(Deployment deployment) {
    return waits && sizings.of(deployment, queued) instanceof Sizing.Feasible sized
        ? Fleet.forPeak(sized, queued, horizon)
        : null;
  }
}
