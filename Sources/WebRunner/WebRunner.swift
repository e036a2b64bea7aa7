import Bindings
import Kernels

// The module's entry points. Memory is the module's own: the page asks for room, writes what it has to say into it, and
// reads answers where they are said to be. An answer begins with its length, 32 bits, little-endian; then comes its
// text as UTF-8. Whoever asked for it releases it.

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

// MARK: - A note at once

/// Runs the blocks of a request (`EngineRequest`). The answer is the report; `nil` where the bytes are no request.
@_expose(wasm, "notes_run")
@_cdecl("notes_run")
public func run(_ request: UnsafeRawPointer?, _ count: Int32) -> UnsafeMutableRawPointer? {
  guard let request = EngineRequest(decoding: bytes(request, count)) else { return nil }
  return answer(request.report())
}

// MARK: - A page at work

/// A module works for one page, on one thread.
private nonisolated(unsafe) var session: PageSession?

/// How far a training of a block has got: the page may show it.
@_extern(wasm, module: "notes", name: "progress")
private func progress(_ block: Int32, _ done: Int32, _ total: Int32, _ loss: Double)

/// Seconds since some moment, for blocks that measure.
@_extern(wasm, module: "notes", name: "clock")
private func clock() -> Double

/// Takes up a page (`PageProgram`); 0 where the bytes are none.
@_expose(wasm, "notes_page_open")
@_cdecl("notes_page_open")
public func openPage(_ program: UnsafeRawPointer?, _ count: Int32) -> Int32 {
  guard let program = PageProgram(bytes(program, count)) else { return 0 }
  session = PageSession(program, clock: { clock() }) { block, state in
    progress(Int32(clamping: block), Int32(clamping: state.done), Int32(clamping: state.total), state.loss)
  }
  return 1
}

/// Hands in a data set that a block has asked for.
@_expose(wasm, "notes_page_provide")
@_cdecl("notes_page_provide")
public func provide(
  _ name: UnsafeRawPointer?, _ nameCount: Int32, _ content: UnsafeRawPointer?, _ count: Int32
) {
  session?.provide(bytes(content, count), named: text(name, nameCount))
}

/// What the reader has written in the place of a block.
@_expose(wasm, "notes_page_edit")
@_cdecl("notes_page_edit")
public func edit(_ block: Int32, _ newText: UnsafeRawPointer?, _ count: Int32) {
  guard let session, has(block) else { return }
  session.edit(Int(block), to: text(newText, count))
}

/// What can be said without running: `PageSession.checkAnswer`.
@_expose(wasm, "notes_page_check")
@_cdecl("notes_page_check")
public func check() -> UnsafeMutableRawPointer? { session.flatMap { answer($0.checkAnswer()) } }

/// What can be named in a block: `PageSession.namesAnswer`.
@_expose(wasm, "notes_page_names")
@_cdecl("notes_page_names")
public func names(_ block: Int32) -> UnsafeMutableRawPointer? {
  guard let session, has(block) else { return nil }
  return answer(session.namesAnswer(for: Int(block)))
}

/// A text in colours: `PageSession.highlightAnswer`.
@_expose(wasm, "notes_page_highlight")
@_cdecl("notes_page_highlight")
public func highlight(_ code: UnsafeRawPointer?, _ count: Int32) -> UnsafeMutableRawPointer? {
  session.flatMap { answer($0.highlightAnswer(text(code, count))) }
}

/// Which blocks are to be run: `PageSession.planAnswer`.
@_expose(wasm, "notes_page_plan")
@_cdecl("notes_page_plan")
public func plan(_ block: Int32) -> UnsafeMutableRawPointer? {
  guard let session, has(block) else { return nil }
  return answer(session.planAnswer(running: Int(block)))
}

/// Runs a block: `PageSession.runAnswer`.
@_expose(wasm, "notes_page_run")
@_cdecl("notes_page_run")
public func runBlock(_ block: Int32) -> UnsafeMutableRawPointer? {
  guard let session, has(block) else { return nil }
  return answer(session.runAnswer(Int(block)))
}

private func has(_ block: Int32) -> Bool { session?.program.blocks.indices.contains(Int(block)) ?? false }

// MARK: - Memory

private func bytes(_ memory: UnsafeRawPointer?, _ count: Int32) -> [UInt8] {
  Array(UnsafeRawBufferPointer(start: memory, count: Int(max(count, 0))))
}

private func text(_ memory: UnsafeRawPointer?, _ count: Int32) -> String {
  String(decoding: bytes(memory, count), as: UTF8.self)
}

private func answer(_ text: String) -> UnsafeMutableRawPointer? {
  let bytes = Array(text.utf8)
  guard let answer = allocate(Int32(bytes.count + 4)) else { return nil }
  answer.storeBytes(of: UInt32(bytes.count).littleEndian, as: UInt32.self)
  bytes.withUnsafeBytes {
    (answer + 4).copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(answer), byteCount: $0.count)
  }
  return answer
}
