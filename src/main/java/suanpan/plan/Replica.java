package suanpan.plan;

import suanpan.catalog.Accelerator;
import suanpan.catalog.Model;

/**
 * One copy of a model on machines.
 *
 * @param accelerators how many of them hold one copy of the weights
 * @param stages groups of them that every request passes through one after another; 1 without a
 *     pipeline
 * @param precision number format of the weights: bf16, fp8, int8, fp4, int4
 */
public record Replica(
    Model model, Accelerator accelerator, int accelerators, int stages, String precision) {}
