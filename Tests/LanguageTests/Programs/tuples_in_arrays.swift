// Rows of a table.
var rows = [(name: "sgd", loss: 0.5), (name: "adam", loss: 0.25)]
rows.append((name: "rms", loss: 0.375))
print(rows.map { $0.name }, rows.min { $0.loss < $1.loss }!.name)
rows[0].loss = 0.125
rows.sort { $0.loss < $1.loss }
for (name, loss) in rows { print(name, loss) }
// prints: ["sgd", "adam", "rms"] adam
// prints: sgd 0.125
// prints: adam 0.25
// prints: rms 0.375
