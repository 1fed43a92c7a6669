"""A small site with holes on purpose: a scanner that finds none of them says nothing about the portal."""

import json
import sqlite3
import threading
from contextlib import closing, contextmanager
from urllib.parse import parse_qsl
from wsgiref.simple_server import WSGIRequestHandler, make_server

NUMBER = {"name": "n", "in": "query", "required": True, "schema": {"type": "integer"}}
DESCRIPTION = {
    "openapi": "3.1.0",
    "info": {"title": "Twin", "version": "1"},
    "paths": {"/half": {"get": {"parameters": [NUMBER], "responses": {"200": {"description": "ok"}}}}},
}
HOME = '<a href="/said?q=hi">said</a> <a href="/rows?id=1">rows</a>'


class Quiet(WSGIRequestHandler):
    def log_message(self, *_args) -> None:
        pass


@contextmanager
def broken():
    """Its address. /said writes a word into the page as it comes, /rows into a question to a database, and /half fails
    on numbers that are negative.
    """
    with make_server("127.0.0.1", 0, _answer, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def _answer(environ: dict, start) -> list[bytes]:
    asked = dict(parse_qsl(environ["QUERY_STRING"], keep_blank_values=True))
    status, text, kind = "200 OK", HOME, "text/html; charset=utf-8"
    match environ["PATH_INFO"]:
        case "/said":
            text = f"<p>{asked.get('q', '')}</p>"
        case "/rows":
            status, text = _rows(asked.get("id", "1"))
        case "/half":
            status = "200 OK" if asked.get("n", "0").isdecimal() else "500 Internal Server Error"
        case "/openapi.json":
            text, kind = json.dumps(DESCRIPTION), "application/json"
    start(status, [("Content-Type", kind)])
    return [text.encode()]


def _rows(key: str) -> tuple[str, str]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript("CREATE TABLE t (id int, name text); INSERT INTO t VALUES (1, 'one'), (2, 'two')")
        try:
            return "200 OK", str(database.execute(f"SELECT name FROM t WHERE id = {key}").fetchall())
        except sqlite3.Error as fault:
            return "500 Internal Server Error", str(fault)
