// `Double("1.5")` ends in a function of Swift's runtime that is not part of the embedded one. The C library's
// does the same work, correctly rounded.

@_extern(c, "strtod")
private func strtod(
  _ text: UnsafePointer<CChar>, _ end: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> Double

@_extern(c, "strtof")
private func strtof(
  _ text: UnsafePointer<CChar>, _ end: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> Float

/// Returns where the number ends.
@_cdecl("_swift_stdlib_strtod_clocale")
public func parseDouble(
  _ text: UnsafePointer<CChar>, _ result: UnsafeMutablePointer<Double>
) -> UnsafePointer<CChar>? {
  var end: UnsafePointer<CChar>?
  result.pointee = strtod(text, &end)
  return end
}

/// Returns where the number ends.
@_cdecl("_swift_stdlib_strtof_clocale")
public func parseFloat(
  _ text: UnsafePointer<CChar>, _ result: UnsafeMutablePointer<Float>
) -> UnsafePointer<CChar>? {
  var end: UnsafePointer<CChar>?
  result.pointee = strtof(text, &end)
  return end
}
