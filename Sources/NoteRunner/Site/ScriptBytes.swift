import Foundation

/// Bytes for a page that may be opened from disk, where it can fetch nothing: a script that holds them.
enum ScriptBytes {
  static func assigning(_ bytes: [UInt8], to name: String) -> [UInt8] {
    Array("\(name)=\"".utf8) + Array(Data(bytes).base64EncodedData()) + Array("\";\n".utf8)
  }
}
