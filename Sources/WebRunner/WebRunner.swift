import Bindings

// The module's entry points. Memory is the module's own: the page asks for room, writes a request into it, and
// reads the answer where `notes_run` says.

/// Room for `count` bytes, to be given back by `notes_release`.
@_expose(wasm, "notes_allocate")
@_cdecl("notes_allocate")
public func allocate(_ count: Int32) -> UnsafeMutableRawPointer? {
  guard count >= 0 else { return nil }
  return UnsafeMutableRawPointer.allocate(byteCount: Int(count), alignment: 16)
}

@_expose(wasm, "notes_release")
@_cdecl("notes_release")
public func release(_ memory: UnsafeMutableRawPointer?) { memory?.deallocate() }

/// Runs the blocks of a request (`EngineRequest`). The answer begins with its length, 32 bits, little-endian;
/// then comes the report as UTF-8. `nil` where the bytes are no request. The caller releases it.
@_expose(wasm, "notes_run")
@_cdecl("notes_run")
public func run(_ request: UnsafeRawPointer?, _ count: Int32) -> UnsafeMutableRawPointer? {
  let bytes = Array(UnsafeRawBufferPointer(start: request, count: Int(max(count, 0))))
  guard let request = EngineRequest(decoding: bytes) else { return nil }
  let report = Array(request.report().utf8)
  guard let answer = allocate(Int32(report.count + 4)) else { return nil }
  answer.storeBytes(of: UInt32(report.count).littleEndian, as: UInt32.self)
  for (index, byte) in report.enumerated() {
    answer.storeBytes(of: byte, toByteOffset: 4 + index, as: UInt8.self)
  }
  return answer
}
