/// The names that a block can use without declaring them: one table, from which checking, running,
/// completion and documentation all derive.
///
/// A row is a declaration in Swift itself, read by the language's own parser, and the code behind it:
///
///     Row("static func zeros(_ shape: [Int]) -> Tensor") { call throws(Failure) in … }
public struct Library {
  public var families: [Family]

  public init(_ families: [Family]) { self.families = families }

  public static func + (left: Library, right: Library) -> Library { Library(left.families + right.families) }
}

/// A library that has been read: a matter of milliseconds, so that whoever checks many notes keeps it.
public struct PreparedLibrary: Sendable {
  let table: LibraryTable

  public init(_ library: Library) { table = LibraryTable(library) }
}

/// The rows of one type, or of none (free functions).
public struct Family {
  /// `struct Tensor: Equatable`, `final class Dense: Layer`, `protocol Layer`, `extension Array`, or empty for free
  /// functions.
  public let declaration: StaticString
  public let rows: [Row]

  public init(_ declaration: StaticString = "", _ rows: [Row]) {
    self.declaration = declaration
    self.rows = rows
  }
}

public struct Row {
  public typealias Body = (NativeCall) throws(Failure) -> Value

  /// `func`, `init`, `static func`, `var name: Type { get }`, `static var …`, `static func + (…)`, `subscript(…)`.
  public let declaration: StaticString
  public let body: Body

  public init(_ declaration: StaticString, _ body: @escaping Body) {
    self.declaration = declaration
    self.body = body
  }
}
