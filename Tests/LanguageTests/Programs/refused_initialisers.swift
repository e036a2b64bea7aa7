// Values are made with what the type asks for.
struct Layer {
  let inputs: Int
  var outputs = 1
}
print(Layer())  // error: missing argument `inputs:` in call to `Layer(inputs:outputs:)`
print(Layer(inputs: "3"))  // error: expected `Int`, found `String`
print(Layer(outputs: 2))  // error: missing argument `inputs:` in call to `Layer(inputs:outputs:)`
print(Layer(inputs: 1, outputs: 2, bias: true))  // error: no argument label `bias` in `Layer(inputs:outputs:)`
print(Layer(input: 1))  // error: no argument label `input` in `Layer(inputs:outputs:)`; did you mean `inputs:`?
