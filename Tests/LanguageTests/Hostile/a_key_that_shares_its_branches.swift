// stops: steps
struct Tree: Hashable { var children: [Tree] }
var tree = Tree(children: [])
for _ in 0..<45 { tree = Tree(children: [tree, tree]) }
var counts: [Tree: Int] = [:]
counts[tree] = 1
