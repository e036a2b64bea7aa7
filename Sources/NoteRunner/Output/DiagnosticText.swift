import Rendering

/// A diagnostic as terminals and build logs show it: the place first, then the line and a mark below it.
package enum DiagnosticText {
  package static func render(_ diagnostic: Diagnostic, style: TextStyle = .plain) -> String {
    var lines = [headline(diagnostic, style)]
    if let place = diagnostic.place {
      let excerpt = SourceExcerpt(place)
      let number = String(place.start.line)
      let margin = String(repeating: " ", count: number.count)
      lines.append("\(style.dim("\(number) |")) \(excerpt.line)")
      lines.append("\(style.dim("\(margin) |")) \(color(diagnostic.severity, style)(excerpt.mark))")
    }
    if let help = diagnostic.help { lines.append("  \(style.bold("help:")) \(help)") }
    lines += diagnostic.related.map { render($0, style: style) }
    return lines.joined(separator: "\n")
  }

  private static func headline(_ diagnostic: Diagnostic, _ style: TextStyle) -> String {
    let position = diagnostic.place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let severity = color(diagnostic.severity, style)("\(diagnostic.severity.rawValue):")
    return "\(style.bold("\(diagnostic.path)\(position):")) \(severity) \(style.bold(diagnostic.message))"
  }

  private static func color(_ severity: Diagnostic.Severity, _ style: TextStyle) -> (String) -> String {
    switch severity {
    case .error: style.red
    case .warning: style.yellow
    case .note: style.dim
    }
  }
}

/// Colours for a terminal, or none.
package struct TextStyle: Sendable {
  private let isColored: Bool

  package static let plain = TextStyle(isColored: false)
  package static let colored = TextStyle(isColored: true)

  package func bold(_ text: String) -> String { wrap(text, "1") }
  package func dim(_ text: String) -> String { wrap(text, "2") }
  package func red(_ text: String) -> String { wrap(text, "1;31") }
  package func green(_ text: String) -> String { wrap(text, "32") }
  package func yellow(_ text: String) -> String { wrap(text, "1;33") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
