"""What every public form carries so that it is taken in once, and programs are told apart from people.

    form = MessageForm(request.POST or None)
    if form.is_valid():                            # what is wrong in a field is always told first
        received = receive(request, "message")
        if received.answer:                        # a page: press once more, or come back in an hour
            return received.answer
        actions.send_message(key=received.key, flags=received.flags, ...)
        return HttpResponseRedirect(..., status=303)
    marks = Marks.of(request, "message")           # for {% include "components/marks.html" %} inside the form

The action keeps the key in a unique column and makes nothing new when it knows it: a double click, a resend, "back" and
a dropped line are one. `receive` is asked when everything is right, and once. It never refuses without a word: its page
carries all that was posted (files not: take those in before, by the key) and leads back to the view.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ..models import UsedProof
from . import proof
from .limits import count_sent, sent_in_last_hour

# All limits of all public forms.
MANY, TOO_MANY = 5, 60  # an hour from one visitor, of one kind: an evening of thirty people on one wifi must work
QUICKEST = timedelta(seconds=3)  # sooner after it was opened nobody can have typed it
PATIENCE, LONG_PATIENCE = timedelta(seconds=10), timedelta(seconds=60)  # without proof; where a hard one was asked

TRAP = "telefoon2"  # a field that people do not see
NEVER_CARRIED = {"key", "proof", TRAP, "csrfmiddlewaretoken"}
# The first who sends writes down what it held; who comes after reads that.
USE = """
    INSERT INTO ground_usedproof (nonce, content, until) VALUES (%s, %s, %s)
    ON CONFLICT (nonce) DO UPDATE SET nonce = EXCLUDED.nonce RETURNING content, xmax = 0"""


@dataclass(frozen=True)
class Marks:
    """The key of one form, and the proof of work that its browser is asked for."""

    key: UUID
    proof: str

    @classmethod
    def of(cls, request: HttpRequest, kind: str) -> "Marks":
        """Those that came along; what is missing, forged or older than a day is made anew. At most 1 query."""
        key, payload = _key(request), request.POST.get("proof", "")
        return cls(key, payload) if proof.read(payload) else cls.new(request, kind, key=key)

    @classmethod
    def new(cls, request: HttpRequest, kind: str, *, key: UUID | None = None) -> "Marks":
        """New ones, harder to prove for who has sent MANY of this kind."""
        return cls(key or uuid4(), proof.challenge(hard=sent_in_last_hour(request, kind) >= MANY))

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Name and value of the fields."""
        return [("key", str(self.key)), ("proof", self.proof)]


@dataclass(frozen=True)
class Received:
    """`answer`: what to answer instead of taking it in, or None. `flags`: for the moderators."""

    key: UUID
    flags: list[str] = field(default_factory=list)
    answer: HttpResponse | None = None


def receive(request: HttpRequest, kind: str) -> Received:
    """Whether what was posted may be taken in. `kind`: what is counted together, at most 15 characters. 3 queries."""
    key, given = _key(request), proof.read(request.POST.get("proof", ""))
    why = _doubt(request, given)
    if why:
        return Received(key, answer=_once_more(request, kind, why, given))
    first, same = _use(request, given)
    if not first:
        return Received(key, answer=None if same else _once_more(request, kind, "used"))
    count = count_sent(request, kind)
    if count > TOO_MANY:
        UsedProof.objects.filter(nonce=given.nonce).delete()  # else the same once more would count as taken in
        return Received(key, answer=_once_more(request, kind, "many", given, status=429))
    return Received(key, flags=["many"] if count > MANY else [])


def drop_used_proofs() -> None:
    """Forget the challenges that are worth nothing any more. Done by the worker."""
    UsedProof.objects.filter(until__lt=timezone.now()).delete()


def _doubt(request: HttpRequest, given: proof.Proof | None) -> str:
    """Why it looks as if a program sent it; empty when it does not."""
    if given is None:
        return "old"
    if request.POST.get(TRAP):
        return "trap"
    if _open(given) < QUICKEST:
        return "quick"
    return "" if given.solved or _left(given) <= timedelta(0) else "unproven"


def _open(given: proof.Proof) -> timedelta:
    return timezone.now() - given.opened


def _left(given: proof.Proof) -> timedelta:
    """How long somebody without proof still has to wait."""
    return (LONG_PATIENCE if given.hard else PATIENCE) - _open(given)


def _use(request: HttpRequest, given: proof.Proof) -> tuple[bool, bool]:
    """Whether this challenge was not used before; and whether it is used for the same as then."""
    said = sorted((name, value) for name, value in _posted(request) if name not in NEVER_CARRIED - {"key"})
    content = salted_hmac("haarlem_wijken.sent", urlencode(said), algorithm="sha256").digest()
    with connection.cursor() as cursor:
        cursor.execute(USE, [given.nonce, content, given.until])
        kept, first = cursor.fetchone()
    return first, bytes(kept) == content


def _once_more(
    request: HttpRequest, kind: str, why: str, given: proof.Proof | None = None, status: int = 200
) -> HttpResponse:
    """A page with one button that sends the same again; the trap is left out, and the clock of a good form goes on."""
    marks = Marks.of(request, kind) if given else Marks.new(request, kind, key=_key(request))
    context = {
        "why": why,
        "seconds": max(1, ceil(_left(given).total_seconds())) if given else 0,
        "marks": marks,
        "carried": [pair for pair in _posted(request) if pair[0] not in NEVER_CARRIED],
        "has_token": "csrfmiddlewaretoken" in request.POST,
        "noindex": True,
    }
    return render(request, "sending/once_more.html", context, status=status)


def _posted(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name, values in request.POST.lists() for value in values]


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
