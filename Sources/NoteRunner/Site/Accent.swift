import Foundation

import enum Yams.Node

/// The colour of links, marks and callouts: one on light paper, one on dark.
package struct Accent: Sendable {
  package enum Paper: String, CaseIterable, Sendable { case light, dark }

  package var light: String
  package var dark: String

  /// What replaces our colours, behind our style sheet.
  var style: String {
    """

    :root {
      --accent: light-dark(\(light), \(dark));
      --accent-wash: color-mix(in srgb, var(--accent) 10%, var(--paper));
    }

    """
  }

  /// Six hexadecimal digits, as style sheets write colours.
  static func isColour(_ text: String) -> Bool { text.wholeMatch(of: /#[0-9a-fA-F]{6}/) != nil }

  /// Below this, the Web Content Accessibility Guidelines say, a text is hard to read.
  package static let leastContrast = 4.5

  /// Of a text of that colour on our paper, as those guidelines count it: from 1 to 21.
  package static func contrast(of colour: String, on paper: Paper) -> Double {
    let (one, other) = (luminance(colour), luminance(Self.colour(of: paper)))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// As in `site/styles/base.css`.
  package static func colour(of paper: Paper) -> String {
    switch paper {
    case .light: "#fdfcfa"
    case .dark: "#16181b"
    }
  }

  private static func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    func light(_ shift: Int) -> Double {
      let part = Double(number >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * light(16) + 0.7152 * light(8) + 0.0722 * light(0)
  }
}

extension YAMLReader {
  /// A colour for each paper. One that is hard to read is a warning.
  mutating func accent(_ node: Node, of key: String) -> Accent? {
    var colours: [Accent.Paper: String] = [:]
    let before = diagnostics.count
    for (paper, _, value) in pairs(of: node, name: "`\(key)`", Accent.Paper.self) {
      guard let colour = text(value, of: paper.rawValue) else { continue }
      guard Accent.isColour(colour) else {
        report("`\(colour)` is not a colour", at: value, help: "six hexadecimal digits, as in \"#285f8f\"")
        continue
      }
      colours[paper] = colour
      let contrast = Accent.contrast(of: colour, on: paper)
      if contrast < Accent.leastContrast {
        report(
          "links in \(colour) are hard to read on \(paper.rawValue) paper: their contrast is "
            + "\(Self.tenths(contrast)), and should be \(Self.tenths(Accent.leastContrast))",
          at: value, severity: .warning)
      }
    }
    if let light = colours[.light], let dark = colours[.dark] { return Accent(light: light, dark: dark) }
    if diagnostics.count == before {
      report("`\(key)` needs two colours, `light` and `dark`", at: node)
    }
    return nil
  }

  /// Rounded down, so that what is too little looks like it.
  private static func tenths(_ number: Double) -> String {
    let tenths = Int(number * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
