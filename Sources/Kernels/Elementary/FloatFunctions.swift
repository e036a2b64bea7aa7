// The elementary functions of one Float: lane 0 of the eight-lane versions, so that a value does not depend on
// whether it was computed alone or in a row.

package func exp(_ x: Float) -> Float { exp(SIMD8<Float>(repeating: x))[0] }
package func log(_ x: Float) -> Float { log(SIMD8<Float>(repeating: x))[0] }
package func tanh(_ x: Float) -> Float { tanh(SIMD8<Float>(repeating: x))[0] }
package func sigmoid(_ x: Float) -> Float { sigmoid(SIMD8<Float>(repeating: x))[0] }
package func sin(_ x: Float) -> Float { sineAndCosine(x).sine }
package func cos(_ x: Float) -> Float { sineAndCosine(x).cosine }
package func sqrt(_ x: Float) -> Float { x.squareRoot() }
