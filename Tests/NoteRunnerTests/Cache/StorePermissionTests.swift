import Foundation
import NoteRunner
import Testing

/// What a user may not read or write. Each in a process of its own, which stops being root where it is.
@Suite struct StorePermissionTests {
  /// A user of this system who owns nothing.
  private static func becomeNobody() {
    if getuid() == 0 { precondition(setuid(65534) == 0) }
  }

  private static let key = Digest(of: "key")

  @Test func aFolderThatMayNotBeRead() async {
    await #expect(processExitsWith: .success) {
      StorePermissionTests.becomeNobody()
      let folder = try ScratchFolder()
      defer { folder.remove() }
      folder.store().keep([1], as: StorePermissionTests.key)
      chmod(folder.cache.path, 0)
      defer { chmod(folder.cache.path, 0o777) }
      let store = folder.store()
      precondition(store.record(StorePermissionTests.key) == nil)
      store.keep([2], as: StorePermissionTests.key)
      precondition(
        store.warnings == [
          "\(folder.cache.path): the cache cannot be read (Permission denied); what it holds is computed again"
        ], "\(store.warnings)")
    }
  }

  @Test func anEntryThatMayNotBeRead() async {
    await #expect(processExitsWith: .success) {
      StorePermissionTests.becomeNobody()
      let folder = try ScratchFolder()
      defer { folder.remove() }
      folder.store().keep([1], as: StorePermissionTests.key)
      chmod(folder.path(of: StorePermissionTests.key, .record), 0)
      let store = folder.store()
      precondition(store.record(StorePermissionTests.key) == nil)
      precondition(store.warnings.count == 1, "\(store.warnings)")
      store.keep([2], as: StorePermissionTests.key)
      precondition(folder.store().record(StorePermissionTests.key) == [2])
    }
  }

  @Test func aFolderThatMayNotBeWritten() async {
    await #expect(processExitsWith: .success) {
      StorePermissionTests.becomeNobody()
      let folder = try ScratchFolder()
      defer { folder.remove() }
      folder.store().keep([1], as: StorePermissionTests.key)
      let inner = ["", "/new", "/records"].map { folder.cache.path + $0 }
      for path in inner { chmod(path, 0o555) }
      defer { for path in inner { chmod(path, 0o777) } }
      let store = folder.store()
      precondition(store.record(StorePermissionTests.key) == [1])
      store.keep([2], as: StorePermissionTests.key)
      store.keepPart([3])
      precondition(store.record(StorePermissionTests.key) == [1])
      precondition(
        store.warnings == [
          "\(folder.cache.path): the cache cannot be written (Permission denied); what is computed now is not kept"
        ], "\(store.warnings)")
    }
  }

  @Test func aFolderThatCannotBeMade() async {
    await #expect(processExitsWith: .success) {
      StorePermissionTests.becomeNobody()
      let folder = try ScratchFolder()
      defer { folder.remove() }
      chmod(folder.url.path, 0o555)
      defer { chmod(folder.url.path, 0o777) }
      let store = folder.store()
      store.keep([2], as: StorePermissionTests.key)
      precondition(
        store.warnings == [
          "\(folder.cache.path): the cache cannot be written (Permission denied); what is computed now is not kept"
        ], "\(store.warnings)")
    }
  }
}
