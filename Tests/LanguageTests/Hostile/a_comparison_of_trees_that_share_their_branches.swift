// stops: steps
struct Tree: Equatable { var children: [Tree] }
func tree(_ depth: Int) -> Tree {
  var tree = Tree(children: [])
  for _ in 0..<depth { tree = Tree(children: [tree, tree]) }
  return tree
}
print(tree(45) == tree(45))
