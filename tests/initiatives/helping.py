"""Calls for help and people who answer them, to test with."""

import re
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import uuid4

from django.core import mail
from django.utils import timezone

from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.post import deliver_one, signed_link
from initiatives import actions
from initiatives.models import HelpCall, Initiative, Proposal, SignUp
from initiatives.places.place import Place
from tests.initiatives.waiting import waiting
from tests.marks import marks

TOMORROW = timedelta(days=1)


def call(owner, *, area: str = "", **fields) -> HelpCall:
    """An open call of an initiative or a council."""
    fields = {"title": "Handen in de tuin", "needed": 2} | fields
    return actions.place_call(by=None, owner=owner, place=Place(area=area) if area else None, **fields)


def joined(of: HelpCall, email: str, **said) -> SignUp:
    """Somebody who signed up and confirmed."""
    found = asked(of, email, **said)
    actions.confirm_sign_up(sign_up=found)
    found.refresh_from_db()
    return found


def asked(of: HelpCall, email: str, *, name="Samira", amount=1, words="") -> SignUp:
    """Somebody who signed up."""
    key = uuid4()
    answer = actions.Answer(name=name, email=email, amount=amount, words=words)
    actions.sign_up(call=of, key=key, answer=answer, language="nl")
    return SignUp.objects.get(key=key)


def organiser_of(initiative: Initiative, email: str = "organisator@example.nl") -> Proposal:
    """Somebody with whose proposal it was accepted, and who holds its link."""
    proposal = waiting(email)
    proposal.case.state, proposal.case.decided_at = CaseState.ACCEPTED, timezone.now() - timedelta(hours=1)
    proposal.case.save()
    proposal.initiative = initiative
    proposal.save()
    return proposal


def path_of(purpose: str, row) -> str:
    return urlsplit(signed_link(purpose, row.pk, row.link_generation)).path


def typed(**changes) -> dict:
    """What a browser sends of a sign-up that is right; opened a minute ago."""
    return {"name": "Samira", "email": "Samira@Example.nl", "amount": "1", "words": ""} | marks() | changes


def letters() -> list[tuple[str, str]]:
    """(to, subject) of all letters that are due, delivered now, in order."""
    before = len(mail.outbox)
    while deliver_one():
        pass
    return [(one.to[0], one.subject) for one in mail.outbox[before:]]


def links(to: str) -> list[str]:
    """The paths of the secret links in the letters to `to` so far, the newest last."""
    letters()
    ours = [one for one in mail.outbox if one.to == [to]]
    return [urlsplit(found).path for one in ours for found in re.findall(r"http\S+/meehelpen/\S+", one.body)]
