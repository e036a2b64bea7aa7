import Foundation

import enum Yams.Node

/// What a course says of itself in its `notes.yml`. Everything has a default: a course needs none.
package struct CourseSettings: Sendable {
  package static let fileName = "notes.yml"

  /// A value with its place in the file.
  package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var range: Range<Int>
  }

  /// A text: one for the whole course, or one for each of its languages.
  package struct Text: Sendable {
    package var whole: String?
    package var byLanguage: [(language: Located<String>, text: String)] = []

    package func of(_ language: String) -> String? {
      whole ?? byLanguage.first { $0.language.value == language }?.text
        // Notes in `zh-Hant` are in `zh`.
        ?? byLanguage.first { language.hasPrefix($0.language.value + "-") }?.text
    }
  }

  /// A list of names, with the place of its key.
  package struct List: Sendable {
    package var names: [Located<String>]
    package var range: Range<Int>
  }

  /// The file, where there is one.
  package var file: SourceFile?
  package var title = Text()
  package var description = Text()
  /// In the order of the site.
  package var languages: List?
  /// Without `.md`, in the order of the site.
  package var chapters: List?
  /// Where the site will be on the web; ends with a slash.
  package var address: String?
  package var accent: Accent?
  /// The picture that cards of links show, from the course's folder.
  package var image: Located<String>?
  /// The same, where it was found.
  var cardImage: CardImage?
  /// What formulas may write short.
  package var macros = TeXMacros()
}

// MARK: - Reading

extension CourseSettings {
  enum Key: String, CaseIterable { case title, description, languages, chapters, url, image, theme, macros }

  enum ThemeKey: String, CaseIterable { case accent }

  /// Reads the settings of a course's folder.
  ///
  /// - Parameters:
  ///   - root: the folder without symbolic links.
  ///   - path: the folder as it is named in messages.
  static func read(
    in folder: URL, root: String, path: String, into diagnostics: inout [Diagnostic]
  ) -> CourseSettings {
    let shown = Course.joined(path, fileName)
    let url = folder.appendingPathComponent(fileName)
    do {
      let bytes = try FileContents.read(url.path, within: root, limit: 1 << 20)
      let file = SourceFile.make(path: shown, bytes: bytes, into: &diagnostics)
      var settings = CourseSettings(file, into: &diagnostics)
      settings.findImage(in: folder, root: root, into: &diagnostics)
      return settings
    } catch .absent {
      let other = "notes.yaml"
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent(other).path) {
        diagnostics.append(
          Diagnostic(
            .error, "the settings of a course stand in `\(fileName)`", path: Course.joined(path, other),
            help: "rename the file"))
      }
    } catch {
      diagnostics.append(Diagnostic(.error, "it cannot be read: \(error.reason)", path: shown))
    }
    return CourseSettings()
  }

  package init(_ file: SourceFile, into diagnostics: inout [Diagnostic]) {
    self.file = file
    var yaml = YAMLReader(file, lines: 0..<file.lineStarts.count, name: "`\(Self.fileName)`")
    for (key, place, value) in yaml.pairs(Key.self) {
      let word = key.rawValue
      switch key {
      case .title: title = yaml.courseText(value, of: word)
      case .description: description = yaml.courseText(value, of: word)
      case .languages:
        languages = yaml.list(value, place, of: word) { yaml, node in yaml.languageTag(node, of: word) }
      case .chapters: chapters = yaml.list(value, place, of: word) { yaml, node in yaml.text(node, of: word) }
      case .url: address = yaml.address(value, of: word)
      case .image:
        image = yaml.text(value, of: word).map { Located(value: $0, range: yaml.range(of: value)) }
      case .macros: macros = yaml.macros(value, of: word)
      case .theme:
        for (key, _, value) in yaml.pairs(of: value, name: "`\(word)`", ThemeKey.self) {
          switch key {
          case .accent: accent = yaml.accent(value, of: key.rawValue)
          }
        }
      }
    }
    diagnostics += yaml.diagnostics
  }
}

extension CourseSettings {
  private mutating func findImage(in folder: URL, root: String, into diagnostics: inout [Diagnostic]) {
    guard let image, let file else { return }
    func report(_ severity: Diagnostic.Severity, _ message: String, help: String? = nil) {
      diagnostics.append(Diagnostic(severity, message, in: file, at: image.range, help: help))
    }
    do throws(CardImage.Problem) {
      cardImage = try CardImage(named: image.value, in: folder, root: root)
      if address == nil {
        report(
          .warning, "cards of links need to know where the picture is on the web",
          help: "say where the site will be: `url: https://…`")
      }
    } catch {
      switch error {
      case .notInCourse:
        report(
          .error, "`\(image.value)` is no file of the course", help: "its name from the course's folder on")
      case .unreadable(let reason): report(.error, "`\(image.value)` cannot be the picture: \(reason)")
      case .noPicture:
        report(
          .error, "`\(image.value)` is no picture that cards of links show",
          help: "what they show ends with \(CardImage.kinds.map { "`.\($0)`" }.joined(separator: ", "))")
      }
    }
  }
}

extension YAMLReader {
  fileprivate mutating func courseText(_ node: Node, of key: String) -> CourseSettings.Text {
    guard case .mapping(let mapping) = node else { return CourseSettings.Text(whole: text(node, of: key)) }
    var result = CourseSettings.Text()
    for (place, value) in mapping {
      guard let language = languageTag(place, of: key), let text = text(value, of: "\(key): \(language)")
      else {
        continue
      }
      result.byLanguage.append((.init(value: language, range: range(of: place)), text))
    }
    return result
  }

  /// A list of which no two are the same.
  fileprivate mutating func list(
    _ node: Node, _ place: Node, of key: String, _ name: (inout YAMLReader, Node) -> String?
  ) -> CourseSettings.List? {
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      report("`\(key)` must be a list", at: node, help: "as in `\(key): [a, b]`, or one to a line behind `-`")
      return nil
    }
    var list = CourseSettings.List(names: [], range: range(of: place))
    for node in sequence {
      guard let name = name(&self, node) else { continue }
      if list.names.contains(where: { $0.value == name }) {
        report("`\(name)` is in `\(key)` twice", at: node)
      } else {
        list.names.append(.init(value: name, range: range(of: node)))
      }
    }
    return list
  }

  /// `\R: \mathbb{R}`, each on a line.
  fileprivate mutating func macros(_ node: Node, of key: String) -> TeXMacros {
    guard case .mapping(let mapping) = node else {
      report("`\(key)` must be `\\name: what it stands for` pairs", at: node)
      return TeXMacros()
    }
    var found: [TeXMacros.Macro] = []
    for (place, value) in mapping {
      let name = place.scalar?.string ?? ""
      guard TeXCommand.isOne(name) else {
        report(
          "`\(name)` cannot be a macro: a backslash, then letters, or one other sign", at: place,
          help: name.isEmpty || name.hasPrefix("\\") ? nil : "write `\\\(name)`")
        continue
      }
      guard let expansion = text(value, of: name) else { continue }
      if let (message, help) = TeXMacros.problem(with: expansion) {
        report("`\(name)`: \(message)", at: value, help: help)
      } else {
        found.append(TeXMacros.Macro(name: name, expansion: expansion, range: range(of: place)))
      }
    }
    let endless = Set(TeXMacros.endless(found).map(\.name))
    for (place, _) in mapping where endless.contains(place.scalar?.string ?? "") {
      report("`\(place.scalar?.string ?? "")` stands for itself, without an end", at: place)
    }
    return TeXMacros(found.filter { !endless.contains($0.name) }, in: file)
  }

  /// The address of a folder on the web, with a slash at its end.
  fileprivate mutating func address(_ node: Node, of key: String) -> String? {
    guard let text = text(node, of: key) else { return nil }
    let parts = URLComponents(string: text)
    guard let parts, let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      parts.host?.isEmpty == false, parts.user == nil, parts.query == nil, parts.fragment == nil,
      let address = parts.string
    else {
      report(
        "`\(text)` is not the address of a site", at: node,
        help: "an address such as `https://example.org/course/`, without `?` and `#`")
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }
}
