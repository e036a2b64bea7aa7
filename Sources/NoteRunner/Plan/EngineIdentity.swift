import CSystem
import Foundation

/// Which build of the engine computes: results of another one are never taken over.
package enum EngineIdentity {
  /// Of the program that runs. The linker's own digest of it where there is one, else what tells its file from others.
  package static let current: Digest = {
    var builder = Digest.Builder()
    var linked = [UInt8](repeating: 0, count: 1024)
    let count = copy_build_identity(&linked, linked.count)
    if count > 0 {
      builder.add("linked")
      builder.add(Array(linked[..<count]))
      return builder.digest()
    }
    builder.add("file")
    let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    builder.add(path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    builder.add(Int64((attributes?[.size] as? NSNumber)?.int64Value ?? 0))
    let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
    builder.add(Int64(bitPattern: modified.bitPattern))
    return builder.digest()
  }()
}
