// stops: memory
_ = stride(from: 0.0, to: 1e300, by: 1e-300)
