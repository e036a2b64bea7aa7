"""A site on the loopback interface, under a sub-path, compressed as a web server would send it."""

import functools
import gzip
import http.server
import mimetypes
import pathlib
import sys
import threading
import urllib.parse

# A course rarely stands at the root of its host.
SUB_PATH = "/courses/deep-learning/"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder, *arguments):
        self.folder = folder
        super().__init__(*arguments)

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        body, kind = None, "text/plain"
        # Browsers ask the host for an icon by themselves.
        if path == "/favicon.ico":
            body = b""
        if path.startswith(SUB_PATH):
            file = (self.folder / path.removeprefix(SUB_PATH)).resolve()
            if file.is_dir():
                file = file / "index.html"
            if file.is_relative_to(self.folder) and file.is_file():
                body, kind = compressed(file), mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
        if body is not None:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *arguments):
        pass


class Listener(http.server.ThreadingHTTPServer):
    def handle_error(self, request, address):
        # Pages are left before they have got everything.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, address)


@functools.cache
def compressed(file):
    return gzip.compress(file.read_bytes(), mtime=0)


class Server:
    """Serves a folder until the end of a `with`."""

    def __init__(self, folder):
        handler = functools.partial(Handler, pathlib.Path(folder).resolve())
        self.server = Listener(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.address = self.origin + SUB_PATH

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *arguments):
        self.server.shutdown()
        self.server.server_close()
