#if canImport(Glibc)
  import Glibc
  import Synchronization
#elseif canImport(Darwin)
  import Darwin
  import Synchronization
#endif

/// How many threads one operation may use. No result depends on it: threads share out rows and columns of what
/// is computed, and each element is computed whole by one of them.
public enum Threads {
  #if canImport(Glibc) || canImport(Darwin)
    private static let chosen = Atomic<Int>(0)

    /// The processors of this machine that are in use.
    public static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// The number of threads: that of the processors, unless it is set. Whoever trains several models at a time
    /// sets it lower.
    public static var limit: Int {
      get {
        let count = chosen.load(ordering: .relaxed)
        return count > 0 ? count : processors
      }
      set { chosen.store(max(1, newValue), ordering: .relaxed) }
    }
  #else
    /// A page's worker computes alone.
    static let limit = 1
  #endif
}
