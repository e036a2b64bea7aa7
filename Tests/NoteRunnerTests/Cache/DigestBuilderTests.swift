import NoteRunner
import Testing

@Suite struct DigestBuilderTests {
  private func digest(_ build: (inout Digest.Builder) -> Void) -> Digest {
    var builder = Digest.Builder()
    build(&builder)
    return builder.digest()
  }

  /// The layout is what stored keys hang on: a word with kind and length, then the bytes.
  @Test func putsKindAndLengthInFront() {
    let built = digest { builder in
      builder.add([7, 8])
      builder.add("é")
      builder.add(-2)
    }
    let bytes: [UInt8] =
      [2, 0, 0, 0, 0, 0, 0, 0] + [7, 8]
      + [2, 0, 0, 0, 0, 0, 0, 1] + [0xC3, 0xA9]
      + [8, 0, 0, 0, 0, 0, 0, 2] + [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
    #expect(built == Digest(of: bytes))
  }

  @Test func keepsPiecesApart() {
    let abc = Digest(of: "abc")
    let digests: [Digest] = [
      digest { _ in },
      digest { $0.add("") },
      digest { $0.add([UInt8]()) },
      digest { $0.add("abc") },
      digest { $0.add(Array("abc".utf8)) },
      digest {
        $0.add("ab")
        $0.add("c")
      },
      digest {
        $0.add("a")
        $0.add("bc")
      },
      digest { $0.add(1) },
      digest { $0.add("1") },
      digest { $0.add(abc) },
      digest { $0.add(abc.bytes) },
      digest { $0.add(abc.hex) },
    ]
    #expect(Set(digests).count == digests.count)
  }

  @Test func canBeAskedOnTheWay() {
    var builder = Digest.Builder()
    builder.add("a")
    let early = builder.digest()
    builder.add("b")
    #expect(early == digest { $0.add("a") })
    #expect(
      builder.digest()
        == digest {
          $0.add("a")
          $0.add("b")
        })
  }
}
