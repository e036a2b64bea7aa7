import Testing

// Expectations are worked out by hand; all numbers are exact in `Float`.

@Test(arguments: [
  ("Tensor([1, 2, 3])", "[1.0, 2.0, 3.0]"),
  ("Tensor([[1, 2], [3, 4]])", "[[1.0, 2.0], [3.0, 4.0]]"),
  ("Tensor(2.5)", "2.5"),
  ("Tensor.zeros([2])", "[0.0, 0.0]"),
  ("Tensor.ones([1, 2])", "[[1.0, 1.0]]"),
  ("Tensor.full([2], 0.5)", "[0.5, 0.5]"),
  ("Tensor.eye(2)", "[[1.0, 0.0], [0.0, 1.0]]"),
  ("Tensor.uniform([3], in: 2...2)", "[2.0, 2.0, 2.0]"),
  ("Tensor.normal([2], mean: 1, standardDeviation: 0)", "[1.0, 1.0]"),
  ("Tensor([[1, 2], [3, 4]]).shape", "[2, 2]"),
  ("Tensor([1, 2]).rank", "1"),
  ("Tensor([[1, 2], [3, 4]]).count", "4"),
  ("Tensor([1, 2]).values", "[1.0, 2.0]"),
  ("Tensor([7]).scalar", "7.0"),
  ("Tensor([[1, 2]]).transposed", "[[1.0], [2.0]]"),
  ("Tensor([[1, 2], [3, 4]])[1]", "[3.0, 4.0]"),
  ("Tensor([1, 2, 3, 4]).reshaped([2, 2])", "[[1.0, 2.0], [3.0, 4.0]]"),
  ("Tensor([1, 2]) + Tensor([3, 4])", "[4.0, 6.0]"),
  ("Tensor([1, 2]) - Tensor([3, 4])", "[-2.0, -2.0]"),
  ("Tensor([1, 2]) * Tensor([3, 4])", "[3.0, 8.0]"),
  ("Tensor([1, 2]) / Tensor([2, 4])", "[0.5, 0.5]"),
  ("Tensor([1, 2]) + 1", "[2.0, 3.0]"), ("1 + Tensor([1, 2])", "[2.0, 3.0]"),
  ("Tensor([1, 2]) - 1", "[0.0, 1.0]"), ("1 - Tensor([1, 2])", "[0.0, -1.0]"),
  ("Tensor([1, 2]) * 3", "[3.0, 6.0]"), ("3 * Tensor([1, 2])", "[3.0, 6.0]"),
  ("Tensor([1, 2]) / 2", "[0.5, 1.0]"), ("2 / Tensor([1, 2])", "[2.0, 1.0]"),
  ("-Tensor([1, 2])", "[-1.0, -2.0]"),
  ("Tensor([1, 2]) == Tensor([1, 2])", "true"), ("Tensor([1, 2]) != Tensor([1, 3])", "true"),
  ("Tensor([[1, 2], [3, 4]]).sum()", "10.0"), ("Tensor([[1, 2], [3, 4]]).mean()", "2.5"),
  ("Tensor([1, 5, 3]).max()", "5.0"), ("Tensor([4, 2, 3]).min()", "2.0"), ("Tensor([3, 4]).norm()", "5.0"),
  ("Tensor([[1, 2], [3, 4]]).sum(axis: 0)", "[4.0, 6.0]"),
  ("Tensor([[1, 2], [3, 4]]).mean(axis: 1)", "[1.5, 3.5]"),
  ("Tensor([1, 2]).squared()", "[1.0, 4.0]"), ("Tensor([1, 2]).dot(Tensor([3, 4]))", "11.0"),
  ("Tensor([[1, 2], [3, 4]]).matmul(Tensor([[1], [1]]))", "[[3.0], [7.0]]"),
  ("relu(Tensor([-1, 2]))", "[0.0, 2.0]"), ("abs(Tensor([-1, 2]))", "[1.0, 2.0]"),
  ("sqrt(Tensor([4, 9]))", "[2.0, 3.0]"), ("exp(Tensor([0]))", "[1.0]"), ("log(Tensor([1]))", "[0.0]"),
  ("tanh(Tensor([0]))", "[0.0]"), ("sigmoid(Tensor([0]))", "[0.5]"), ("sin(Tensor([0]))", "[0.0]"),
  ("cos(Tensor([0]))", "[1.0]"), ("pow(Tensor([2, 3]), 2)", "[4.0, 9.0]"),
])
func tensorRows(_ expression: String, expected: String) { #expect(value(expression) == expected) }

@Test func tensorsChangeInPlaceAsValues() {
  let outcome = run(
    """
    var a = Tensor([1, 2])
    let b = a
    a += Tensor([1, 1]); a -= 1; a *= Tensor([2, 2]); a /= 2
    a += 1; a *= 3; a -= Tensor([1, 1]); a /= Tensor([2, 2])
    print(a); print(b)
    """)
  #expect(outcome.outputs.map { $0.text } == ["[2.5, 4.0]", "[1.0, 2.0]"])
}

@Test(arguments: [
  ("_ = Tensor([1, 2]) + Tensor([1, 2, 3])", "shapes [2] and [3]"),
  ("_ = Tensor([[1, 2], [3]])", "equally long"), ("_ = Tensor([1, 2]).scalar", "single number"),
  ("_ = Tensor([1, 2])[2]", "out of range"), ("_ = Tensor.zeros([-1])", "negative"),
  ("_ = Tensor.zeros([3_000_000_000])", "out of range"), ("_ = Tensor.zeros([100000, 100000])", "2^26"),
  ("_ = Tensor.zeros([2147483647, 2147483647, 2147483647, 0])", "2^26"),
  ("let r = Array(repeating: 1.0, count: 100_000)\n_ = Tensor(Array(repeating: r, count: 100_000))", "2^26"),
  ("_ = Tensor([1, 2]).reshaped([3])", "reshape"), ("_ = Tensor([1]).matmul(Tensor([1, 2]))", "matmul"),
])
func tensorFailures(_ block: String, hint: String) { #expect(failure(block).contains(hint)) }
