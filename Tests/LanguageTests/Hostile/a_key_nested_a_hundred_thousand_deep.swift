// stops: nested too deeply
struct Tree: Hashable { var children: [Tree] }
var tree = Tree(children: [])
for _ in 0..<100_000 { tree = Tree(children: [tree]) }
print([tree: 1].count)
