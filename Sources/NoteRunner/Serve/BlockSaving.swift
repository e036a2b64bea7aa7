import Foundation
import Rendering

/// Writes the code of one block, as it was changed in a page, back into the file that the block is in.
///
/// Nothing else of the file changes: line ends, indentation, the lines `//| …` and the fences stay. What is written is
/// read again before it takes the file's place: every other block must be what it was.
package struct BlockSaving: Sendable {
  package struct Request: Sendable {
    /// The note, from the course's folder.
    package var path: String
    /// By its id, else by its place in the note.
    package var block: BlockName
    /// Of the code that the page began with: what is shown of the block, without the last line's end.
    package var base: Digest
    package var text: String

    package init(path: String, block: BlockName, base: Digest, text: String) {
      self.path = path
      self.block = block
      self.base = base
      self.text = text
    }
  }

  package enum BlockName: Sendable, Equatable {
    case id(String)
    case index(Int)
  }

  /// Why nothing was written.
  package enum Refusal: Error, Equatable {
    case course(String)
    case noNote(String)
    case noBlock(BlockName)
    case readOnly
    /// The block in the file is not the one that the page began with.
    case changedMeanwhile
    case closesFence(line: Int)
    case settings
    case joined
    case unfit
    case unwritable(path: String, reason: String)
  }

  private let coursePath: String

  package init(course path: String) { coursePath = path }

  /// - Returns: What the next change of this block begins with.
  package func save(_ request: Request) throws(Refusal) -> Digest {
    let course: Course
    do { course = try Course(path: coursePath) } catch { throw .course(error.description) }
    let prefix = course.folder.standardizedFileURL.path + "/"
    guard let file = course.files.first(where: { $0.url.standardizedFileURL.path == prefix + request.path })
    else {
      throw .noNote(request.path)
    }
    let text = NoteText(of: file)
    let note = NoteParser.parse(text)
    let index = try Self.index(of: request.block, in: note)
    let block = note.blocks[index]
    guard !block.attributes.isReadOnly else { throw .readOnly }
    guard Digest(of: block.editableText) == request.base else { throw .changedMeanwhile }
    let wanted = request.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let digest = Digest(of: wanted)
    if wanted == block.editableText { return digest }
    // At the top they would be read as settings of the block.
    guard !wanted.hasPrefix("//|") else { throw .settings }
    let fence = try FencePlace(of: block, in: note)
    let url = try Self.url(of: fence.path, file: file, course: course)
    guard let bytes = text.bytes(at: url) else { throw .joined }
    let stamp = FileStamp(of: SystemPath.resolved(url.path) ?? url.path)
    // What was saved between the reading and the stamp is another text.
    guard NoteText(of: file).bytes(at: url) == bytes else { throw .changedMeanwhile }
    for indentation in fence.indentations {
      guard let written = fence.replacing(wanted, in: bytes, indentation: indentation) else { throw .joined }
      let changed = NoteParser.parse(text.replacing(written, at: url))
      guard changed.isSame(as: note, butFor: index, which: wanted) else { continue }
      try Self.write(written, over: url, stamp: stamp)
      return digest
    }
    if let line = fence.closingLine(in: wanted) { throw .closesFence(line: line) }
    throw .unfit
  }

  private static func index(of name: BlockName, in note: Note) throws(Refusal) -> Int {
    let found =
      switch name {
      case .id(let id): note.blocks.firstIndex { $0.attributes.id == id }
      case .index(let index): note.blocks.indices.contains(index) ? index : nil
      }
    guard let found, note.blocks[found].kind == .statements else { throw .noBlock(name) }
    return found
  }

  /// The file on disk of a path as messages name it.
  private static func url(of path: String, file: Course.File, course: Course) throws(Refusal) -> URL {
    if path == file.path { return file.url.standardizedFileURL }
    let start = Course.joined(course.path, "")
    guard path.hasPrefix(start) else { throw .joined }
    return course.folder.appendingPathComponent(String(path.dropFirst(start.count))).standardizedFileURL
  }

  private static func write(_ bytes: [UInt8], over url: URL, stamp: FileStamp?) throws(Refusal) {
    // A link stays, and what it leads to is written.
    guard let path = SystemPath.resolved(url.path), let stamp else { throw .changedMeanwhile }
    do throws(SystemError) {
      guard try AtomicFile.write(bytes, to: path, replacing: stamp) else { throw SystemError(code: 0) }
    } catch {
      if error.code == 0 { throw .changedMeanwhile }
      throw .unwritable(path: url.lastPathComponent, reason: error.text)
    }
  }
}

extension CodeBlock {
  /// What a page shows of the block's code.
  package var editableText: String {
    let text = shownText
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

extension Note {
  /// Whether one block has another text, and all else is as it was.
  fileprivate func isSame(as other: Note, butFor index: Int, which text: String) -> Bool {
    guard blocks.count == other.blocks.count, content.count == other.content.count,
      headings.count == other.headings.count, diagnostics.count == other.diagnostics.count
    else { return false }
    return blocks.indices.allSatisfy { block in
      let (new, old) = (blocks[block], other.blocks[block])
      guard block == index else { return new.text == old.text }
      return new.editableText.utf8.elementsEqual(text.utf8) && new.attributes.id == old.attributes.id
        && new.text.utf8.prefix(new.shownFrom).elementsEqual(old.text.utf8.prefix(old.shownFrom))
    }
  }
}

// MARK: - In words

extension BlockSaving.Refusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .course(let message): message
    case .noNote(let path): "there is no note `\(path)` in this course"
    case .noBlock(.id(let id)): "the note has no block `\(id)`"
    case .noBlock(.index(let index)): "the note has no block at place \(index)"
    case .readOnly: "the block is `readonly`: it is not to be changed in the page"
    case .changedMeanwhile:
      "the block in the file is not the one that this page began with: somebody has changed it meanwhile"
    case .closesFence(let line):
      "line \(line) would end the block in the note: it is as long a row of backticks or tildes as the block begins with"
    case .settings:
      "the first line begins with `//|`, which in a note is a setting of the block: write it into the file"
    case .joined: "the block cannot be changed here: its lines are not all from one file of the course"
    case .unfit: "the note would then be read as something else than this text in this block"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }
}
