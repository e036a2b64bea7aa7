import Language
import Testing

@Test(arguments: [
  "init(_ values: [Double])", "init()", "static func zeros(_ shape: [Int]) -> Tensor",
  "static func + (_ left: Tensor, _ right: Tensor) -> Tensor",
  "static prefix func - (_ operand: Tensor) -> Tensor",
  "static func += (_ left: inout Tensor, _ right: Double)", "var count: Int { get }",
  "static var linear: Scale { get }", "subscript(_ index: Int) -> Tensor",
  "mutating func append(_ element: Element)", "func sorted<Element: Comparable>() -> [Element]",
  "func zip<A, B>(_ a: Sequence<A>, _ b: Sequence<B>) -> [(A, B)]",
  "init(seed: Int = 0, @LayerBuilder _ layers: () -> [any Layer])", "init(_ text: String) -> Int?",
  "func f(x: KeyValuePairs<String, Run> = [:], y: Scale = .linear, z: Double? = nil) -> (a: Int, b: [Int])",
  "func repeated(in range: ClosedRange<Double>, for count: Int)",
])
func signatures(_ declaration: String) {
  let (signature, diagnostics) = Parser.parseSignature(declaration)
  #expect(diagnostics.map { $0.message } == [])
  #expect(signature != nil)
}

@Test(arguments: [
  ("", FamilyHead.Kind.free, "", 0), ("struct Tensor: Equatable", .structure, "Tensor", 1),
  ("final class Dense: Layer", .finalClass, "Dense", 1), ("protocol Layer", .protocolType, "Layer", 0),
  ("extension Array", .extensionOf, "Array", 0), ("enum Optimizer", .enumeration, "Optimizer", 0),
])
func familyHeads(_ text: String, kind: FamilyHead.Kind, name: String, inherited: Int) throws {
  let head = try #require(Parser.parseFamilyHead(text).head)
  #expect(head.kind == kind)
  #expect(head.name.text == name)
  #expect(head.inherits.count == inherited)
}
