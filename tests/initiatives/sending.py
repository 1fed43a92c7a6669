"""What residents send in, to test with."""

import re
from urllib.parse import urlsplit

from django.core import mail

from haarlem_wijken.ground.post import deliver_one
from tests.marks import marks

BUURT = "BU03920105"


def typed(**changes) -> dict:
    """What a browser sends of a form that is right; opened a minute ago."""
    right = {
        "title": "Stoep met planten", "summary": "Wij maken de stoep groen.", "story": "", "stage": "idee",
        "themes": ["groen"], "address": "", "area": BUURT, "show": "address", "organiser": "", "website": "",
        "started": "", "email": "Buur@Voorbeeld.nl", "step": "2",
    }  # fmt: skip
    return {name: value for name, value in (right | marks() | changes).items() if value is not None}


def send(client, **changes):
    return client.post("/initiatieven/aanmelden/", typed(**changes))


def links() -> list[str]:
    """The paths of the secret links in all letters, delivered now, the newest letter last."""
    while deliver_one():
        pass
    ours = (letter for letter in mail.outbox if letter.to == ["buur@voorbeeld.nl"])
    return [urlsplit(found).path for letter in ours for found in re.findall(r"http\S+/inzending/\S+", letter.body)]


def confirmed(client, **changes) -> str:
    """Send in and confirm; the path of the page to manage it."""
    send(client, **changes)
    return client.post(links()[-1]).headers["Location"]
