// Cases that stand for numbers or texts.
enum Grade: Int {
  case poor = 1
  case fair, good
  case excellent = 10
}
print(Grade.good.rawValue, Grade.excellent.rawValue, Grade(rawValue: 2)!, Grade(rawValue: 5) == nil)
enum Optimiser: String {
  case sgd, adam
  case momentum = "sgd+momentum"
}
print(Optimiser.adam.rawValue, Optimiser.momentum.rawValue, Optimiser(rawValue: "sgd") == .sgd)
for name in ["adam", "newton"] {
  print(name, Optimiser(rawValue: name) == nil ? "unknown" : "known")
}
// prints: 3 10 fair true
// prints: adam sgd+momentum true
// prints: adam known
// prints: newton unknown
