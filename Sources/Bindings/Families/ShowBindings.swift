import Kernels
import Language

extension Family {
  /// `show`: tables, plots and what has a picture of its own; everything else as `print` writes it.
  static var show: Family {
    Family(
      "",
      [
        showing("func show(_ table: Table)") { .table($0[0].unboxed()) },
        showing("func show(_ plot: Plot)") { .plot($0[0].unboxed()) },
        showing("func show(_ run: Run)") { $0.run(0).output },
        showing("func show(_ comparison: Comparison)") { $0[0].unboxed(as: Comparison.self).output },
        showing("func show(_ sweep: Sweep)") { $0[0].unboxed(as: Sweep.self).output },
        showing("func show(_ descent: Descent)") { $0[0].unboxed(as: Descent.self).output },
        showing("func show(_ diagnosis: Diagnosis)") { $0[0].unboxed(as: Diagnosis.self).output },
        showing("func show(_ confusion: ConfusionMatrix)") {
          $0[0].unboxed(as: ConfusionMatrix.self).output
        },
        showing("func show(_ model: Sequential)") {
          .preformatted(title: "", text: $0.model(0).description)
        },
        Row("func show<Value>(_ value: Value)") { call throws(Failure) in
          try call.machine.print(try call.text(of: call[0], type: call.typeArguments[0]))
          return .nothing
        },
      ])
  }
}

private func showing(_ declaration: StaticString, _ output: @escaping (NativeCall) -> Output) -> Row {
  Row(declaration) { call throws(Failure) in
    try call.kernelHost.show(output(call), limit: call.machine.budget.outputBytes)
    return .nothing
  }
}
