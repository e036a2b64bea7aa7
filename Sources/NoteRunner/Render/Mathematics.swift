import CDuktape
import Foundation
import Rendering

/// Formulas typeset at build time: KaTeX, run inside an embedded JavaScript engine, so that a page needs no
/// script to show mathematics and a formula that does not parse is an error of the build.
///
/// Loading KaTeX takes a fraction of a second and happens with the first formula that the cache does not know; each
/// formula is typeset once, however often it occurs. Safe to use from several threads, which then take turns.
package final class Mathematics: @unchecked Sendable {
  /// What is wrong with a formula, and where in it.
  package struct Problem: Error, Equatable {
    var message: String
    /// UTF-16 offset in the formula, where KaTeX knows it.
    var offset: Int?
  }

  /// Where KaTeX and its fonts stand on this machine; `nil` where the package is missing.
  package static var folder: URL? {
    ["/usr/share/javascript/katex", "/opt/homebrew/share/katex", "/usr/local/share/katex"]
      .map { URL(fileURLWithPath: $0, isDirectory: true) }
      .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("katex.js").path) }
  }

  private struct Formula: Hashable {
    var tex: String
    var display: Bool
    /// Those that it uses, as an object of JavaScript's.
    var macros: String
  }

  private let lock = NSLock()
  private let store: Store?
  private var engine: OpaquePointer?
  private var loadedPrograms: Programs?
  /// What the engine was last told.
  private var currentMacros = ""
  private var typeset: [Formula: Result<String, Problem>] = [:]

  /// Typeset formulas are kept in `store` from one process to the next; those that fail are not.
  package init(store: Store? = nil) { self.store = store }

  deinit {
    if let engine { javascript_engine_destroy(engine) }
  }

  /// Whether some formula had to be typeset.
  package var hasLoadedKaTeX: Bool { lock.withLock { engine != nil } }

  /// HTML for the eye with MathML for screen readers.
  package func html(tex: String, display: Bool, macros: TeXMacros = TeXMacros()) throws(Problem) -> String {
    lock.lock()
    defer { lock.unlock() }
    let used = macros.used(in: tex)
    let formula = Formula(
      tex: tex, display: display,
      macros: used.isEmpty ? "" : JSON.object(used.map { ($0.name, .text($0.expansion)) }).text)
    if let known = typeset[formula] { return try known.get() }
    let key = store == nil ? nil : try key(of: formula)
    let result: Result<String, Problem>
    if let key, let kept = store?.record(key) {
      result = .success(String(decoding: kept, as: UTF8.self))
    } else {
      let engine = try loadedEngine()
      try tell(engine, macros: formula.macros)
      result = Self.call(engine, tex: tex, display: display)
      if let key, let html = try? result.get() { store?.keep(Array(html.utf8), as: key) }
    }
    typeset[formula] = result
    return try result.get()
  }

  /// All that the result hangs on: the formula, KaTeX, and how it is called.
  private func key(of formula: Formula) throws(Problem) -> Digest {
    var builder = Digest.Builder()
    builder.add("formula")
    builder.add(try programs().digest)
    builder.add(formula.display ? 1 : 0)
    builder.add(formula.tex)
    builder.add(formula.macros)
    return builder.digest()
  }

  // MARK: - The engine

  /// What the engine runs before it is asked for formulas.
  private struct Programs {
    var texts: [String]
    /// Stands for KaTeX's release, its options, and what this file adds.
    var digest: Digest
  }

  private func programs() throws(Problem) -> Programs {
    if let loadedPrograms { return loadedPrograms }
    guard let folder = Self.folder,
      let katex = try? String(contentsOf: folder.appendingPathComponent("katex.js"), encoding: .utf8)
    else {
      throw Problem(message: "KaTeX is not installed (Debian and Ubuntu: libjs-katex)", offset: nil)
    }
    let texts = [Self.missingFunctions, katex, Self.entryPoint]
    var builder = Digest.Builder()
    for text in texts { builder.add(text) }
    let programs = Programs(texts: texts, digest: builder.digest())
    loadedPrograms = programs
    return programs
  }

  private func loadedEngine() throws(Problem) -> OpaquePointer {
    if let engine { return engine }
    let programs = try programs()
    guard let created = javascript_engine_create() else {
      throw Problem(message: "no memory for the formula engine", offset: nil)
    }
    for program in programs.texts {
      let bytes = cesu8(program)
      guard javascript_engine_run(created, bytes, bytes.count) else {
        let message = Self.result(of: created)
        javascript_engine_destroy(created)
        throw Problem(message: "KaTeX could not be loaded: \(message)", offset: nil)
      }
    }
    engine = created
    return created
  }

  private func tell(_ engine: OpaquePointer, macros: String) throws(Problem) {
    guard macros != currentMacros else { return }
    let program = cesu8("macros = " + (macros.isEmpty ? "{}" : macros) + ";")
    guard javascript_engine_run(engine, program, program.count) else {
      throw Problem(message: "the macros could not be read: \(Self.result(of: engine))", offset: nil)
    }
    currentMacros = macros
  }

  private static func call(
    _ engine: OpaquePointer, tex: String, display: Bool
  ) -> Result<String, Problem> {
    let bytes = cesu8(tex)
    guard javascript_engine_call(engine, "typeset", bytes, bytes.count, display) else {
      return .failure(Problem(message: result(of: engine), offset: nil))
    }
    // "+html", or "-offset message".
    let answer = result(of: engine)
    if answer.hasPrefix("+") { return .success(String(answer.dropFirst())) }
    let parts = answer.dropFirst().split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    return .failure(
      Problem(message: parts.count > 1 ? String(parts[1]) : answer, offset: parts.first.flatMap { Int($0) }))
  }

  private static func result(of engine: OpaquePointer) -> String {
    var length = 0
    let text = javascript_engine_result(engine, &length)
    return fromCESU8(UnsafeRawBufferPointer(start: text, count: length))
  }

  /// `trust: false` and bounds on macro expansion and size: a formula can neither link out nor hang
  /// the build.
  ///
  /// Within a macro KaTeX counts from the macro's start: the place is one in the formula only where what KaTeX quotes
  /// before it stands there. A formula may define macros (`\gdef`); the next one shall not know them.
  private static let entryPoint = """
    var macros = {};
    function isPlaceIn(tex, error) {
      var position = error.position;
      if (typeof position !== "number") return false;
      var quoted = /(?: at position [0-9]+| at end of input): \\u2026?([^]*)$/.exec(error.message);
      var before = tex.slice(Math.max(0, position - 15), position);
      return quoted === null || quoted[1].replace(/\\u0332/g, "").slice(0, before.length) === before
        && position <= tex.length;
    }
    function typeset(tex, display) {
      try {
        return "+" + katex.renderToString(tex, {
          displayMode: display, throwOnError: true, trust: false, strict: "ignore",
          maxExpand: 1000, maxSize: 100, macros: Object.assign({}, macros)
        });
      } catch (error) {
        var known = isPlaceIn(tex, error);
        var message = String(error.message).replace("KaTeX parse error: ", "");
        return "-" + (known ? error.position : "?") + " "
          + message.replace(/ at (position [0-9]+|end of input): [^]*$/, "");
      }
    }
    """

  /// What KaTeX uses of ECMAScript 2015 and Duktape does not have.
  private static let missingFunctions = """
    Array.prototype.fill = Array.prototype.fill || function (value) {
      for (var i = 0; i < this.length; i++) this[i] = value;
      return this;
    };
    Array.prototype.find = Array.prototype.find || function (test) {
      for (var i = 0; i < this.length; i++) if (test(this[i], i, this)) return this[i];
    };
    Array.prototype.includes = Array.prototype.includes || function (item) { return this.indexOf(item) >= 0; };
    Object.assign = Object.assign || function (target) {
      for (var i = 1; i < arguments.length; i++)
        for (var key in arguments[i]) target[key] = arguments[i][key];
      return target;
    };
    String.prototype.includes = String.prototype.includes || function (part) { return this.indexOf(part) >= 0; };
    String.prototype.startsWith = String.prototype.startsWith || function (part) {
      return this.slice(0, part.length) === part;
    };
    String.prototype.endsWith = String.prototype.endsWith || function (part) {
      return part.length <= this.length && this.slice(this.length - part.length) === part;
    };
    String.prototype.normalize = String.prototype.normalize || function () { return String(this); };
    Math.hypot = Math.hypot || function (x, y) { return Math.sqrt(x * x + y * y); };
    """
}

// MARK: - CESU-8

/// Duktape's encoding: each UTF-16 unit, surrogates too, as if it were a scalar.
private func cesu8(_ text: String) -> [CChar] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for unit in text.utf16 {
    switch unit {
    case 0..<0x80: bytes.append(UInt8(unit))
    case 0x80..<0x800: bytes += [0xC0 | UInt8(unit >> 6), 0x80 | UInt8(unit & 0x3F)]
    default:
      bytes += [0xE0 | UInt8(unit >> 12), 0x80 | UInt8(unit >> 6 & 0x3F), 0x80 | UInt8(unit & 0x3F)]
    }
  }
  return bytes.map { CChar(bitPattern: $0) }
}

private func fromCESU8(_ bytes: UnsafeRawBufferPointer) -> String {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    let first = UInt16(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
    guard index + length <= bytes.count else { break }
    let rest = (1..<length).map { UInt16(bytes[index + $0] & 0x3F) }
    switch length {
    case 1: units.append(first)
    case 2: units.append((first & 0x1F) << 6 | rest[0])
    default: units.append((first & 0x0F) << 12 | rest[0] << 6 | rest[1])
    }
    index += length
  }
  return String(decoding: units, as: UTF16.self)
}
