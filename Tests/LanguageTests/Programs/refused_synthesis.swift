struct Point { var x: Int }
struct Callback: Equatable { let run: () -> Int }  // error: `Callback` cannot be `Equatable`: its `run` holds a `() -> Int`
struct Holder: Hashable {  // error: `Holder` cannot be `Equatable`: its `point` holds a `Point`
  let point: Point
}
enum Shape: Equatable { case dot(Point), none }  // error: its `dot` holds a `Point`
enum Pair: Hashable { case pair((Int, Int)) }  // error: its `pair` holds a `(Int, Int)`
struct Own: Hashable {  // error: `Own` cannot be `Hashable`: its `point` holds a `Point`
  var point: Point
  static func == (left: Own, right: Own) -> Bool { left.point.x == right.point.x }
}
struct Fine: Equatable {
  var point: Point
  static func == (left: Fine, right: Fine) -> Bool { left.point.x == right.point.x }
}
struct Deep: Hashable { var lists: [[Int]?], names: [String: Double], range: ClosedRange<Int> }
struct Keyed { var values: [Later: Int], more: [[Later]: Int] }
struct Later: Hashable { var x: Int }
struct Unkeyed { var values: [Point: Int] }  // error: `Point` cannot be the key of a dictionary
let byPoint: [Point: Int] = [:]  // error: `Point` cannot be the key of a dictionary
let byPair = [(1, 2): 3]  // error: `(Int, Int)` cannot be the key of a dictionary
let generic: Dictionary<Point, Int> = [:]  // error: `Point` cannot be the key of a dictionary
let nested: [[Int: Point]: String] = [:]  // error: `[Int: Point]` cannot be the key of a dictionary
let grouped = Dictionary(grouping: [1, 2], by: { Point(x: $0) })  // error: can be keys of a dictionary
