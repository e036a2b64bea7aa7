import Foundation
import Testing

/// The lines of a file in `Golden`, without comments: see the script of the same name for what they mean.
func goldenLines(_ name: String) throws -> [Substring] {
  let folder = try #require(Bundle.module.url(forResource: "Golden", withExtension: nil))
  let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
}
