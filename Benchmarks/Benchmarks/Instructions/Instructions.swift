import Benchmark
import Workloads

/// How many instructions each workload takes, as valgrind counts them: the same however busy the machine is, and whether
/// or not its kernel hands out the counters of the processor. The harness calls this.
let benchmarks: @Sendable () -> Void = {
  // The name by which thresholds know it; three of a hundred more, or less, are a change.
  let metric = BenchmarkMetric.custom("instructionsUnderValgrind", useScalingFactor: false)
  let configuration = Benchmark.Configuration(
    metrics: [metric], warmupIterations: 0, maxIterations: 1, thresholds: [metric: .init(relative: [.p90: 3])])
  for workload in Workload.all {
    Benchmark(workload.name, configuration: configuration) { benchmark in
      benchmark.measurement(metric, try CountedRun().instructions(of: workload.name))
    }
  }
}
