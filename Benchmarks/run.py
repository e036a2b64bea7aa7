"""Measures our kernels beside PyTorch and NumPy, and our builds beside MyST-NB, and writes RESULTS.md.

Every figure is a ratio of two medians that were measured in turns in one run: both sides meet the same machine in
the same state, whatever else it does. `make bench` calls this; it needs the programs that build.sh makes.
"""
import os
import platform
import re
import statistics
import subprocess
import sys
from pathlib import Path

here = Path(__file__).parent
built = here.parent / ".build-bench"
ROUNDS = 15
SECONDS_OF_A_ROUND = 0.05
# An engine of WebAssembly optimises what runs often only after a while.
SECONDS_OF_WARMING = 0.5
INTRODUCTION = """\
# Results

Written by `make bench`, a part for each machine. Each ratio is that of two medians measured in turns in one run; above 1 \
ours is faster. Ours counts shuffling, gradient norms and accuracy; PyTorch's batch lies ready. Where the processor has \
AVX-512, PyTorch and NumPy use it; our kernels are built for AVX2.
"""


class Side:
    """A process that answers `NAME COUNT` with seconds."""

    def __init__(self, *command, threads=1):
        # NumPy's BLAS asks the environment how many threads it may use.
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": str(threads), "OMP_NUM_THREADS": str(threads)}
        self.process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=environment)
        self.names = self.process.stdout.readline().split()

    def answer(self, name, count):
        self.process.stdin.write(f"{name} {count}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            sys.exit(f"benchmark: {self.process.args} ended while it ran {name}")
        return answer.strip()

    def seconds(self, name, count):
        return float(self.answer(name, count))

    def count_of_a_round(self, name):
        """Raised until a round is long enough to be measured, in tens as training counts; warms up on the way."""
        count, spent = 10, 0.0
        while True:
            seconds = self.seconds(name, count)
            spent += seconds
            if seconds < SECONDS_OF_A_ROUND:
                count = max(count * 2, int(count * SECONDS_OF_A_ROUND / max(seconds, 1e-6)) // 10 * 10)
            elif spent > SECONDS_OF_WARMING:
                return count


def measured(ours, name, theirs, peer_name):
    """Microseconds for one of ours and one of theirs, and how often ours fits into theirs."""
    counts = ours.count_of_a_round(name), theirs.count_of_a_round(peer_name)
    rounds = [(ours.seconds(name, counts[0]) / counts[0], theirs.seconds(peer_name, counts[1]) / counts[1])
              for _ in range(ROUNDS)]
    one, other = (statistics.median(side) for side in zip(*rounds))
    return one * 1e6, other * 1e6, other / one


def line(what, figures, goal=None):
    ours, theirs, ratio = figures
    print(f"{what}: {ours:.1f} against {theirs:.1f} µs, {ratio:.2f}×", flush=True)
    wanted = "" if goal is None else goal if isinstance(goal, str) else f"{goal}×"
    return f"| {what} | {ours:.1f} | {theirs:.1f} | {ratio:.2f}× | {wanted} |"


def table(title, peer, lines):
    head = f"| what | ours, µs | {peer}, µs | {peer} / ours | wanted |"
    return "\n".join([f"### {title}", "", head, "| --- | ---: | ---: | ---: | ---: |", *lines, ""])


def processor():
    text = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    rows = dict(row.split(":", 1) for row in text.splitlines() if ":" in row)
    rows = {name.strip(): value.strip() for name, value in rows.items()}
    name = rows.get("model name", platform.processor())
    return name + (" with AVX-512" if "avx512f" in rows.get("flags", "").split() else "")


def versions():
    import numpy
    import torch
    swift = subprocess.run(["swiftc", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    return f"{swift}; PyTorch {torch.__version__}; NumPy {numpy.__version__}; node {node}"


def commit():
    return subprocess.run(
        ["git", "-C", str(here), "describe", "--always", "--dirty"], capture_output=True, text=True).stdout.strip()


def allocations():
    """Calls of malloc in one more epoch of 100 training steps, by the difference of two trainings."""
    counter = built / "allocations.so"

    def calls(epochs):
        result = subprocess.run(
            [str(built / "native"), "1", "allocations", str(epochs)], capture_output=True, text=True,
            env={**os.environ, "LD_PRELOAD": str(counter)})
        return int(result.stderr.split()[-1])

    return (calls(30) - calls(10)) / 20


def programs():
    """The block language's machine beside CPython and `swiftc -O`, which all must print the same."""
    swift = sorted((here / "Programs").glob("*.swift"))
    ours = Side(built / "interpreter", *swift)
    python = Side(sys.executable, here / "programs.py", *(path.with_suffix(".py") for path in swift))
    compiled = Side(built / "compiled")
    beside_python, beside_swift, ratios = [], [], []
    for name in ours.names:
        if not ours.answer(name, 0) == python.answer(name, 0) == compiled.answer(name, 0):
            sys.exit(f"benchmark: {name} does not print the same everywhere")
        figures = measured(ours, name, python, name)
        ratios.append(figures[2])
        beside_python.append(line(name, figures, 1.0))
        beside_swift.append(line(name, measured(ours, name, compiled, name)))
    return [
        table("Programs in the block language", "CPython", beside_python),
        f"The median of these ratios is {statistics.median(ratios):.2f}×, wanted 5×.\n",
        table("Programs in the block language", "swiftc -O", beside_swift)]


def checking():
    """Milliseconds for all blocks of the course."""
    count, milliseconds = subprocess.run(
        [built / "checking", *sorted((here.parent / "notes").rglob("*.md"))], capture_output=True, text=True,
        check=True).stdout.split()
    return f"The {count} blocks of the course are parsed, checked and compiled in {float(milliseconds):.1f} ms, wanted 20 ms.\n"


def keep(machine, report):
    """Puts a machine's part into RESULTS.md, in the place of the one that was measured on it before."""
    path = here / "RESULTS.md"
    parts = re.split(r"^(?=## )", path.read_text(), flags=re.MULTILINE)[1:] if path.exists() else []
    parts = [part for part in parts if not part.startswith(f"## {machine}\n")]
    path.write_text("\n".join([INTRODUCTION, *(part.strip() + "\n" for part in [report, *parts])]))


def main():
    steps = {
        "small-momentum": ("2-16-16-3, batch 32, SGD with momentum", 90),
        "small-adam": ("2-16-16-3, batch 32, Adam", 100),
        "large-sgd": ("784-256-128-10, batch 128, SGD", 1.1),
        "large-adam": ("784-256-128-10, batch 128, Adam", 1.5),
        "convolutional": ("two convolutions on 28×28, batch 64, SGD with momentum", 1.0),
    }
    two_threads = {"large-sgd": 1.5, "large-adam": 2.0}
    ours, theirs = Side(built / "native", 1), Side(sys.executable, here / "peers.py", 1)
    machine = f"{processor()}, {os.cpu_count()} processors"
    report = [f"## {machine}", "", f"- {versions()}", f"- commit {commit()}", ""]
    report.append(table("Training steps, one thread", "PyTorch", [
        line(what, measured(ours, name, theirs, name), goal)
        for name, (what, goal) in steps.items() if name in ours.names]))
    our_two, their_two = Side(built / "native", 2), Side(sys.executable, here / "peers.py", 2, threads=2)
    report.append(table("Training steps, two threads", "PyTorch", [
        line(steps[name][0] + ", two threads", measured(our_two, name, their_two, name), goal)
        for name, goal in two_threads.items()]))
    products = [name for name in ours.names if name.startswith("product")]
    goals = {"8x8x8": 2.5, "16x16x16": 2.5, "32x32x32": 2.5, "256x256x256": 0.75, "512x512x512": 0.75,
             "1024x1024x1024": 0.75}

    def goal_of(name):
        shape = name.removeprefix("product-")
        return 2.5 if shape.endswith("x10") else goals.get(shape)

    report.append(table("Matrix products, one thread", "PyTorch", [
        line(name, measured(ours, name, theirs, name), goal_of(name)) for name in products]))
    report.append(table("Matrix products, one thread", "NumPy", [
        line(name, measured(ours, name, theirs, "numpy-" + name)) for name in products]))
    report.append(table("Elementary functions, 65 536 numbers", "PyTorch", [
        line(name, measured(ours, name, theirs, name), 1.1) for name in ["exp", "log", "tanh"]]))
    baseline = Side(built / "baseline", 1)
    web = Side("node", here / "web.mjs", built / "cases.wasm", *ours.names)
    report.append(table("WebAssembly against code without AVX2", "WebAssembly", [
        line(steps[name][0], measured(baseline, name, web, name), None if name == "convolutional" else "at most 1.3×")
        for name in steps if name in ours.names]))
    report += programs()
    report.append(checking())
    report.append(f"Calls of malloc in one more epoch of 100 training steps: {allocations():g}\n")
    report.append(subprocess.run(
        [sys.executable, here / "Book" / "measure.py"], stdout=subprocess.PIPE, text=True, check=True).stdout)
    keep(machine, "\n".join(report))


main()
