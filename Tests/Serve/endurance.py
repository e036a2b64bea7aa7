#!/usr/bin/env python3
"""Saves a note again and again while `notes serve` shows it, and looks for what grows, and for pages that are late.

    Tests/Serve/endurance.py PATH-OF-NOTES [--saves 1000]

Says how long it takes from a save until the page is told and has been fetched. Exits with 1 where a page is stale, or
memory, open files or threads grow.
"""

import argparse
import hashlib
import statistics
import sys
import tempfile
import time

from serving import Events, Server


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--saves", type=int, default=1000)
    options = parser.parse_args()
    failures = []
    with tempfile.TemporaryDirectory() as folder, Server(options.program, folder) as server:
        events = Events(server.port)
        events.next()
        text = server.note.read_text()
        told, fetched = [], []
        before = None
        for number in range(1, options.saves + 1):
            start = time.perf_counter()
            server.note.write_text(text.replace("changes: 0", f"changes: {number}"))
            while "en/01-descent.html" not in events.next()["changed"]:
                pass
            told.append(time.perf_counter() - start)
            page = server.get("/en/01-descent.html")[1].decode()
            fetched.append(time.perf_counter() - start)
            if f"Prose that changes: {number}." not in page:
                failures.append(f"save {number}: the page is stale")
            if number == options.saves // 5:
                before = server.resident_kilobytes(), server.descriptors(), server.threads()
        after = server.resident_kilobytes(), server.descriptors(), server.threads()

        # Through the page, as fast as it goes.
        token = server.token()
        base = hashlib.sha256(b"let rate = 0.25\nprint(rate * 2)").hexdigest()
        for number in range(50):
            new = f"let rate = 0.25\nprint(rate * {number + 3})"
            status, answer = server.save(token, path="en/01-descent.md", block="slope", base=base, text=new)
            if status != 200:
                failures.append(f"saving {number}: {answer}")
            base = hashlib.sha256(new.encode()).hexdigest()
        end = time.monotonic() + 20
        while f"{0.25 * 52:g}" not in server.get("/en/01-descent.html")[1].decode():
            if time.monotonic() > end:
                failures.append("after 50 saves through the page it is stale")
                break
            events.next()

        milliseconds = lambda times: (
            f"median {statistics.median(times) * 1000:.0f} ms, "
            f"95 % {statistics.quantiles(times, n=20)[-1] * 1000:.0f} ms, worst {max(times) * 1000:.0f} ms")
        print(f"{options.saves} saves; from a save to the page being told: {milliseconds(told)}")
        print(f"to the page being fetched: {milliseconds(fetched)}")
        print("KB resident, open files, threads: after a fifth {}, at the end {}".format(before, after))
        if after[0] > before[0] * 1.25 + 4096:
            failures.append("memory grows")
        if after[1] > before[1] + 4:
            failures.append("open files grow")
        if after[2] > before[2] + 4:
            failures.append("threads grow")
    for failure in failures[:20]:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
