import Bindings
import Testing

private let block =
  "let (sum, seconds) = timed { (1...3).reduce(0) { $0 + $1 } }\nprint(\"\\(sum) \\(seconds)\")"

private func outcome(isVolatile: Bool, clock: (() -> Double)?) -> BlockOutcome {
  Engine(blocks: [BlockSource(block, isVolatile: isVolatile)]).run(host: KernelHost(clock: clock))[0]
}

@Test func timedReadsTheHostsClockBeforeAndAfter() {
  var readings = [10.0, 12.5]
  let outcome = outcome(isVolatile: true) { readings.removeFirst() }
  #expect(outcome.diagnostics.map { $0.message } == [])
  #expect(outcome.outputs.map { $0.text } == ["6 2.5"])
}

@Test func onlyVolatileBlocksReadTheClock() {
  let outcome = outcome(isVolatile: false) { 0 }
  #expect(outcome.status == .failed)
  #expect(outcome.diagnostics.first?.message.contains("`volatile`") == true)
}

@Test func withoutAClockThereIsAnError() {
  #expect(outcome(isVolatile: true, clock: nil).diagnostics.first?.message == "there is no clock here")
}
