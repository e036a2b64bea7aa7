import Language

/// A value of the kernels as the block language holds it. Immutable, so that sharing it is as good as copying it.
final class Boxed<Wrapped>: HostObject {
  let wrapped: Wrapped

  init(_ wrapped: Wrapped) {
    self.wrapped = wrapped
    super.init()
  }
}

extension Value {
  init<Wrapped>(boxing wrapped: Wrapped) { self = .object(Boxed(wrapped)) }

  /// The boxed value. The checker has proved the type: another one here is a wrong signature in one of our tables.
  func unboxed<Wrapped>(as type: Wrapped.Type = Wrapped.self) -> Wrapped {
    unsafeDowncast(object, to: Boxed<Wrapped>.self).wrapped
  }
}
