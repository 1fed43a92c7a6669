"""What the demo's working group agreed of late, and what became of it: every state of an agreement."""

from dataclasses import dataclass
from datetime import timedelta

from councils.models import Council, Organisation
from haarlem_wijken.ground.models import Account, Person, Visibility
from meetings import actions
from meetings.actions import Due
from meetings.models import Agreement, Meeting
from meetings.workflow import AgreementKind, ReviewResult

from .days import Days
from .meetings_2015 import reviewed


@dataclass(frozen=True)
class Group:
    """The working group of the demo, who writes for it, and its other members by given name."""

    council: Council
    by: Account
    people: dict[str, Person]


def agreed_first(group: Group, meeting: Meeting, days: Days) -> list[Agreement]:
    """Of the oldest meeting: one that will be done, one late, one dropped, and one that stays in force."""
    soon, later = (Due(on=days.of(0) - timedelta(days=n)) for n in (75, 5))
    return [
        _agree(group, meeting, "Een lijst maken van alle buurthuizen en wat er te doen is", "Ahmed", soon),
        _agree(group, meeting, "De gemeente vragen waar de vellen papier zijn gebleven", "Marijke", later),
        _agree(group, meeting, "Een kraam huren op de jaarmarkt", "Jan", later),
        _agree(group, meeting, "We beginnen om 20.00 uur en stoppen om 22.00 uur", kind=AgreementKind.STANDING),
    ]


def agreed_second(group: Group, meeting: Meeting, days: Days) -> list[Agreement]:
    """Of the one before last: put off, under way, promised from outside, of nobody yet, and for members only."""
    town = Organisation.objects.get(name="Gemeente Haarlem")
    spring = Due(since=days.hence(10), on=days.hence(45), words="in de komende weken")
    return [
        _agree(group, meeting, "Het overzicht per wijk bespreken", owner_council=group.council,
               kind=AgreementKind.AGENDA, due=Due(on=days.of(0), words="de volgende keer")),
        _agree(group, meeting, "Van elke wijk opschrijven waar je kunt binnenlopen", "Fatima", Due(on=days.hence(20))),
        _agree(group, meeting, "De gemeente stuurt ons de lijst van speelplekken", owner_organisation=town,
               kind=AgreementKind.PROMISE, due=spring),
        _agree(group, meeting, "Uitzoeken of we een aanhanger kunnen lenen"),
        _agree(group, meeting, "Bloemen kopen voor wie stopt", "Marijke", visibility=Visibility.MEMBERS),
    ]  # fmt: skip


def gone_through(group: Group, meetings: tuple[Meeting, ...], agreements: list[Agreement], days: Days) -> None:
    """Say at the later meetings how they stand."""
    _first, second, last = meetings
    listed, asked, stall, _in_force, overview, places, *_rest = agreements
    reviewed(listed, ReviewResult.DONE, second, "De lijst staat op de pagina van de werkgroep.", by=group.by)
    reviewed(asked, ReviewResult.IN_PROGRESS, second, "Er is een brief gestuurd.", by=group.by)
    reviewed(asked, ReviewResult.OPEN, last, "Er is nog geen antwoord.", by=group.by)
    reviewed(stall, ReviewResult.DROPPED, last, "De jaarmarkt gaat dit jaar niet door.", by=group.by)
    later = Due(on=days.of(1), words="de volgende keer")
    reviewed(overview, ReviewResult.DEFERRED, last, "Nog niet alle wijken zijn binnen.", due=later, by=group.by)
    reviewed(places, ReviewResult.IN_PROGRESS, last, "Vier wijken zijn klaar.", by=group.by)


def _agree(group: Group, meeting: Meeting, text: str, who: str = "", due: Due | None = None, **values) -> Agreement:
    if who:
        values["owner_person"] = group.people[who]
    return actions.make_agreement(by=group.by, council=group.council, text=text, made_in=meeting, due=due, **values)
