"""What breaks programs, typed in every field of the form: taken or refused in words, and shown as it was typed."""

from itertools import cycle, zip_longest
from uuid import uuid4

import pytest
from django.utils.html import escape

from initiatives.actions import submit_proposal
from initiatives.forms import ProposalForm, SenderForm
from tests.front.naughty import STRINGS
from tests.initiatives.sending import links, send, typed

pytestmark = pytest.mark.usefixtures("city")
FREE = ("title", "summary", "story", "organiser", "address")


def test_in_the_words():
    """Each string goes through the form, and what the form lets through is kept as it was typed: so many at a time as
    there are fields.
    """
    right = typed()
    taken = [text for text in STRINGS if ProposalForm(right | dict.fromkeys(FREE, text)).is_valid()]
    assert len(taken) > len(STRINGS) / 2
    for some in zip_longest(*[iter(taken)] * len(FREE), fillvalue=taken[0]):
        form = ProposalForm(right | dict(zip(FREE, some, strict=True)))
        assert form.is_valid(), some
        proposal = submit_proposal(key=uuid4(), values=form.values(), form_version=1, email="a@b.nl", language="nl")
        proposal.refresh_from_db()
        assert proposal.values == form.values(), some


def test_in_every_other_field():
    right = typed()
    others = [name for name in right if name not in FREE]
    for text, names in zip(STRINGS, cycle((others, ("lat", "lon", "located", "language"))), strict=False):
        data = right | dict.fromkeys(names, text)
        assert not (ProposalForm(data).is_valid() and SenderForm(data).is_valid() and data["themes"] == text)


def test_sent_as_a_whole(visitor):
    ways = cycle((FREE, tuple(typed()), ("key", "opened")))
    for text, names in zip(STRINGS[::20], ways, strict=False):
        assert send(visitor, **dict.fromkeys(names, text)).status_code in (200, 303), text


HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_on_the_page_of_the_sender(client, text):
    send(client, **dict.fromkeys(FREE, text))
    page = client.post(links()[-1]).headers["Location"]
    for path in (page, f"{page}wijzigen/"):
        shown = client.get(path).content.decode()
        assert escape(text) in shown
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
