import NoteRunner
import Testing

@Suite("Which block is dealt with next")
struct BlockOrderTests {
  @Test func theFirstOfThoseWhosePredecessorsAreDone() {
    var order = BlockOrder(predecessors: [[], [0], [], [1, 2]])
    #expect(order.next() == 0)
    #expect(order.next() == 2)
    #expect(order.next() == nil)
    order.finish(2)
    #expect(order.next() == nil)
    order.finish(0)
    #expect(order.next() == 1)
    order.finish(1)
    #expect(order.next() == 3 && !order.isDone)
    order.finish(3)
    #expect(order.isDone)
  }

  @Test func whatBecomesFreeGoesToItsPlace() {
    var order = BlockOrder(predecessors: [[], [0], [], [0], []])
    #expect(order.next() == 0)
    order.finish(0)
    #expect([order.next(), order.next(), order.next(), order.next()] == [1, 2, 3, 4])
  }

  @Test func aBlockThatIsPutOffWaitsForAllBeforeIt() {
    var order = BlockOrder(predecessors: [[], [], [], []])
    #expect(order.next() == 0 && order.next() == 1 && order.next() == 2)
    order.finish(0)
    let mustWait = order.defer(2)
    #expect(mustWait && order.next() == 3 && order.next() == nil)
    order.finish(3)
    #expect(order.next() == nil)
    order.finish(1)
    #expect(order.next() == 2)
    let mustWaitAgain = order.defer(2)
    #expect(!mustWaitAgain)
  }
}
