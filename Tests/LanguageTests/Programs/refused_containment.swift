struct Person { var friend: Pet? }  // error: `Person` cannot hold itself
struct Pet { var owner: Person? }  // error: `Pet` cannot hold itself
struct Chain {
  var value = 1
  var next: Chain?  // error: `Chain` cannot hold itself
}
struct First { var pair: (Int, Second?) }  // error: `First` cannot hold itself
struct Second {
  var count: Int
  var first: First?  // error: `Second` cannot hold itself
}
enum Expression { case number(Int), sum(Operands) }  // error: an enum that holds itself
struct Operands { var left: Expression? }  // error: `Operands` cannot hold itself
struct Tree { var children: [Tree], names: [String: Tree], make: () -> Tree? }
struct Outer { var person: Tree, chains: [Chain] }
