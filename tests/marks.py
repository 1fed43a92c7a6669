"""The marks of a public form, to test with: as a browser sends them, with or without its proof of work."""

from datetime import timedelta
from uuid import uuid4

import altcha
import time_machine
from django.utils import timezone

from haarlem_wijken.ground.guard import proof


def marks(*, opened: timedelta = timedelta(minutes=1), proved: bool = False, hard: bool = False) -> dict[str, str]:
    """Key and proof of a form that was opened so long ago; unproved it is what a browser without JavaScript sends."""
    with time_machine.travel(timezone.now() - opened):
        payload = proof.challenge(hard=hard)
    return {"key": str(uuid4()), "proof": solved(payload) if proved else payload}


def solved(payload: str) -> str:
    """What the worker in the browser makes of it."""
    asked = challenge_of(payload)
    return altcha.Payload(asked, altcha.solve_challenge(asked)).to_base64()


def challenge_of(payload: str) -> altcha.Challenge:
    return altcha.Challenge.from_dict(proof.unpacked(payload)["challenge"])
