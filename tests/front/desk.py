"""What a moderator's browser does at the desk."""

from django.test import Client

from haarlem_wijken.ground.models import Case
from initiatives.models import Proposal


def press(client: Client, proposal: Proposal, verb: str, *, take: bool = True, query: str = "", **typed):
    """What a press of `verb` gives; with `take` the letter has been seen."""
    version = Case.objects.get(pk=proposal.case_id).version
    step = {"step": "take"} if take else {}
    return client.post(url(proposal, f"beslissen/{query}"), {"verb": verb, "version": version} | step | typed)


def undo(client: Client, proposal: Proposal):
    version = Case.objects.get(pk=proposal.case_id).version
    return client.post(url(proposal, "terugdraaien/"), {"version": version})


def url(proposal: Proposal, rest: str = "") -> str:
    return f"/moderatie/{proposal.case_id}/{rest}"


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def state_of(proposal: Proposal) -> str:
    return Case.objects.get(pk=proposal.case_id).state
