"""A stand-in for the map service: every tile is the same square of paper, or none comes."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

from PIL import Image

PAPER = "#efeadc"


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A page that is left does not wait for its tiles."""


class TileServer:
    """Serves tiles on a free port of this machine until `close`. `failing` makes it answer 503."""

    def __init__(self):
        self.failing = False
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.url = f"{self.origin}/{{z}}/{{x}}/{{y}}.png"
        threading.Thread(target=self._server.serve_forever, args=[0.05], daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(tiles):
        picture = _square()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                body = b"" if tiles.failing else picture
                self.send_response(503 if tiles.failing else 200)
                self.send_header("Content-Type", "image/png")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                """Nobody reads it."""

        return Handler


def _square() -> bytes:
    file = BytesIO()
    Image.new("RGB", (256, 256), PAPER).save(file, "PNG")
    return file.getvalue()
