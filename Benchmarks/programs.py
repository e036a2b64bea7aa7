"""The programs in Programs/ under CPython, by the protocol of Interpreter.swift: compiled once, run often."""
import io
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path

codes = {Path(path).stem: compile(Path(path).read_text(), path, "exec") for path in sys.argv[1:]}
print(*sorted(codes), flush=True)
for line in sys.stdin:
    name, count = line.split()
    printed = io.StringIO()
    start = time.perf_counter()
    with redirect_stdout(printed):
        for _ in range(max(int(count), 1)):
            exec(codes[name], {"__name__": "__main__"})
    seconds = time.perf_counter() - start
    print(seconds if count != "0" else " ".join(printed.getvalue().split("\n")).strip(), flush=True)
