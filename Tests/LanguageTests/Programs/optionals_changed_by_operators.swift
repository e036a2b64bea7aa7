struct Vector {
  var x: Double
  static func + (left: Vector, right: Vector) -> Vector { Vector(x: left.x + right.x) }
  static func - (left: Vector, right: Vector) -> Vector { Vector(x: left.x - right.x) }
  static func -= (left: inout Vector, right: Vector) { left = left - right }
}
struct Body { var speed: Vector? }
var body: Body? = Body(speed: Vector(x: 1))
body?.speed? -= Vector(x: 3)
print(body?.speed?.x ?? 0)  // prints: -2.0
body?.speed = nil
body?.speed? -= Vector(x: 3)
print(body?.speed == nil ? "none" : "some")  // prints: none
var list: [Int]? = [1]
list? += [2, 3]
list?[1] *= 10
print(list ?? [])  // prints: [1, 20, 3]
var flags: Int? = 6
flags? |= 1
flags? <<= 2
print(flags ?? 0)  // prints: 28
var text: String? = "a"
text? += "b"
text?.append("c")
print(text ?? "")  // prints: abc
var half: Double? = 7.5
half?.round(.down)
half? /= 2
print(half ?? 0)  // prints: 3.5
var isOn: Bool? = false
isOn?.toggle()
print(isOn ?? false)  // prints: true
