import Foundation

/// The name of a file that an entry is written to before it gets its own: who writes it, and a random number.
///
///     3f09c2d1-4711-5577006791947779410   machine, process, number
package struct NewEntryName {
  package let machine: String
  package let process: Int32
  package let number: UInt64

  package var text: String { "\(machine)-\(process)-\(number)" }

  /// For this process. Random, since process numbers return: a container may give the same one to each run.
  package init() {
    machine = Self.thisMachine
    process = getpid()
    number = UInt64.random(in: 0...UInt64.max)
  }

  package init?(_ text: String) {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count == 3, let process = Int32(words[1]), let number = UInt64(words[2]) else { return nil }
    machine = String(words[0])
    self.process = process
    self.number = number
  }

  /// On a cluster, several machines share the folder, and a process number says something only about one's own.
  private static let thisMachine = String(Digest(of: ProcessInfo.processInfo.hostName).hex.prefix(8))

  /// Whether nobody goes on with a file of this name that was changed `age` seconds ago.
  package func isAbandoned(age: Int) -> Bool {
    if age > 24 * 3600 { return true }
    guard machine == Self.thisMachine, process != getpid() else { return false }
    // A process of somebody else is alive, too.
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
