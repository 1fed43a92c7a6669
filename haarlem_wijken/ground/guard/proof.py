"""Proof of work: a small sum that a browser does while somebody types, and that costs who sends thousands.

It is ALTCHA's second kind: the browser tries numbers until PBKDF2 of one begins as the challenge says. Which number
that is was chosen here, between half and all of the steps, so nobody has bad luck. A payload is one piece of text: the
challenge with or without its solution. It is a speed bump, no lock, and it says nothing about who solved it.
"""

import base64
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import altcha
from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

ALGORITHM, ROUNDS = "PBKDF2/SHA-256", 2000  # of one step: some 1 ms for a server, a few for a cheap phone
HARDER = 4  # times as many steps
VALID = timedelta(hours=24)


@dataclass(frozen=True)
class Proof:
    """What is true of a payload of ours."""

    nonce: str  # of its challenge, never given out twice
    opened: datetime
    hard: bool
    solved: bool

    @property
    def until(self) -> datetime:
        return self.opened + VALID


def challenge(*, hard: bool = False) -> str:
    """A payload to be solved within VALID, in settings.PROOF_STEPS at most, or HARDER times as many."""
    steps = settings.PROOF_STEPS * (HARDER if hard else 1)
    made = altcha.create_challenge(
        ALGORITHM,
        ROUNDS,
        counter=steps // 2 + secrets.randbelow(steps // 2),
        expires_at=timezone.now() + VALID,
        data={"hard": hard},
        hmac_secret=_secret(settings.SECRET_KEY),
    )
    return packed({"challenge": made.to_dict()})


def read(payload: str) -> Proof | None:
    """What a payload is; None when it is not ours, was changed, or is older than VALID."""
    try:
        said = unpacked(payload)
        asked = altcha.Challenge.from_dict(said["challenge"])
        solution = altcha.Solution.from_dict(said.get("solution") or {"counter": None, "derivedKey": None})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    whole = altcha.Payload(asked, solution)
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        result = altcha.verify_solution(whole, _secret(key))
        if result.invalid_signature is False:
            given = asked.parameters
            opened = datetime.fromtimestamp(given.expires_at, tz=timezone.get_current_timezone()) - VALID
            return Proof(given.nonce, opened, given.data["hard"], result.verified)
    return None


def packed(said: dict) -> str:
    return base64.b64encode(json.dumps(said).encode()).decode()


def unpacked(payload: str) -> dict:
    """Raises ValueError."""
    return json.loads(base64.b64decode(payload, validate=True))


def _secret(key: str) -> bytes:
    return salted_hmac("haarlem_wijken.proof", b"", secret=key, algorithm="sha256").digest()
