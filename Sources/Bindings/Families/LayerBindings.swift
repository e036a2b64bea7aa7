import Kernels
import Language

extension Family {
  /// What models are made of: one protocol, and a family for each kind of layer.
  static var layers: [Family] {
    [
      Family(
        "protocol Layer",
        [Row("var description: String { get }") { call in Value(call.layer(0).description) }]),
      Family(
        "final class Dense: Layer",
        [
          Row("init(inputs: Int, outputs: Int, initializer: Initializer = .glorotUniform, bias: Bool = true)")
          {
            call throws(Failure) in
            let (inputs, outputs) = (try call.integer(0), try call.integer(1))
            let initializer = call[2].unboxed(as: Initializer.self)
            return Value(
              layer: try kernel(
                try Dense.checked(
                  inputs: inputs, outputs: outputs, initializer: initializer, bias: call[3].bool)))
          }
        ]),
      Family("final class ReLU: Layer", [Row("init()") { _ in Value(layer: ReLU()) }]),
      Family("final class Tanh: Layer", [Row("init()") { _ in Value(layer: Tanh()) }]),
      Family("final class Sigmoid: Layer", [Row("init()") { _ in Value(layer: Sigmoid()) }]),
      Family(
        "final class LeakyReLU: Layer",
        [
          Row("init(slope: Double = 0.01)") { call throws(Failure) in
            Value(layer: try kernel(try LeakyReLU.checked(slope: call.double(0))))
          }
        ]),
      Family(
        "final class Dropout: Layer",
        [
          Row("init(rate: Double)") { call throws(Failure) in
            Value(layer: try kernel(try Dropout.checked(rate: call.double(0))))
          }
        ]),
      Family(
        "final class Conv2D: Layer",
        [
          Row(
            """
            init(
              inputs: Int, outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
              initializer: Initializer = .glorotUniform, bias: Bool = true
            )
            """
          ) { call throws(Failure) in
            let (inputs, outputs, size) = (try call.integer(0), try call.integer(1), try call.integer(2))
            let (stride, padding) = (try call.integer(3), try call.integer(4))
            return Value(
              layer: try kernel(
                try Conv2D.checked(
                  inputs: inputs, outputs: outputs, kernel: size, stride: stride, padding: padding,
                  initializer: call[5].unboxed(), bias: call[6].bool)))
          }
        ]),
      Family(
        "final class MaxPool2D: Layer",
        [
          Row("init(size: Int, stride: Int? = nil)") { call throws(Failure) in
            let (size, stride) = (try call.integer(0), try call[1].optional?.integer(call.argumentNames[1]))
            return Value(layer: try kernel(try MaxPool2D.checked(size: size, stride: stride)))
          }
        ]),
      Family(
        "final class BatchNorm: Layer",
        [
          Row("init(features: Int, momentum: Double = 0.1, epsilon: Double = 1e-5)") {
            call throws(Failure) in
            let features = try call.integer(0)
            return Value(
              layer: try kernel(
                try BatchNorm.checked(
                  features: features, momentum: call.double(1), epsilon: call.double(2))))
          }
        ]),
      Family(
        "final class LayerNorm: Layer",
        [
          Row("init(features: Int, epsilon: Double = 1e-5)") { call throws(Failure) in
            let features = try call.integer(0)
            return Value(
              layer: try kernel(try LayerNorm.checked(features: features, epsilon: call.double(1))))
          }
        ]),
      Family(
        "final class Reshape: Layer",
        [
          Row("init(_ shape: [Int])") { call throws(Failure) in
            let shape = try call.integers(0)
            return Value(layer: try kernel(try Reshape.checked(shape)))
          }
        ]),
      Family("final class Flatten: Layer", [Row("init()") { _ in Value(layer: Flatten()) }]),
      Family(
        "final class Residual: Layer",
        [
          Row("init(@LayerBuilder _ layers: () -> [any Layer])") { call throws(Failure) in
            let layers = try call.invoke(call[0], []).layers
            return Value(layer: try kernel(try Residual.checked(layers: layers)))
          }
        ]),
    ]
  }

  static var initializers: Family {
    Family(
      "struct Initializer: Equatable",
      [
        Row("static var zeros: Initializer { get }") { _ in Value(boxing: Initializer.zeros) },
        Row("static var glorotUniform: Initializer { get }") { _ in Value(boxing: Initializer.glorotUniform)
        },
        Row("static var glorotNormal: Initializer { get }") { _ in Value(boxing: Initializer.glorotNormal) },
        Row("static var heUniform: Initializer { get }") { _ in Value(boxing: Initializer.heUniform) },
        Row("static var heNormal: Initializer { get }") { _ in Value(boxing: Initializer.heNormal) },
        Row("static func constant(_ value: Double) -> Initializer") { call throws(Failure) in
          Value(boxing: try kernel(try Initializer.checkedConstant(call.double(0))))
        },
        Row("static func uniform(_ bound: Double) -> Initializer") { call throws(Failure) in
          Value(boxing: try kernel(try Initializer.checkedUniform(call.double(0))))
        },
        Row("static func normal(standardDeviation: Double) -> Initializer") { call throws(Failure) in
          Value(boxing: try kernel(try Initializer.checkedNormal(standardDeviation: call.double(0))))
        },
        Row("static func == (_ left: Initializer, _ right: Initializer) -> Bool") { call in
          .bool(call[0].unboxed(as: Initializer.self) == call[1].unboxed())
        },
      ])
  }
}

extension Value {
  init(layer: any Layer) { self.init(boxing: AnyLayer(layer: layer)) }

  var layers: [any Layer] { array.map { $0.unboxed(as: AnyLayer.self).layer } }
}

extension NativeCall {
  fileprivate func layer(_ index: Int) -> any Layer { self[index].unboxed(as: AnyLayer.self).layer }
}
