import Kernels
import Language

extension Family {
  static var verdicts: Family {
    Family(
      "enum Verdict: Equatable",
      [
        Row("static var modelBias: Verdict { get }") { _ in Value(boxing: Diagnosis.Verdict.modelBias) },
        Row("static var optimizationIssue: Verdict { get }") { _ in
          Value(boxing: Diagnosis.Verdict.optimizationIssue)
        },
        Row("static var overfitting: Verdict { get }") { _ in Value(boxing: Diagnosis.Verdict.overfitting) },
        Row("static var mismatch: Verdict { get }") { _ in Value(boxing: Diagnosis.Verdict.mismatch) },
        Row("static var fine: Verdict { get }") { _ in Value(boxing: Diagnosis.Verdict.fine) },
        Row("var description: String { get }") { call in
          Value(call[0].unboxed(as: Diagnosis.Verdict.self).description)
        },
        Row("var advice: [String] { get }") { call in
          Value(call[0].unboxed(as: Diagnosis.Verdict.self).advice)
        },
        Row("static func == (_ left: Verdict, _ right: Verdict) -> Bool") { call in
          .bool(call[0].unboxed(as: Diagnosis.Verdict.self) == call[1].unboxed())
        },
      ])
  }

  static var diagnoses: [Family] {
    [
      Family(
        "",
        [
          Row(
            """
            func diagnose(
              _ run: Run, baseline: Run? = nil, testing: Dataset? = nil, target: Double? = nil, tolerance: Double = 2
            ) -> Diagnosis
            """
          ) { call throws(Failure) in
            let testing = call[2].optional?.unboxed(as: Dataset.self)
            if let testing {
              try call.charge(
                forwardPassesOf: call.run(0).model, rows: testing.count, of: [testing.features])
            }
            return Value(
              boxing: try kernel(
                try Diagnosis.of(
                  call.run(0), baseline: call[1].optional?.unboxed(), testing: testing,
                  target: call[3].optional?.double, tolerance: call.double(4))))
          }
        ]),
      Family(
        "struct Diagnosis: Equatable",
        [
          Row("var verdict: Verdict { get }") { call in Value(boxing: call.diagnosis.verdict) },
          Row("var path: [String] { get }") { call in Value(call.diagnosis.path) },
          Row("var description: String { get }") { call in Value(call.diagnosis.description) },
          Row("static func == (_ left: Diagnosis, _ right: Diagnosis) -> Bool") { call in
            .bool(call.diagnosis == call[1].unboxed())
          },
        ]),
    ]
  }
}

extension NativeCall {
  fileprivate var diagnosis: Diagnosis { self[0].unboxed() }
}
