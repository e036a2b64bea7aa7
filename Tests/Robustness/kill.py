#!/usr/bin/env python3
"""Kills builds at random moments, builds again after each, and compares the site with a clean one, byte by byte.

    Tests/Robustness/kill.py [--kills 200] [--seed 0] [--program .build/release/notes]

The course is generated: notes with trainings, values and formulas. Before each build, notes are changed, so
that there is something to compute, to write, and to take over. Exits with 1 if a site was torn, a number wrong, or a
repair by hand necessary.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

NOTE = """# Note {number}

With $x_{{{number}}} = {edition}$ and a link to [another](n{linked:02}.md).

```swift id=data
let points = (0..<40).map {{ Double($0) * 0.1 }}
let inputs = Tensor(points).reshaped([40, 1])
var sum = Tensor([{number}, {edition}])
for _ in 0..<{steps} {{ sum = sum * 1.0001 + 0.25 }}
print(sum)
```

```swift id=training
let set = Dataset(inputs: inputs, targets: inputs * {edition} + {number})
let line = train(
  Sequential(seed: {number}) {{
    Dense(inputs: 1, outputs: 8)
    Tanh()
    Dense(inputs: 8, outputs: 1)
  }}, on: set, optimizer: .sgd(learningRate: 0.01), epochs: {epochs})
print(line.history.map {{ $0.loss }})
```

The loss is `{{{{ line.final.loss }}}}`, the sum `{{{{ sum }}}}`.
"""


def text(number, edition, count):
    return NOTE.format(
        number=number, linked=number % count + 1, edition=edition, steps=300 + 10 * number, epochs=10 + number)


def site(folder):
    """All files but the manifest, which knows when they were written."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".notes-site"
    }


def manifest(folder):
    return {line.split(" ", 3)[3] for line in (folder / ".notes-site").read_text().splitlines()}


class Course:
    def __init__(self, folder, program, count):
        self.folder, self.program, self.count = folder, program, count
        self.notes = folder / "notes"
        self.notes.mkdir(parents=True)

    def write(self, editions):
        for number, edition in enumerate(editions, 1):
            (self.notes / f"n{number:02}.md").write_text(text(number, edition, self.count))

    def start(self):
        return subprocess.Popen(
            [self.program, "build"], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def build(self):
        process = self.start()
        messages = process.communicate()[1]
        return process.returncode, messages

    @property
    def site(self):
        return self.folder / "_site"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--notes", type=int, default=8)
    parser.add_argument("--program", default=".build/release/notes")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    generator = random.Random(arguments.seed)
    work = pathlib.Path(tempfile.mkdtemp(prefix="notes-kill-"))
    program = os.path.abspath(arguments.program)
    # What each edition of the course gives, computed without a cache.
    clean, durations = {}, []
    for edition in (1, 2, 3):
        course = Course(work / f"clean{edition}", program, arguments.notes)
        course.write([edition] * arguments.notes)
        start = time.perf_counter()
        code, messages = course.build()
        durations.append(time.perf_counter() - start)
        if code != 0:
            sys.exit(f"the course cannot be built:\n{messages}")
        clean[edition] = site(course.site)
    course = Course(work / "killed", program, arguments.notes)
    killed = torn = wrong = repairs = remains = attempts = 0
    last = None
    while killed < arguments.kills:
        attempts += 1
        edition = generator.choice([edition for edition in clean if edition != last])
        course.write([edition] * arguments.notes)
        # A cache that knows nothing makes a build long, one that knows all makes it short: both, at all moments.
        if generator.random() < 0.3:
            shutil.rmtree(course.folder / ".notes-cache", ignore_errors=True)
            span = max(durations)
        else:
            span = max(durations) * generator.choice([0.1, 0.3, 1])
        process = course.start()
        time.sleep(generator.uniform(0, span))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if process.returncode == -signal.SIGKILL:
            killed += 1
        # The site is the last one or the new one, whole, or none where there was none yet.
        if course.site.exists():
            found = site(course.site)
            if found not in [clean[edition]] + ([clean[last]] if last else []) or manifest(course.site) != set(found):
                torn += 1
                print(f"torn site after kill {killed} (attempt {attempts})")
        elif last:
            torn += 1
            print(f"no site after kill {killed} (attempt {attempts})")
        code, messages = course.build()
        if code != 0 or "warning:" in messages or "error:" in messages:
            repairs += 1
            print(f"the build after kill {killed} (attempt {attempts}) ended with {code}:\n{messages}")
        elif site(course.site) != clean[edition]:
            wrong += 1
            print(f"another site than a clean build gives after kill {killed} (attempt {attempts})")
        left = {path.name for path in course.folder.iterdir()} - {"notes", "_site", ".notes-cache"}
        left |= {path.name for path in (course.folder / ".notes-cache" / "new").iterdir()}
        if left:
            remains += 1
            print(f"remains after kill {killed} (attempt {attempts}): {sorted(left)}")
        last = edition
    print(
        f"{killed} kills in {attempts} builds: {torn} torn sites, {wrong} wrong numbers, {repairs} repairs by hand, "
        f"{remains} remains")
    shutil.rmtree(work)
    sys.exit(1 if torn + wrong + repairs + remains else 0)


if __name__ == "__main__":
    main()
