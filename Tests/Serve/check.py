#!/usr/bin/env python3
"""What `notes serve` answers, refuses, tells and saves.

    Tests/Serve/check.py PATH-OF-NOTES [--only WORD]

Each function `check_…` is a check; exits with 1 where one fails. What a page makes of it is in pages.py.
"""

import argparse
import hashlib
import http.client
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback

from serving import NOTE, Events, Server

PAGE = "/en/01-descent.html"
SLOPE = "let rate = 0.25\nprint(rate * 2)"


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def status(answer):
    return int(answer.split(b" ", 2)[1])


# Answers


def check_pages_are_served_with_what_keeps_them_up_to_date(server):
    response, page = server.get(PAGE)
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert b'<meta name="notes-file" content="en/01-descent.md">' in page
    assert b"connect-src 'self'" in page
    for path, kind in [("/assets/page.js", "text/javascript"), ("/assets/style.css", "text/css"),
                       ("/assets/favicon.svg", "image/svg+xml"), ("/@live.js", "text/javascript"),
                       ("/@live.css", "text/css")]:
        response, content = server.get(path)
        assert response.status == 200 and response.headers["Content-Type"].startswith(kind), path
        assert content and response.headers["X-Content-Type-Options"] == "nosniff", path


def check_the_query_says_nothing_about_which_file(server):
    assert server.get(PAGE + "?build=7&x=../..")[0].status == 200


def check_a_folder_is_its_list_of_chapters(server):
    response, _ = server.get("/en")
    assert response.status == 308 and response.headers["Location"] == "/en/"
    assert server.get("/en/")[0].status == 200
    assert server.get("/")[0].status == 200


def check_head_has_the_length_and_no_body(server):
    response, content = server.ask("HEAD", "/assets/style.css")
    assert response.status == 200 and content == b""
    assert int(response.headers["Content-Length"]) == len(server.get("/assets/style.css")[1])


def check_several_requests_use_one_connection(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    for _ in range(50):
        connection.request("GET", "/assets/page.js")
        assert connection.getresponse().read()
    connection.close()


# Refusals


def check_what_is_outside_of_the_site_is_not_there(server):
    for path in ["/../course/en/01-descent.md", "/%2e%2e/course/notes.yml", "/en/../../course/en/01-descent.md",
                 "/..%2f..%2fetc/passwd", "/.notes-site", "//etc/passwd", "/absent.html", "/en/01-descent.md"]:
        answer = server.raw(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        assert status(answer) == 404, path
        assert b"Prose that changes" not in answer and b"root:" not in answer, path


def check_other_hosts_and_origins_are_refused(server):
    for headers in ["Host: evil.example", f"Host: evil.example:{server.port}", "X: y", "Host: localhost\r\nOrigin: null",
                    "Host: localhost\r\nOrigin: http://evil.example",
                    f"Host: localhost:{server.port}\r\nOrigin: https://localhost:{server.port}"]:
        for path in [PAGE, "/@events", "/@live.js"]:
            answer = server.raw(f"GET {path} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n".encode())
            assert status(answer) == 403, (headers, path)
            assert b"notes-live" not in answer


def check_other_methods_are_refused(server):
    for method, path in [("POST", PAGE), ("PUT", PAGE), ("DELETE", PAGE), ("GET", "/@save"), ("POST", "/@events")]:
        assert server.ask(method, path)[0].status == 405, (method, path)


def check_a_large_body_is_refused_and_not_kept(server):
    before = server.resident_kilobytes()
    size = 64 << 20
    head = f"POST /@save HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nConnection: close\r\n"
    part = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" * 2048
    for framing, chunk in [(f"Content-Length: {size // len(part) * len(part)}", part),
                           ("Transfer-Encoding: chunked", b"%x\r\n%s\r\n" % (len(part), part))]:
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
            connection.sendall(f"{head}{framing}\r\n\r\n".encode())
            for _ in range(size // len(part)):
                connection.sendall(chunk)
            if "chunked" in framing:
                connection.sendall(b"0\r\n\r\n")
            answer = b""
            while more := connection.recv(1 << 16):
                answer += more
        assert status(answer) == 413, framing
        # The body is no second request.
        assert answer.count(b"HTTP/1.1 ") == 1, framing
    assert server.resident_kilobytes() - before < 16 << 10


def check_nonsense_ends_its_connection_alone(server):
    for data in [b"\r\n\r\n", b"\x00\xff\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"]:
        server.raw(data)
    assert server.get(PAGE)[0].status == 200


# Events


def check_pages_are_told_of_each_change(server):
    events, others = Events(server.port), Events(server.port)
    first = events.next()
    others.next()
    server.note.write_text(server.note.read_text().replace("changes: 0", "changes: 1"))
    for page in [events, others]:
        news = page.next()
        assert news["build"] == first["build"] + 1 and news["server"] == first["server"]
        assert "en/01-descent.html" in news["changed"] and "assets/style.css" not in news["changed"]
    others.close()
    assert b"Prose that changes: 1." in server.get(PAGE)[1]


def check_pages_that_were_closed_are_forgotten(server):
    before = server.descriptors()
    pages = [Events(server.port) for _ in range(100)]
    for page in pages:
        page.next()
    assert server.descriptors() >= before + 100
    for page in pages:
        page.close()
    events = Events(server.port)
    events.next()
    text = server.note.read_text()
    # They are noticed when something is written to them.
    for number in range(20):
        server.note.write_text(text + f"\n{number}\n")
        events.next()
        if server.descriptors() <= before + 4:
            return
    raise AssertionError(f"{server.descriptors()} open files, {before} before")


def check_what_is_wrong_is_told_with_its_place(server):
    events = Events(server.port)
    events.next()
    good = server.note.read_text()
    server.note.write_text(good.replace("rate * 2", "rate * nope"))
    problem, = events.next()["problems"]
    assert problem["place"] == "course/en/01-descent.md:7:14", problem
    assert problem["line"] == "print(rate * nope)" and problem["mark"].strip() == "^^^^", problem
    assert "nope" in problem["message"] and problem["severity"] == "error"
    server.wait_for(r"01-descent\.md:7:14: error")
    # A page that comes later hears it as well.
    assert Events(server.port).next()["problems"] == [problem]
    server.note.write_text(good)
    assert events.next()["problems"] == []


def check_a_setting_that_is_wrong_leaves_the_last_site(server):
    events = Events(server.port)
    events.next()
    settings = server.course / "notes.yml"
    settings.write_text("tilte: T\n")
    news = events.next()
    assert news["problems"] and news["changed"] == []
    assert server.get(PAGE)[0].status == 200
    settings.write_text("title: Another title\n")
    assert events.next()["problems"] == []
    assert b"Another title" in server.get(PAGE)[1]


def check_new_and_removed_notes_and_the_theme(server):
    events = Events(server.port)
    events.next()
    (server.course / "en" / "02-more.md").write_text("# More\n")
    assert "en/02-more.html" in events.next()["changed"]
    assert server.get("/en/02-more.html")[0].status == 200
    (server.course / "en" / "02-more.md").unlink()
    assert "en/02-more.html" in events.next()["changed"]
    assert server.get("/en/02-more.html")[0].status == 404
    (server.course / "theme").mkdir()
    (server.course / "theme" / "style.css").write_text("h1 { color: red }")
    while "assets/style.css" not in events.next()["changed"]:
        pass
    assert b"color: red" in server.get("/assets/style.css")[1]


def check_a_change_that_takes_its_time_is_shown(server):
    """As long as a build may take before a newer change ends it, and longer: it must not end itself."""
    events = Events(server.port)
    events.next()
    good = server.note.read_text()
    for number in range(3):
        training = f"""let data = Dataset.spirals(count: 1500, classes: 3, noise: 0.1, seed: {number})
let net = Sequential(seed: 1) {{
  Dense(inputs: 2, outputs: 256)
  Tanh()
  Dense(inputs: 256, outputs: 256)
  Tanh()
  Dense(inputs: 256, outputs: 3)
}}
let rate = train(net, on: data, optimizer: .sgd(learningRate: 0.1), epochs: 30).final.loss
print("trained", {number})"""
        server.note.write_text(good.replace(SLOPE, training))
        news = events.next(within=120)
        assert news["problems"] == [] and "en/01-descent.html" in news["changed"], news
        assert f"trained {number}" in server.get(PAGE)[1].decode()


def check_a_training_is_given_up_for_what_is_newer(server):
    events = Events(server.port)
    events.next()
    good = server.note.read_text()
    endless = "var n = 0.0\nfor _ in 0..<40_000_000_000 { n += 1 }\nprint(n)"
    server.note.write_text(good.replace(SLOPE, endless).replace("```swift id=slope", "```swift id=slope budget=200000000000"))
    events.next("working")
    time.sleep(0.2)
    server.note.write_text(good.replace("changes: 0", "changes: 2"))
    start = time.monotonic()
    assert events.next(within=30)["problems"] == []
    assert b"Prose that changes: 2." in server.get(PAGE)[1]
    assert time.monotonic() - start < 20
    assert "cancelled" not in server.messages()


# Saving


def check_a_block_is_saved(server):
    token = server.token()
    server.note.chmod(0o640)
    events = Events(server.port)
    events.next()
    code, answer = server.save(token, path="en/01-descent.md", block="slope", base=digest(SLOPE),
                               text="let rate = 0.5\nprint(rate * 2)")
    assert code == 200 and answer["base"] == digest("let rate = 0.5\nprint(rate * 2)"), answer
    assert server.note.read_text() == NOTE.replace("0.25", "0.5")
    assert server.note.stat().st_mode & 0o777 == 0o640
    assert "en/01-descent.html" in events.next()["changed"]
    # By its place, and indented in a list.
    code, _ = server.save(token, path="en/01-descent.md", block=2, base=digest("let listed = 1\nprint(listed)"),
                          text="let listed = 7\n\nprint(listed)")
    assert code == 200
    assert "  ```swift id=listed\n  let listed = 7\n\n  print(listed)\n  ```\n" in server.note.read_text()
    assert [path.name for path in server.note.parent.iterdir()] == ["01-descent.md"]


def check_saving_is_refused(server):
    token = server.token()
    good = dict(path="en/01-descent.md", block="slope", base=digest(SLOPE), text="let rate = 1")
    for changes, expected in [
        (dict(base=digest("something else")), 409), (dict(block="absent"), 404), (dict(block=99), 404),
        (dict(path="en/absent.md"), 404), (dict(path="../messages"), 404), (dict(text="let rate = 1\n```"), 422),
        (dict(text="//| hide\nlet rate = 1"), 422), (dict(base="abc"), 400), (dict(text=None), 400),
        (dict(block=None), 400), (dict(block=1.5), 400),
    ]:
        code, answer = server.save(token, **{**good, **changes})
        assert code == expected and answer["error"], (changes, code, answer)
    own = {"Origin": f"http://127.0.0.1:{server.port}", "Content-Type": "application/json", "X-Notes-Token": token}
    body = '{"path": "en/01-descent.md", "block": "slope", "base": "%s", "text": "let rate = 1"}' % digest(SLOPE)
    for change, expected in [
        ({"X-Notes-Token": "guessed"}, 403), ({"X-Notes-Token": None}, 403), ({"Origin": None}, 403),
        ({"Origin": "http://evil.example"}, 403), ({"Content-Type": "text/plain"}, 415), ({"Content-Type": None}, 415),
    ]:
        headers = {name: value for name, value in {**own, **change}.items() if value is not None}
        assert server.ask("POST", "/@save", body, headers)[0].status == expected, change
    assert server.ask("POST", "/@save", "not json", own)[0].status == 400
    assert server.note.read_text() == NOTE


# The end


def check_a_port_in_use_is_said(server):
    ended = subprocess.run([server.program, "serve", "course", "--port", str(server.port)], cwd=server.folder,
                           capture_output=True, text=True, timeout=60)
    assert ended.returncode == 2 and "in use" in ended.stderr, ended
    ended = subprocess.run([server.program, "serve", "absent", "--port", "0"], cwd=server.folder, capture_output=True,
                           text=True, timeout=60)
    assert ended.returncode == 2 and "no such folder" in ended.stderr, ended


def check_it_ends_with_nothing_left(server):
    listener = Events(server.port)
    listener.next()
    before = {path.name for path in server.temporary.iterdir()}
    assert any(name.startswith("notes-serve-") for name in before), before
    server.process.send_signal(signal.SIGINT)
    assert server.process.wait(timeout=20) == 0
    assert not list(server.temporary.iterdir())
    assert sorted(path.name for path in server.folder.iterdir()) == [".notes-cache", "course", "messages", "temporary"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    failed = []
    checks = [check for name, check in globals().items() if name.startswith("check_") and options.only in name]
    for check in checks:
        try:
            with tempfile.TemporaryDirectory() as folder, Server(options.program, folder) as server:
                check(server)
        except Exception:
            traceback.print_exc()
            failed.append(check.__name__)
    for name in failed:
        print(f"FAILED: {name}", file=sys.stderr)
    print(f"notes serve: {len(checks) - len(failed)} of {len(checks)} checks hold")
    return 1 if failed or not checks else 0


if __name__ == "__main__":
    sys.exit(main())
