"""Writes a Swift program to the standard output that answers by the protocol of Interpreter.swift: the programs in
Programs/, each a function of its own, for `swiftc -O`."""
import sys
from pathlib import Path

programs = [Path(path) for path in sys.argv[1:]]
for path in programs:
    print(f"func {path.stem}(_ print: (String) -> Void) {{\n{path.read_text()}\n}}\n")
entries = ", ".join(f'"{path.stem}": {path.stem}' for path in programs)
print(f"""
let programs: [String: ((String) -> Void) -> Void] = [{entries}]
print(programs.keys.sorted().joined(separator: " "))
fflush(nil)
let clock = ContinuousClock()
while let line = readLine() {{
  let words = line.split(separator: " ")
  var printed: [String] = []
  guard let count = Int(words[1]), let program = programs[String(words[0])] else {{ fatalError(line) }}
  let duration = clock.measure {{ for _ in 0..<max(count, 1) {{ program {{ printed.append($0) }} }} }}
  print(count == 0 ? printed.joined(separator: " ") : "\\(duration / .seconds(1))")
  fflush(nil)
}}
""")
