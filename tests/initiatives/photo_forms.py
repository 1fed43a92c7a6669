"""Photos in a form, as a browser has them."""

import html5lib

from tests.initiatives.pictures import upload

ADD = "/initiatieven/aanmelden/foto/"


def page_of(response):
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def tokens(response) -> list[str]:
    return [field.get("value") for field in page_of(response).iterfind(".//input[@name='photo']")]


def marks(tokens: list[str]) -> list[str]:
    return [token.partition(":")[0] for token in tokens]


def said(*tokens: str, **changes) -> dict:
    """What the fields of these photos say when they are filled in right."""
    words = {"photo": list(tokens)}
    for number, mark in enumerate(marks(list(tokens)), 1):
        words |= {f"alt-{mark}": f"Foto nummer {number}", f"people-{mark}": "agreed", f"credit-{mark}": ""}
    return words | changes


def add(client, kind: str = "JPEG", **options) -> str:
    """One photo as the script sends it; its token."""
    response = client.post(ADD, {"photos": upload(kind, **options)})
    assert response.status_code == 200
    return tokens(response)[0]
