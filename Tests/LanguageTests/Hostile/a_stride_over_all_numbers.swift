// stops: memory
_ = stride(from: Int.min, through: .max, by: 1)
