import Kernels
import Testing

@Suite struct AxisTicksTests {
  @Test(
    arguments: [
      ([0, 20], ["0", "5", "10", "15", "20"]), ([0, 1], ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      ([-1, 1], ["-1.0", "-0.5", "0.0", "0.5", "1.0"]),
      ([0, 2_000_000], ["0", "5e+05", "1e+06", "1.5e+06", "2e+06"]),
    ] as [([Double], [String])])
  func linear_ticks_are_round(_ values: [Double], _ labels: [String]) {
    let ticks = AxisTicks(for: values, scale: .linear, count: 5, extending: false)
    #expect(ticks.ticks.map { $0.label } == labels)
  }

  @Test func logarithmic_ticks_are_powers_of_ten_or_one_two_five() {
    let wide = AxisTicks(for: [0.001, 100], scale: .log, count: 6, extending: false)
    #expect(wide.ticks.map { $0.label } == ["0.001", "0.01", "0.1", "1", "10", "100"])
    let narrow = AxisTicks(for: [1, 6], scale: .log, count: 6, extending: true)
    #expect(narrow.ticks.map { $0.label } == ["1", "2", "5", "10"])
  }

  @Test func positions_run_from_zero_to_one() {
    let ticks = AxisTicks(for: [1, 100], scale: .log, count: 5, extending: false)
    #expect(ticks.position(1) == 0 && ticks.position(100) == 1)
    #expect(abs((ticks.position(10) ?? 0) - 0.5) < 1e-15)
    #expect(ticks.position(0) == nil && ticks.position(-1) == nil && ticks.position(.nan) == nil)
  }
}
