// Assigning copies; so does giving to a function.
struct Model {
  var weights = [1.0, 2.0]
  var info = ["name": "a"]
}
var first = Model()
var second = first
second.weights[0] = 9
second.info["name"] = "b"
func changed(_ model: Model) -> Model {
  var copy = model
  copy.weights.append(5)
  return copy
}
let third = changed(first)
first.weights[1] = -1
print(first.weights, second.weights, third.weights)  // prints: [1.0, -1.0] [9.0, 2.0] [1.0, 2.0, 5.0]
print(first.info["name"]!, second.info["name"]!, third.info.count)  // prints: a b 1
