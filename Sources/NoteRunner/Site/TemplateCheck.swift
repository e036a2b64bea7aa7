import Mustache

/// What is wrong with the template of a course. A name that no page has would be an empty place, and nobody would know:
/// it is an error as well. What a template can name is what ours names.
enum TemplateCheck {
  static func diagnostics(of file: SourceFile) -> [Diagnostic] {
    let text = file.text(0..<file.bytes.count)
    do { _ = try MustacheTemplate(string: text) } catch let error as MustacheTemplate.ParserError {
      return [Diagnostic(.error, message(error.error), in: file, at: range(error.context, in: file))]
    } catch {
      return [Diagnostic(.error, "this is no template: \(error)", path: file.path)]
    }
    let known = Set(tags(in: Theme.template).map(\.name))
    return tags(in: text).compactMap { tag in
      if tag.kind == ">" || tag.kind == "<" {
        return Diagnostic(.error, "a template cannot take in another one", in: file, at: tag.range)
      }
      guard !known.contains(tag.name), tag.name != "." else { return nil }
      return Diagnostic(
        .error, "`\(tag.name)` is nothing that a page has", in: file, at: tag.range,
        help: NearMiss.help(tag.name, allowed: known.sorted()))
    }
  }

  private static func message(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "this ends a section that is not the innermost one"
    case .expectedSectionEnd: "a section that begins above has no end"
    case .unfinishedName: "this tag has no end, or what is in it is no name"
    case .invalidSetDelimiter: "delimiters are changed as in `{{=<% %>=}}`"
    case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection,
      .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
      "this tag is none that a template can have"
    case nil: "this tag has no end"
    }
  }

  private static func range(_ context: MustacheParserContext, in file: SourceFile) -> Range<Int> {
    let line = file.lineRange(min(context.lineNumber, file.lineStarts.count) - 1)
    let before = file.text(line).prefix(context.columnNumber - 1)
    return min(line.upperBound, line.lowerBound + before.utf8.count)..<line.upperBound
  }

  private struct Tag {
    /// `#`, `^`, `/`, `{`, `&`, `>`, `<`, or none.
    var kind: Character?
    var name: String
    /// Of the name, in UTF-8.
    var range: Range<Int>
  }

  private static func tags(in text: String) -> [Tag] {
    text.matches(of: /\{\{(?<kind>[#^\/\{&><])?\s*(?<name>[^\s\{\}!=%(]+)/).map { match in
      let name = match.output.name
      let start = text.utf8.distance(from: text.startIndex, to: name.startIndex)
      return Tag(
        kind: match.output.kind?.first, name: String(name), range: start..<start + name.utf8.count)
    }
  }
}
