#!/usr/bin/env python3
"""Reads sites in Chromium and says what a reader would miss.

    check.py --chromium PATH SITE…          --only WORDS: the checks and pages with all these words in their names

Each check is a function of `pages.py` (of one page), `reading.py` or `running.py` (of one site); a new function is a new check. It
gets a `Browser` and gives the failures it found, as texts.
"""

import argparse
import concurrent.futures
import dataclasses
import os
import pathlib
import signal
import sys
import time
import traceback

import playwright.sync_api

import browser
import pages
import reading
import running
import server

CHECKS_OF_PAGES = [value for name, value in vars(pages).items() if name.startswith("check_")]
CHECKS_OF_SITES = [
    value for module in (reading, running) for name, value in vars(module).items() if name.startswith("check_")]


@dataclasses.dataclass
class Site:
    name: str
    folder: pathlib.Path
    # Where it is served, and where its files are, both with a slash at the end.
    address: str
    files: str

    def pages(self):
        # What a server shows in the place of an absent page begins at the server's root, where these sites are not.
        return sorted(
            str(file.relative_to(self.folder)) for file in self.folder.rglob("*.html") if file.name != "404.html")


# Seconds that a check may take, also on a machine that is busy with much else.
LIMIT = 900
BROWSER = None


def stop(signal, frame):
    raise TimeoutError(f"no end within {LIMIT} s")


def start(program):
    global BROWSER
    signal.signal(signal.SIGALRM, stop)
    BROWSER = browser.Browser(program)


def run(check, arguments):
    """In a process of its own: the failures of one check, and how long it took."""
    begin = time.monotonic()
    signal.alarm(LIMIT)
    try:
        failures = list(check(BROWSER, *arguments))
    except Exception as error:
        failures = [f"{type(error).__name__}: {error}"]
        if not isinstance(error, (AssertionError, playwright.sync_api.Error)):
            failures.append(traceback.format_exc())
    finally:
        signal.alarm(0)
        BROWSER.close()
    return failures, time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--times", action="store_true", help="say how long each check took")
    parser.add_argument("sites", nargs="+")
    options = parser.parse_args()
    begin = time.monotonic()
    servers = [server.Server(folder).__enter__() for folder in options.sites]
    sites = []
    for folder, served in zip(options.sites, servers):
        path = pathlib.Path(folder).resolve()
        sites.append(Site(path.name, path, served.address, path.as_uri() + "/"))
    work = [(check, (site, page), f"{site.name}/{page}")
            for check in CHECKS_OF_PAGES for site in sites for page in site.pages()]
    work += [(check, (site,), site.name) for check in CHECKS_OF_SITES for site in sites]
    work = [item for item in work
            if all(word in f"{item[0].__name__} {item[2]}" for word in options.only.split())]
    # What takes longest begins first: the last check should not run alone.
    work.sort(key=lambda item: -weight(item))
    passed = failed = 0
    with concurrent.futures.ProcessPoolExecutor(
            max_workers=min(4, os.cpu_count() or 1), initializer=start, initargs=(options.chromium,)) as pool:
        futures = [(pool.submit(run, check, arguments), check, subject) for check, arguments, subject in work]
        for future, check, subject in futures:
            failures, seconds = future.result()
            name = check.__name__.removeprefix("check_").replace("_", " ")
            for failure in failures:
                print(f"FAILED {subject}: {name}: {failure}", flush=True)
            if options.times:
                print(f"{seconds:6.1f} s  {subject}: {name}", flush=True)
            passed, failed = passed + (not failures), failed + bool(failures)
    for served in servers:
        served.__exit__()
    print(f"{sum(len(site.pages()) for site in sites)} pages read in {time.monotonic() - begin:.0f} s")
    print(f"browser: {passed} passed, {failed} failed")
    # A check that never ran has not passed.
    sys.exit(1 if failed or not passed else 0)


def weight(item):
    check, arguments, _ = item
    if len(arguments) == 1:
        return 10**9 if check.__module__ == "running" else 0
    size = (arguments[0].folder / arguments[1]).stat().st_size
    return size * (10 if check is pages.check_accessibility else 1)


if __name__ == "__main__":
    main()
