import Benchmark
import Mustache

/// The harness calls this.
let benchmarks: @Sendable () -> Void = {
  Benchmark(
    "article page",
    configuration: .init(metrics: [.wallClock, .instructions], timeUnits: .microseconds, scalingFactor: .kilo)
  ) { benchmark in
    let template = try ArticlePage.template()
    let style = AddressStyle(prefix: "/")
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      output.removeAll(keepingCapacity: true)
      template.render(ArticlePage.value, addresses: style, into: &output)
      blackHole(output.count)
    }
  }

  Benchmark("compiling its four templates", configuration: .init(metrics: [.wallClock, .instructions])) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try ArticlePage.template()) }
  }
}
