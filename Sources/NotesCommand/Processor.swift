import CSystem
import Foundation

/// Whether this build runs on this processor at all. Asked before anything else: the first vector instruction that
/// the processor does not know would end the process without a word.
enum Processor {
  static func check() {
    #if AVX2
      guard !processor_has_avx2() else { return }
      Console().say(
        "error: this build of notes needs a processor with AVX2, which this one does not have; "
          + "build it with NOTES_BASELINE=1 make build: slower, and the same bits")
      exit(2)
    #endif
  }
}
