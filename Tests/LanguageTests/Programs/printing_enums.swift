// A case prints its name and what it holds.
enum Event {
  case start
  case loss(Double)
  case labelled(epoch: Int, name: String)
  case pair(Int, [Int])
}
print(Event.start, Event.loss(0.5))  // prints: start loss(0.5)
print(Event.labelled(epoch: 1, name: "a"), Event.pair(1, [2]))  // prints: labelled(epoch: 1, name: "a") pair(1, [2])
print([Event.start, .loss(1)], (Event.start, 2))  // prints: [main.Event.start, main.Event.loss(1.0)] (main.Event.start, 2)
print("\(Event.labelled(epoch: 2, name: "q\"t"))")  // prints: labelled(epoch: 2, name: "q\"t")
