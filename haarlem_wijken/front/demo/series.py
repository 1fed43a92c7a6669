"""The demo's meetings of now: a series in which every state occurs. Invented, and the days follow today."""

from datetime import date, time

from django.utils import timezone

from councils.actions import seat_somebody
from councils.models import Council, SeatRole
from haarlem_wijken.ground.models import Account, Person, Visibility
from meetings import actions
from meetings.models import Meeting, MeetingSeries, Minutes
from meetings.workflow import ItemKind, MeetingState, Presence

from .agreements import Group, agreed_first, agreed_second, gone_through
from .days import RULE, Days
from .meetings_2015 import written

WHERE = "De Blauwe Wereld"
AGENDA = [
    {"kind": ItemKind.OPENING, "title": "Opening en mededelingen", "minutes": 5},
    {"kind": ItemKind.ADOPT_MINUTES, "title": "Verslag van de vorige keer", "minutes": 10},
    {"kind": ItemKind.REVIEW, "title": "Afspraken doorlopen", "minutes": 20},
    {"kind": ItemKind.CLOSING, "title": "Rondvraag en sluiting", "minutes": 10},
]
OPENED = "De voorzitter opent de avond en heet iedereen welkom."
ADOPTED = "Het verslag wordt vastgesteld. Er is niets over op te merken."
CLOSED = "Niemand heeft nog een vraag. De voorzitter sluit de avond om 21.50 uur."
FIRST = [
    OPENED, ADOPTED,
    "Dit is de eerste keer dat we de lijst samen langslopen. We spreken af wat we vasthouden.\n\n"
    "besluit: We zetten de initiatieven per wijk op de kaart, ook die van vroeger.",
    CLOSED,
]  # fmt: skip
SECOND = [
    OPENED, ADOPTED,
    "De lijst van buurthuizen is klaar, met dank aan Ahmed. Over de vellen papier heeft de gemeente nog niets gezegd.",
    "In **Schalkwijk** zijn drie plekken waar je zonder afspraak kunt binnenlopen:\n\n"
    "- de bibliotheek,\n- het buurthuis,\n- de tuin achter de school.\n\nWe willen van elke wijk zo'n lijstje.",
    CLOSED,
]  # fmt: skip
THIRD = [
    OPENED,
    "Het verslag gaat nog rond. We stellen het de volgende keer vast.",
    "De kraam op de jaarmarkt gaat niet door. Andere afspraken lopen.\n\n"
    "besluit: Het overzicht per wijk wordt één blad, in gewone taal.\n"
    "actie: @Ahmed {day} de wijkraden vragen wie er meedoet\n"
    "afspraak: Wie niet kan komen, zegt dat een dag van tevoren.",
    CLOSED,
]  # fmt: skip


def load_series(council: Council, by: Account) -> None:
    """Plan, hold, write and agree. In the transaction of the demo; nobody is written to."""
    group, days = Group(council, by, _members(council, by)), Days(timezone.localdate())
    first, second, last = (_meet(group, days.of(step)) for step in (-2, -1, 0))
    opening = agreed_first(group, first, days)
    _adopted_with_changes(group, first, second)
    later = agreed_second(group, second, days)
    actions.add_item(
        by=by,
        council=council,
        meeting=second,
        kind=ItemKind.TOPIC,
        title="Waar je kunt binnenlopen",
        minutes_planned=30,
    )
    _in_order(group, second)
    _put_right(group, first, last)
    _going_round(group, second, SECOND, days.hence(9))
    _still_to_come(group, days)
    gone_through(group, (first, second, last), opening + later, days)
    written(last, [text.format(day=f"{days.hence(20):%d-%m-%Y}") for text in THIRD], by=by)


def _members(council: Council, by: Account) -> dict[str, Person]:
    """One more than keep_council seats, who does not want to be named in public."""
    seat_somebody(
        council=council, name="Jan in 't Veld", role=SeatRole.MEMBER, since=date(2025, 1, 15), name_is_public=False,
        by=by,
    )  # fmt: skip
    Person.objects.filter(account__isnull=False, pk__in=council.seats.values("person")).update(name_is_public=True)
    return {seat.person.given_name: seat.person for seat in council.seats.select_related("person")}


def _meet(group: Group, on: date, **values) -> Meeting:
    """One of the series; one that is over was planned, and then held with most of the group."""
    series, _made = MeetingSeries.objects.get_or_create(
        council=group.council, name="Werkgroep Wijken",
        defaults={"rule": RULE, "start": time(20), "end": time(22), "place": WHERE, "agenda": AGENDA},
    )  # fmt: skip
    meeting = actions.plan_meeting(
        by=group.by, council=group.council, date=on, series=series, start=time(20), end=time(22), place=WHERE, **values
    )
    if meeting.is_past:
        actions.move_on(by=group.by, meeting=meeting, state=MeetingState.HELD)
        _attended(group, meeting)
    return meeting


def _attended(group: Group, meeting: Meeting) -> None:
    parts = {"Marijke": ["voorzitter"], "Henk": ["notulist"]}
    for name, person in group.people.items():
        presence = Presence.EXCUSED if name == "Fatima" else Presence.ONLINE if name == "Jan" else Presence.PRESENT
        actions.set_presence(by=group.by, meeting=meeting, person=person, presence=presence, parts=parts.get(name))


def _in_order(group: Group, meeting: Meeting) -> None:
    """The closing last, whatever was put on the agenda after it."""
    items = sorted(meeting.items.all(), key=lambda item: item.kind == ItemKind.CLOSING)
    actions.order_items(by=group.by, meeting=meeting, order=[item.pk for item in items])


def _adopted_with_changes(group: Group, meeting: Meeting, adopted_in: Meeting) -> None:
    """Put right after it went round, and adopted like that."""
    minutes = written(meeting, FIRST, by=group.by)
    actions.circulate_minutes(by=group.by, minutes=minutes, comment_until=timezone.localdate())
    closing = minutes.sections.last()
    actions.save_section(by=group.by, section=closing, body=closing.body.replace("21.50", "22.10"))
    actions.adopt_minutes(by=group.by, minutes=minutes, adopted_in=adopted_in, with_changes=True)
    actions.show_minutes(by=group.by, minutes=minutes, visibility=Visibility.PUBLIC, rows=True)


def _put_right(group: Group, meeting: Meeting, decided_in: Meeting) -> None:
    actions.add_erratum(
        by=group.by, minutes=Minutes.objects.get(meeting=meeting), decided_in=decided_in,
        text="Bij punt 3: het besluit gaat ook over de initiatieven in Spaarndam.",
    )  # fmt: skip


def _going_round(group: Group, meeting: Meeting, texts: list[str], until: date) -> None:
    """Public as a concept, with something that a member said about it."""
    minutes = written(meeting, texts, by=group.by)
    actions.circulate_minutes(by=group.by, minutes=minutes, comment_until=until)
    actions.show_minutes(by=group.by, minutes=minutes, visibility=Visibility.PUBLIC, rows=True)
    section = next(section for section in minutes.sections.all() if "Schalkwijk" in section.body)
    actions.add_comment(
        by=group.by, section=section, quote="de tuin achter de school",
        text="Fatima belde: die tuin is alleen op woensdag en zaterdag open.",
    )  # fmt: skip


def _still_to_come(group: Group, days: Days) -> None:
    """One today, one that people are invited to, one that moved, and one that is called off."""
    by, council = group.by, group.council
    today = actions.plan_meeting(
        by=by, council=council, date=days.today, title="Inloop: de kaart bijwerken", start=time(10), place=WHERE
    )
    actions.move_on(by=by, meeting=today, state=MeetingState.IN_SESSION)
    invited = actions.plan_meeting(
        by=by, council=council, date=days.hence(12), title="Werkavond over ontmoeten", start=time(19, 30), place=WHERE
    )
    actions.add_item(
        by=by, council=council, meeting=invited, kind=ItemKind.TOPIC, title="Wie we als nieuwe voorzitter vragen",
        visibility=Visibility.CONFIDENTIAL,
    )  # fmt: skip
    _prepared(group, invited)
    actions.move_on(by=by, meeting=invited, state=MeetingState.CONVENED)
    _meet(group, days.of(1))
    moved = _meet(group, days.of(2))
    actions.change_meeting(by=by, meeting=moved, date=days.of(2) + (days.hence(7) - days.today))
    off = _meet(group, days.of(3))
    actions.cancel_meeting(by=by, meeting=off, reason="Het is dan vakantie.")


def _prepared(group: Group, meeting: Meeting) -> None:
    """With an item that somebody presents, and the document about it on the table."""
    item = actions.add_item(
        by=group.by, council=group.council, meeting=meeting, kind=ItemKind.PRESENTATION, minutes_planned=20,
        title="Hoe we de inventarisatie opzetten",
    )  # fmt: skip
    actions.add_presenter(by=group.by, item=item, person=group.people["Ahmed"])
    paper = group.council.documents.get(document__title="Opzet van de inventarisatie").document
    actions.pin(by=group.by, document=paper, meeting=meeting, item=item)
