import NoteRunner
import Testing

@Suite struct NoteTraceTests {
  private let trace = NoteTrace(
    engine: Digest(of: "engine"),
    blocks: [
      NoteTrace.Block(id: nil, meaning: Digest(of: "a"), settings: Digest(of: "s"), inputs: [], data: []),
      NoteTrace.Block(
        id: "训练", meaning: Digest(of: "b"), settings: Digest(of: "s"),
        inputs: [NoteTrace.Input(block: 0, exports: Digest(of: "e"))],
        data: [
          NoteTrace.DataSet(name: "digits", content: Digest(of: "d")),
          NoteTrace.DataSet(name: "", content: nil),
        ]),
    ])

  @Test func writtenThenReadItIsTheSame() { #expect(NoteTrace(trace.bytes) == trace) }

  @Test func bytesThatAreCutOffAreNone() {
    for count in trace.bytes.indices { #expect(NoteTrace(Array(trace.bytes.prefix(count))) == nil) }
  }
}
