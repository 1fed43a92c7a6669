"""What somebody who sends something in does over HTTP: opens the form, and posts it."""

import re
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

FORM = "/initiatieven/aanmelden/"
WAIT = 8  # seconds until somebody presses again


class Answer(NamedTuple):
    """Status, headers and text; status 0 when the line broke or nothing came."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def waits(self) -> bool:
        """It says in so many words that the same may be asked again soon."""
        return self.status == 503 and "retry-after" in self.headers

    @property
    def title(self) -> str:
        """What the page calls itself, else how it begins."""
        found = re.search(r"<title>([^<]*)", self.text)
        return found[1] if found else self.text[:200]

    @property
    def is_naked(self) -> bool:
        """A failure that says nothing of what to do."""
        return self.status >= 500 and not self.waits


BROKEN = Answer(0, {}, "")


class Browser:
    """One connection that is kept as long as it holds."""

    def __init__(self, site: str):
        self.connection = HTTPConnection(urlsplit(site).netloc, timeout=WAIT)

    def close(self) -> None:
        self.connection.close()

    def ask(self, path: str, person: str, fields: list[tuple[str, str]] | None = None, **headers) -> Answer:
        """GET, or POST of these fields, by the visitor with address `person`."""
        headers |= {"X-Forwarded-For": person, "Cache-Control": "no-cache"}
        body = None
        if fields is not None:
            body, headers["Content-Type"] = urlencode(fields), "application/x-www-form-urlencoded"
        try:
            self.connection.request("GET" if body is None else "POST", path, body, headers)
            answer = self.connection.getresponse()
            text = answer.read().decode(errors="replace")
        except (OSError, HTTPException):
            self.connection.close()
            return BROKEN
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, text)


def hidden(text: str) -> list[tuple[str, str]]:
    """Names and values of the hidden fields."""
    return re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text)
