"""The demo's meetings of 2015: the minutes of 18 February as they were published, and what was planned after it."""

import tomllib
from datetime import date, datetime, time
from pathlib import Path

from django.utils import timezone

from councils.models import Council
from haarlem_wijken.ground.models import Visibility
from initiatives.models import HelpCall, Initiative
from meetings import actions
from meetings.models import Agreement, AgreementCall, AgreementReview, Meeting, Minutes, ObjectLink
from meetings.workflow import AgreementKind, ItemKind, MeetingState, Relation, ReviewResult

FILE = Path(__file__).parent / "data" / "meetings" / "2015-02-18.md"
BETWEEN = "\n---\n"  # the text of one item and that of the next
GUESSED = "De precieze dag staat niet in het verslag van 18 februari 2015. Deze is een voorbeeld."
INVENTORY = "Initiatieven in kaart brengen, met grote vellen papier en stiften"
FUTURE = "De toekomst van de wijkraden en platforms"


def load_2015(council: Council) -> None:
    """Enter the year: four meetings, the minutes of the second, its two agreements and its call for help."""
    facts, texts = _read()
    _held(council, date(2015, 1, 21), GUESSED, "Kennismaken")
    second = _held(council, facts["date"], stated_weekday=facts["stated_weekday"])
    third = _held(council, date(2015, 3, 17), "", INVENTORY)
    fourth = _held(council, date(2015, 4, 21), GUESSED, FUTURE)
    actions.accept_weekday(by=None, meeting=second)
    _said_by(second, facts["item"])
    made = [_agreed(second, said, {third.date: third}) for said in facts["agreement"]]
    for agreement, meeting in zip(made, (third, fourth), strict=True):
        reviewed(agreement, ReviewResult.DONE, meeting, "Het stond op de agenda van deze bijeenkomst.")
    for call in HelpCall.objects.filter(on=third.date):
        AgreementCall.objects.create(agreement=made[0], call=call)
    _linked(second, made)
    minutes = written(second, texts)
    adopted(minutes, third)


def _linked(meeting: Meeting, made: list[Agreement]) -> None:
    """What the minutes speak of is on the site: the Badhuis, which was an example that evening."""
    badhuis = Initiative.objects.filter(slug="het-badhuis").first()
    if badhuis:
        item = meeting.items.get(title__startswith="Goede voorbeelden")
        for kind, thing, relation in (("agendapunt", item, Relation.ABOUT), ("afspraak", made[0], Relation.ABOUT)):
            ObjectLink.objects.create(
                from_kind=kind, from_id=thing.pk, to_kind="initiatief", to_id=badhuis.pk, relation=relation
            )


def reviewed(
    agreement: Agreement, result: ReviewResult, meeting: Meeting, note: str = "", *, by=None, due=None
) -> None:  # fmt: skip
    """A line of `meeting`, as if it was written down that evening."""
    line = actions.review_agreement(by=by, agreement=agreement, result=result, meeting=meeting, note=note, due=due)
    evening = timezone.make_aware(datetime.combine(meeting.date, time(21)))
    AgreementReview.objects.filter(pk=line.pk).update(at=evening)
    Agreement.objects.filter(pk=agreement.pk, closed_at__isnull=False).update(closed_at=evening)


def written(meeting: Meeting, texts: list[str], *, by=None) -> Minutes:
    """Minutes with a text for each item of the agenda, in its order."""
    minutes = actions.start_minutes(by=by, meeting=meeting)
    for section, text in zip(minutes.sections.all(), texts, strict=True):
        actions.save_section(by=by, section=section, body=text)
    return minutes


def adopted(minutes: Minutes, adopted_in: Meeting, *, with_changes: bool = False, by=None) -> None:
    """Sent round, adopted at a later meeting, and open to everybody. Its letters must not leave the demo."""
    actions.circulate_minutes(by=by, minutes=minutes, comment_until=timezone.localdate())
    actions.adopt_minutes(by=by, minutes=minutes, adopted_in=adopted_in, with_changes=with_changes)
    actions.show_minutes(by=by, minutes=minutes, visibility=Visibility.PUBLIC, rows=True)


def _read() -> tuple[dict, list[str]]:
    """The facts, and the text of each item."""
    _begin, facts, text = FILE.read_text(encoding="utf-8").split("+++\n")
    return tomllib.loads(facts), text.strip().split(BETWEEN)


def _held(council: Council, on: date, note: str = "", *titles: str, **values) -> Meeting:
    meeting = actions.plan_meeting(by=None, council=council, date=on, state=MeetingState.HELD, **values)
    for title in titles:
        actions.add_item(by=None, council=council, meeting=meeting, kind=ItemKind.TOPIC, title=title, note=note)
    return meeting


def _said_by(meeting: Meeting, items: list[dict]) -> None:
    """Its agenda, with who presented what: names as the published minutes give them."""
    for said in items:
        item = actions.add_item(
            by=None, council=meeting.council, meeting=meeting, kind=ItemKind(said["kind"]), title=said["title"]
        )
        if presenter := said.get("presenter"):
            actions.add_guest(by=None, meeting=meeting, name=presenter, parts=["inleider"])
            actions.add_presenter(by=None, item=item, name=presenter)


def _agreed(meeting: Meeting, said: dict, meetings: dict[date, Meeting]) -> Agreement:
    """An agenda agreement that the group has, due as the text said it."""
    due = actions.Due(
        on=said.get("due_to"), since=said.get("due_from"), meeting=meetings.get(said.get("due_meeting")),
        words=said["due_words"],
    )  # fmt: skip
    return actions.make_agreement(
        by=None, council=meeting.council, text=said["text"], explanation=said["explanation"], made_in=meeting, due=due,
        kind=AgreementKind.AGENDA, owner_council=meeting.council, owner_words="wij", source_quote=said["quote"],
        item=meeting.items.last(),
    )  # fmt: skip
