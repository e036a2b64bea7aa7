import Foundation

/// How large a picture is, so that a page keeps room for it before it is there.
package struct PictureSize: Equatable, Sendable {
  package var width: Int
  package var height: Int

  /// Of a file; `nil` where it is no picture that is known here.
  package init?(of path: String) {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    // A JPEG's size stands behind its descriptions, which may hold a small picture of their own.
    guard let data = try? file.read(upToCount: 256 * 1024) else { return nil }
    self.init([UInt8](data))
  }

  /// - Parameter bytes: The beginning of the file.
  package init?(_ bytes: [UInt8]) {
    guard
      let (width, height) = Self.png(bytes) ?? Self.gif(bytes) ?? Self.jpeg(bytes) ?? Self.webp(bytes)
        ?? Self.svg(bytes),
      Self.sides.contains(width), Self.sides.contains(height)
    else { return nil }
    self.width = width
    self.height = height
  }

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// What is larger is no picture for a page, if it is one at all.
  private static let sides = 1...100_000

  /// PNG (W3C, 2003), 11.2.2: the first chunk, IHDR.
  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      return nil
    }
    return (big(bytes, 16, 4), big(bytes, 20, 4))
  }

  /// GIF89a (CompuServe, 1990), 18: the logical screen.
  private static func gif(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return (little(bytes, 6, 2), little(bytes, 8, 2))
  }

  /// JPEG (ITU-T T.81, 1992), B.2.2: the frame header.
  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return (big(bytes, index + 7, 2), big(bytes, index + 5, 2)) }
      index += 2 + max(2, big(bytes, index + 2, 2))
    }
    return nil
  }

  /// WebP (RFC 9649), 2.4 to 2.7.
  private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
    case "VP8 ": return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes, 21, 4)
      return (bits & 0x3FFF + 1, (bits >> 14) & 0x3FFF + 1)
    default: return nil
    }
  }

  /// The attributes of the root element, where they are pixels; else its view box.
  private static func svg(_ bytes: [UInt8]) -> (Int, Int)? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let element = text[start.upperBound..<end]
    func value(_ name: String) -> Substring? {
      guard let found = element.firstRange(of: " \(name)=") else { return nil }
      let rest = element[found.upperBound...]
      guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
      return rest.dropFirst().prefix { $0 != quote }
    }
    func pixels(_ text: Substring) -> Int? {
      Double(text.hasSuffix("px") ? text.dropLast(2) : text).flatMap {
        (1...65_535).contains($0) ? Int($0.rounded()) : nil
      }
    }
    if let width = value("width").flatMap(pixels), let height = value("height").flatMap(pixels) {
      return (width, height)
    }
    let box = (value("viewBox") ?? "").split(whereSeparator: { $0 == " " || $0 == "," })
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else { return nil }
    return (width, height)
  }

  private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<min(start + count, bytes.count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<min(start + count, bytes.count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
