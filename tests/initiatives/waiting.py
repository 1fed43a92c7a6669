"""Proposals that wait for a moderator."""

from datetime import timedelta

from django.utils import timezone

from haarlem_wijken.ground.models import Case
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.town.atlas import atlas
from initiatives.actions import publish_initiative
from initiatives.models import Initiative, Proposal
from initiatives.places.place import Place

SPOT = (52.3815, 4.6340)


def values(**changes) -> dict:
    """What somebody typed of a whole initiative."""
    typed = {
        "title": "Stoep met planten", "summary": "Acht huishoudens maken de stoep smaller.", "story": "Wij **graven**.",
        "stage": "idee", "themes": ["groen"], "precision": "exact", "lat": SPOT[0], "lon": SPOT[1],
        "address": "Gasthuislaan 30", "area": atlas().at(*SPOT).code, "organiser": "Bewoners", "website": "",
        "started": "2024-05-01", "language": "nl", "shares_experience": True,
    }  # fmt: skip
    return typed | changes


def waiting(email: str = "sam@voorbeeld.nl", *, language: str = "nl", flags=(), **changes) -> Proposal:
    """A new initiative that waits."""
    return _confirmed("initiative", values(**changes), email, language=language, flags=list(flags))


def change_of(initiative: Initiative, email: str = "org@voorbeeld.nl", **changed) -> Proposal:
    """A change that waits, made from the version that is public now."""
    return _confirmed("initiative-change", changed, email, initiative=initiative)


def published(**changes) -> Initiative:
    """A public initiative, fresh from the database."""
    fields = {"title": "Boekenkast", "summary": "Een kast vol.", "story": "Eerst.", "stage": "lopend"} | changes
    made = publish_initiative(
        by=None, place=Place(precision="exact", lat=SPOT[0], lon=SPOT[1]), themes=["delen"], **fields
    )
    return Initiative.objects.get(pk=made.pk)


def organised(email: str = "org@voorbeeld.nl", **changes) -> Initiative:
    """A public initiative whose organiser sent it in from that address, long ago."""
    initiative = published(contact_email=email, **changes)
    case = Case.objects.create(
        kind="initiative", area_id=initiative.area_id, state="accepted", decided_at=timezone.now() - timedelta(days=9)
    )
    Proposal.objects.create(
        case=case, values=values(title=initiative.title), form_version=1, email=email, initiative=initiative,
        confirmed_at=case.decided_at,
    )  # fmt: skip
    return initiative


def _confirmed(kind: str, typed: dict, email: str, *, initiative=None, language="nl", flags=()) -> Proposal:
    area = atlas().at(*SPOT).id
    case = Case.objects.create(kind=kind, area_id=area, language=language, flags=flags)
    base = initiative.version if initiative else None
    proposal = Proposal.objects.create(
        case=case, values=typed, form_version=1, email=email, initiative=initiative, base_version=base,
        confirmed_at=timezone.now(),
    )  # fmt: skip
    cases.confirm(case=case)
    return proposal
