import CCrypto

/// A SHA-256 computation of libcrypto, which uses the processor's own instructions for it where there are some.
package struct SHA256: ~Copyable {
  /// Looked up once: libcrypto takes longer to find an algorithm than to hash a line.
  private nonisolated(unsafe) static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  private let context: OpaquePointer

  /// Ends the process where libcrypto cannot hash at all: out of memory, or configured without SHA-256.
  package init() {
    guard let algorithm = Self.algorithm, let context = EVP_MD_CTX_new(),
      EVP_DigestInit_ex2(context, algorithm, nil) == 1
    else { fatalError("libcrypto computes no SHA-256") }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let worked = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(worked == 1)
  }

  /// The digest so far. Finishing spoils a computation, so it is a copy that is finished.
  package func digest() -> Digest {
    let copy = SHA256()
    return withUnsafeTemporaryAllocation(byteCount: Digest.byteCount, alignment: 8) { bytes in
      let worked =
        EVP_MD_CTX_copy_ex(copy.context, context) == 1
        && EVP_DigestFinal_ex(copy.context, bytes.baseAddress, nil) == 1
      guard worked, let digest = Digest(bytes: UnsafeRawBufferPointer(bytes)) else {
        fatalError("libcrypto computes no SHA-256")
      }
      return digest
    }
  }
}
