import Benchmark
import Workloads

/// How long each workload takes. The harness calls this.
let benchmarks: @Sendable () -> Void = {
  for workload in Workload.all {
    Benchmark(
      workload.name,
      configuration: .init(
        // Exports need the throughput. Instructions are those that the processor counts; where the kernel hands out no
        // counters they are 0, and no threshold has them.
        metrics: [.wallClock, .cpuTotal, .throughput, .instructions], warmupIterations: 3,
        scalingFactor: workload.isBrief ? .kilo : .one, maxDuration: .seconds(3), maxIterations: 1_000)
    ) { (benchmark: Benchmark, work: Workload.Work) in
      for _ in benchmark.scaledIterations { blackHole(work()) }
    } setup: {
      try await workload.prepare()
    }
  }
}
