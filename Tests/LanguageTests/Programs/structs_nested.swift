// Structs in structs, in arrays, in dictionaries: all are values.
struct Point {
  var x = 0
  var y = 0
}
struct Line {
  var start = Point()
  var end = Point()
}
var line = Line()
line.end.x = 5
var lines = [line, line]
lines[0].start.y = 7
line.end.x = 9
print(lines[0].start.y, lines[1].start.y, lines[1].end.x, line.end.x)  // prints: 7 0 5 9
var named = ["first": line]
named["first"]!.start.x = 1
named["first"]!.end.y += 2
print(named["first"]!.start.x, named["first"]!.end.y, line.start.x)  // prints: 1 2 0
