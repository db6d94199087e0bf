package suanpan.cost.serving;

/**
 * How long the steps of a replica take, as coefficients that depend on the catalogue only, so that
 * sizing thousands of deployments costs a few multiplications each. All in seconds.
 *
 * @param fixed launching, scheduling and joining all layers
 * @param denseWeights reading the weights that every token passes through
 * @param expertWeights reading all routed experts
 * @param logMiss logarithm of the chance that one token passes an expert by; 0 when dense
 * @param perRequest bookkeeping and communication of one more request in the step
 * @param flopPerRequest arithmetic of the weights for one more request
 * @param cachePerToken reading keys and values of one kept token, full layers
 * @param cachePerSlidingToken the same on sliding layers
 * @param window tokens that a sliding layer keeps
 * @param statePerRequest reading and writing the state of linear layers
 * @param attentionPerToken arithmetic of attending to one kept token
 * @param inputFlop arithmetic of the weights for one input token
 * @param inputOther everything else that one input token costs
 * @param inputAttention attending from one input token to one earlier one
 * @param admission from arrival to the first step, and launching the layers for the input
 * @param interference share of the other requests' input work that delays a decoding request
 * @param queue inputs that wait ahead of a new one, as a share of the other requests in flight
 * @param stages of the pipeline, 1 when there is none: requests pass through them in as many
 *     batches, so that every stage is busy with one of them
 */
record StepTime(
    double fixed,
    double denseWeights,
    double expertWeights,
    double logMiss,
    double perRequest,
    double flopPerRequest,
    double cachePerToken,
    double cachePerSlidingToken,
    double window,
    double statePerRequest,
    double attentionPerToken,
    double inputFlop,
    double inputOther,
    double inputAttention,
    double admission,
    double interference,
    double queue,
    double stages) {

  /** The same with every time multiplied; admission and shares stay. */
  StepTime scaled(double factor) {
    return new StepTime(
        fixed * factor,
        denseWeights * factor,
        expertWeights * factor,
        logMiss,
        perRequest * factor,
        flopPerRequest * factor,
        cachePerToken * factor,
        cachePerSlidingToken * factor,
        window,
        statePerRequest * factor,
        attentionPerToken * factor,
        inputFlop * factor,
        inputOther * factor,
        inputAttention * factor,
        admission,
        interference,
        queue,
        stages);
  }

  /**
   * One step in which {@code requests} are decoded. In a pipeline it is the way of one batch of
   * them through all stages, on which it meets its part of the inputs; with fewer requests than
   * stages some stages stand idle.
   *
   * @param attention of one of them, from {@link #attention}
   * @param inputs share of one request's input that is worked on in the step
   * @param inputTokens length of that input
   */
  double step(double requests, double attention, double inputs, double inputTokens) {
    double batch = Math.max(1, requests / stages);
    double inputShare = inputs / stages;
    double touched = logMiss == 0 ? 0 : 1 - Math.exp(logMiss * batch);
    double reading = denseWeights + expertWeights * touched;
    double flop = batch * flopPerRequest + inputShare * inputTokens * inputFlop;
    return fixed
        + Physics.overlap(reading, flop)
        + batch * (perRequest + attention)
        + inputShare * inputTokens * (inputOther + inputAttention * inputTokens / 2);
  }

  /** No step takes less: launching it and reading the weights that every token passes through. */
  double least() {
    return fixed + denseWeights;
  }

  /**
   * With more requests than these a step takes longer than so many seconds for sure: it takes at
   * least what its parts take that do not overlap, and the longer of those that do.
   *
   * @param share of each other request's input that is worked on in the step
   */
  double requestsWithin(double seconds, double attention, double share, double inputTokens) {
    double input = share * inputTokens;
    double each = perRequest + attention + input * (inputOther + inputAttention * inputTokens / 2);
    double flop = flopPerRequest + input * inputFlop;
    double left = seconds - fixed + share / stages * prefill(inputTokens);
    return stages * Math.min((left - denseWeights) / each, left / (each + flop));
  }

  /**
   * One step in which two tokens of each request are worked on: kept tokens are read once for both,
   * arithmetic and experts are needed for twice as many.
   */
  double checking(double requests, double contextTokens) {
    double batch = Math.max(1, requests / stages);
    double touched = logMiss == 0 ? 0 : 1 - Math.exp(logMiss * 2 * batch);
    double attention =
        Physics.overlap(reading(contextTokens), 2 * attentionPerToken * contextTokens);
    return fixed
        + Physics.overlap(denseWeights + expertWeights * touched, 2 * batch * flopPerRequest)
        + batch * (2 * perRequest + attention);
  }

  /** Attending to all kept tokens of one request: reading them and computing on them overlap. */
  double attention(double contextTokens) {
    return Physics.overlap(reading(contextTokens), attentionPerToken * contextTokens);
  }

  private double reading(double contextTokens) {
    return cachePerToken * contextTokens
        + cachePerSlidingToken * Math.min(contextTokens, window)
        + statePerRequest;
  }

  /** Reading the input of one request alone: it passes one stage of a pipeline after another. */
  double prefill(double inputTokens) {
    return inputTokens * (inputFlop + inputOther + inputAttention * inputTokens / 2);
  }
}
