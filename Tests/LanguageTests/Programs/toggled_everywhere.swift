struct Switch {
  var isOn = false
  var history: [Bool] = []
  mutating func press() {
    history.append(isOn)
    isOn.toggle()
  }
}
var light = Switch()
light.press()
light.press()
light.press()
print(light.isOn, light.history)  // prints: true [false, true, false]
light.history[1].toggle()
print(light.history)  // prints: [false, false, false]
var flag = true
flag.toggle()
print(flag)  // prints: false
var rooms = ["hall": false]
rooms["hall", default: true].toggle()
rooms["attic", default: true].toggle()
print(rooms["hall"]!, rooms["attic"]!)  // prints: true false
func flip(_ value: inout Bool) { value.toggle() }
flip(&flag)
print(flag)  // prints: true
let turn = {
  flag.toggle()
  return flag
}
print(turn(), turn())  // prints: false true
var pair = (left: true, right: false)
pair.left.toggle()
pair.1.toggle()
print(pair)  // prints: (left: false, right: true)
let grid = [[true, false], [false, true]]
var other = grid
for i in 0..<2 { for j in 0..<2 { other[i][j].toggle() } }
print(grid, other)  // prints: [[true, false], [false, true]] [[false, true], [true, false]]
