"""A `notes serve` at work on a small course, and what can be asked of it."""

import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import time

NOTE = """# Descent

Prose that changes: 0.

```swift id=slope
let rate = 0.25
print(rate * 2)
```

The rate is `{swift} rate`.

- In a list

  ```swift id=listed
  let listed = 1
  print(listed)
  ```
"""


class Events:
    """What an open page is told."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.connection.request("GET", "/@events")
        # It leaves the connection when the answer has begun, but its end never comes.
        self.socket = self.connection.sock
        self.answer = self.connection.getresponse()

    def next(self, kind="build", within=20):
        """The next event of a kind; fails where there is none in time."""
        end = time.monotonic() + within
        name = None
        while (rest := end - time.monotonic()) > 0:
            self.socket.settimeout(rest)
            line = self.answer.readline().decode().rstrip("\n")
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: ") and name == kind:
                return json.loads(line.removeprefix("data: "))
            elif line == "" and self.answer.isclosed():
                raise AssertionError("the server has closed the stream")
        raise AssertionError(f"no event `{kind}` within {within} s")

    def close(self):
        self.answer.close()
        self.connection.close()


class Server:
    """Runs until the end of a `with`."""

    def __init__(self, program, folder, text=NOTE):
        self.folder = pathlib.Path(folder)
        self.course = self.folder / "course"
        (self.course / "en").mkdir(parents=True, exist_ok=True)
        self.note = self.course / "en" / "01-descent.md"
        if not self.note.exists():
            self.note.write_text(text)
        self.program = pathlib.Path(program).resolve()
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir()
        self.port = 0
        self.start()

    def start(self):
        self.errors = open(self.folder / "messages", "w+")
        self.process = subprocess.Popen(
            [self.program, "serve", "course", "--port", str(self.port)], cwd=self.folder, stderr=self.errors,
            env={**os.environ, "TMPDIR": str(self.temporary)})
        self.port = int(self.wait_for(r"http://127\.0\.0\.1:(\d+)/")[1])
        self.wait_for(r"built|error")

    def restart(self, meanwhile):
        """Under the same address."""
        self.__exit__()
        meanwhile()
        self.start()

    def wait_for(self, pattern, within=60):
        """A match in what the server has said."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            match = re.search(pattern, self.messages())
            if match:
                return match
            assert self.process.poll() is None, self.messages()
            time.sleep(0.01)
        raise AssertionError(f"the server does not say {pattern}: {self.messages()}")

    def messages(self):
        return (self.folder / "messages").read_text()

    def get(self, path, **headers):
        return self.ask("GET", path, None, headers)

    def ask(self, method, path, body=None, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        content = response.read()
        connection.close()
        return response, content

    def raw(self, data):
        """What is answered to bytes that no client would send; the connection must be closed by the request."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(data)
            answer = b""
            while part := connection.recv(1 << 16):
                answer += part
        return answer

    def token(self, path="/en/01-descent.html"):
        return re.search(rb'<meta name="notes-live" content="(\w+)">', self.get(path)[1])[1].decode()

    def save(self, token, **changes):
        body = json.dumps(changes)
        headers = {"Origin": f"http://127.0.0.1:{self.port}", "Content-Type": "application/json", "X-Notes-Token": token}
        response, content = self.ask("POST", "/@save", body, headers)
        return response.status, json.loads(content)

    def resident_kilobytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s*(\d+)", status)[1])

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def threads(self):
        return len(os.listdir(f"/proc/{self.process.pid}/task"))

    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError("Ctrl-C does not end the server")
        self.errors.close()
