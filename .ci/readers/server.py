"""Serves a folder on this machine while something looks at it."""

import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

REFRESH = re.compile(rb"<meta[^>]*http-equiv=[\"']?refresh[^>]*>", re.IGNORECASE)


class Handler(SimpleHTTPRequestHandler):
    """Pages that lead elsewhere at once are served without the leading, so that they can be looked at."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if path.suffix not in (".html", ".htm") or not path.is_file():
            return super().do_GET()
        body = REFRESH.sub(b"", path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server:
    """Gives every folder of the site under the path that the site's address has."""

    def __init__(self, root, url_path="/", base=Handler):
        handler = partial(prefixed(url_path, base), directory=str(root))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}{url_path}"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def prefixed(url_path, base=Handler):
    """A handler for a site that stands in a folder of its host."""
    class Prefixed(base):
        def translate_path(self, path):
            return super().translate_path("/" + path.removeprefix(url_path))
    return Prefixed
