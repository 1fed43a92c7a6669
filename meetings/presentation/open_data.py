"""A meeting as open data: the public part of it, in the words of OParl 1.1 with those of schema.org beside them.

What came of an item is also said in the words of Open Raadsinformatie; for what was not reached they have none.
"""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from haarlem_wijken.ground.outputs.licence import LICENCE_URL

from ..agreements.words import owner_words
from ..linked.reading import Linked
from ..models import Agreement, Erratum, MaterialUse, Meeting
from ..workflow import AgreementState, MeetingState, Outcome
from .decision import Decided
from .item import Point
from .materials import material_url
from .meeting import Shown
from .structured import address, moment, structured

SCHEMA = "https://schema.oparl.org/1.1"
STATES = {  # in the words of OParl's examples
    MeetingState.PLANNED: "terminiert",
    MeetingState.CONVENED: "eingeladen",
    MeetingState.IN_SESSION: "laufend",
    MeetingState.HELD: "durchgeführt",
    MeetingState.CANCELLED: "abgesagt",
}
RESULTS = {
    Outcome.DISCUSSED: "ResultDiscussed",
    Outcome.DECIDED: "ResultPassed",
    Outcome.DEFERRED: "ResultPostponed",
    Outcome.WITHDRAWN: "ResultWithdrawn",
}
ACTIONS = {
    AgreementState.DONE: "CompletedActionStatus",
    AgreementState.DROPPED: "FailedActionStatus",
    AgreementState.SUPERSEDED: "FailedActionStatus",
    AgreementState.REPEALED: "FailedActionStatus",
    AgreementState.SUGGESTED: "PotentialActionStatus",
}


def described(shown: Shown) -> dict:
    """`shown` is of the public: whatever is not public is not there, nor its number."""
    meeting = shown.meeting
    facts = {
        "id": address(reverse("meeting-json", args=[meeting.slug])),
        "type": f"{SCHEMA}/Meeting",
        "name": str(meeting),
        "meetingState": STATES[MeetingState(meeting.state)],
        "cancelled": meeting.is_cancelled,
        "start": moment(meeting, meeting.start),
        "organization": [address(meeting.council.get_absolute_url())],
        "agendaItem": [_item(point, meeting) for point in shown.points],
        "license": LICENCE_URL,
        "web": address(meeting.get_absolute_url()),
        "created": _at(meeting.created_at),
        "modified": _at(meeting.updated_at),
        "schema:event": structured(meeting),
        "schema:attendee": [{"@type": "Person", "name": one.name} for one in shown.attendees if one.name],
        "schema:potentialAction": [action(one, shown) for one in shown.agreements],
        "resolution": [_resolution(one) for one in shown.decided],
    }
    if whole := [*shown.minutes_files, *shown.materials]:
        facts["auxiliaryFile"] = [_file(one) for one in whole]
    if shown.links:
        facts["schema:about"] = [_linked(one) for one in shown.links]
    if meeting.end:
        facts["end"] = moment(meeting, meeting.end)
    if meeting.place:
        facts["location"] = {"type": f"{SCHEMA}/Location", "description": meeting.place}
    return facts | ({"resultsProtocol": _minutes(shown)} if shown.minutes else {})


def action(agreement: Agreement, shown: Shown) -> dict:
    """An agreement as schema.org describes an action, as it stands now."""
    status = ACTIONS.get(AgreementState(agreement.state), "ActiveActionStatus")
    facts = {
        "@type": "Action",
        "identifier": agreement.number,
        "name": agreement.text,
        "url": address(agreement.get_absolute_url()),
        "actionStatus": f"https://schema.org/{status}",
        "startTime": agreement.made_on.isoformat(),
        "state": agreement.state,
        "kind": agreement.kind,
    }
    if owner := owner_words(agreement, shown.access):
        facts["agent"] = {"@type": "Person" if agreement.owner_person else "Organization", "name": owner}
    if agreement.due_to:
        facts["due"] = agreement.due_to.isoformat()
    return facts | ({"endTime": _at(agreement.closed_at)} if agreement.closed_at else {})


def _item(point: Point, meeting: Meeting) -> dict:
    item, page = point.item, address(meeting.get_absolute_url())
    facts = {
        "id": f"{page}#punt-{point.number}",
        "type": f"{SCHEMA}/AgendaItem",
        "number": str(point.number),
        "order": point.number - 1,
        "name": item.title,
        "public": True,
    }
    if item.outcome:
        facts["result"] = item.get_outcome_display()
    if result := RESULTS.get(item.outcome):
        facts["ori:result"] = result
    if point.materials:
        facts["auxiliaryFile"] = [_file(one) for one in point.materials]
    if point.links:
        facts["schema:about"] = [_linked(one) for one in point.links]
    if point.presenters:
        facts["schema:performer"] = [one.who for one in point.presenters]
    return facts


def _resolution(decided: Decided) -> dict:
    """`state` and what follows from it in our own words."""
    one = decided.resolution
    facts = {"number": one.number, "resolutionText": one.text, "state": one.state}
    if one.is_ended:
        facts["endedOn"] = timezone.localdate(one.ended_at).isoformat()
    if decided.successor:
        facts["supersededBy"] = decided.successor.number
    return facts | ({"schema:about": [_linked(each) for each in decided.links]} if decided.links else {})


def _linked(one: Linked) -> dict:
    """What something has to do with something else, in our own word for it."""
    return {"@id": address(one.end.url), "name": one.end.title, "relation": one.relation, "kind": one.end.kind.value}


def _file(material: MaterialUse) -> dict:
    """A document in the version that was on the table."""
    version = material.pinned
    facts = {"type": f"{SCHEMA}/File", "name": material.document.title, "accessUrl": address(material_url(material))}
    return facts | ({"mimeType": version.media_type, "sha256Checksum": version.sha256} if not version.link else {})


def _minutes(shown: Shown) -> dict:
    """The file of the minutes, and how far they are."""
    minutes, slug = shown.minutes, shown.meeting.slug
    facts = {
        "type": f"{SCHEMA}/File",
        "mimeType": "application/pdf",
        "accessUrl": address(reverse("meeting-pdf", args=[slug])),
        "derivativeFile": [address(reverse(f"meeting-{kind}", args=[slug])) for kind in ("docx", "markdown")],
        "state": minutes.state,
    }
    return facts | _adoption(shown)


def _adoption(shown: Shown) -> dict:
    """Where they stand on the agenda, or where they were adopted; which word, which hash, and what was put right."""
    minutes, found = shown.minutes, {}
    if shown.tabled_in:
        found["tabledIn"] = address(shown.tabled_in.get_absolute_url())
    if shown.adopted_in_url:
        found["adoptedIn"] = address(shown.adopted_in_url)
    if minutes.is_frozen:
        found |= {
            "adopted": "gewijzigd" if minutes.adopted_with_changes else "ongewijzigd",
            "sha256": minutes.adopted_sha256,
            "difference": address(reverse("minutes-difference", args=[shown.meeting.slug])),
            "erratum": [_erratum(one) for one in shown.errata],
        }
    return found


def _erratum(erratum: Erratum) -> dict:
    facts = {
        "number": erratum.number, "kind": erratum.kind, "date": timezone.localdate(erratum.at).isoformat(),
        "text": erratum.text, "sha256": erratum.sha256,
    }  # fmt: skip
    return facts | ({"decidedOn": erratum.decided_in.date.isoformat()} if erratum.decided_in else {})


def _at(moment_: datetime) -> str:
    return timezone.localtime(moment_).isoformat(timespec="seconds")
