// A text of one's own.
struct Percent: CustomStringConvertible {
  let value: Double
  var description: String { "\(value * 100)%" }
}
print(Percent(value: 0.5))  // prints: 50.0%
print("\(Percent(value: 0.25)) of \([Percent(value: 1), Percent(value: 0)])")  // prints: 25.0% of [100.0%, 0.0%]
let maybe: Percent? = Percent(value: 2)
print(maybe ?? Percent(value: 0), ["p": Percent(value: 0.125)])  // prints: 200.0% ["p": 12.5%]
