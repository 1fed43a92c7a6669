"""The words meetings, minutes and agreements are spoken of in, and what may follow what. Values stand in addresses."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MeetingState(models.TextChoices):
    """How far a meeting is. Whether it is still to come follows from its date, never from this."""

    PLANNED = "gepland", pgettext_lazy("bijeenkomst", "gepland")
    CONVENED = "uitgenodigd", pgettext_lazy("bijeenkomst", "uitgenodigd")
    IN_SESSION = "bezig", pgettext_lazy("bijeenkomst", "bezig")
    HELD = "gehouden", pgettext_lazy("bijeenkomst", "gehouden")
    CANCELLED = "vervallen", pgettext_lazy("bijeenkomst", "vervallen")


# A meeting of long ago is entered as held. One that was cancelled by mistake is planned again, or convened as it was.
MEETING_MOVES = {
    MeetingState.PLANNED: {
        MeetingState.CONVENED,
        MeetingState.IN_SESSION,
        MeetingState.HELD,
        MeetingState.CANCELLED,
    },
    MeetingState.CONVENED: {MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.CANCELLED},
    MeetingState.IN_SESSION: {MeetingState.HELD},
    MeetingState.HELD: set(),
    MeetingState.CANCELLED: {MeetingState.PLANNED, MeetingState.CONVENED},
}


GOES_ON = "meeting.goes_on"  # the verb of the act by which one that was cancelled goes on after all


class ItemKind(models.TextChoices):
    """What an item of an agenda is for."""

    OPENING = "opening", _("opening")
    ADOPT_MINUTES = "verslag", _("vorig verslag vaststellen")
    REVIEW = "afspraken", _("afspraken doorlopen")
    TOPIC = "onderwerp", _("onderwerp")
    PRESENTATION = "presentatie", _("presentatie")
    ROUND = "rondvraag", _("rondvraag")
    CLOSING = "sluiting", _("sluiting")


class Outcome(models.TextChoices):
    """What came of an item. With the words of OParl and ORI where they have one: docs of the JSON output."""

    DISCUSSED = "besproken", _("besproken")
    DECIDED = "besloten", _("besloten")
    DEFERRED = "uitgesteld", _("uitgesteld")
    WITHDRAWN = "ingetrokken", pgettext_lazy("agendapunt", "ingetrokken")
    NOT_REACHED = "niet-gehaald", _("niet aan toegekomen")


class Presence(models.TextChoices):
    PRESENT = "aanwezig", _("aanwezig")
    ONLINE = "online", _("online")
    EXCUSED = "afgemeld", _("afgemeld")
    ABSENT = "afwezig", _("afwezig")
    UNKNOWN = "onbekend", pgettext_lazy("aanwezigheid", "niet bekend")


HERE = (Presence.PRESENT, Presence.ONLINE)


class Answer(models.TextChoices):
    """To an invitation."""

    YES = "ja", _("ik kom")
    MAYBE = "misschien", _("misschien")
    NO = "nee", _("ik kan niet")
    NONE = "", _("nog geen antwoord")


class Part(models.TextChoices):
    """What somebody does at a meeting, beside being there."""

    CHAIR = "voorzitter", pgettext_lazy("bijeenkomst", "voorzitter")
    MINUTE_TAKER = "notulist", _("notulist")
    PRESENTER = "inleider", _("inleider")
    GUEST = "gast", _("gast")


class MinutesState(models.TextChoices):
    DRAFT = "concept", _("concept")
    CIRCULATED = "rondgestuurd", _("rondgestuurd")
    TABLED = "geagendeerd", _("geagendeerd")
    ADOPTED = "vastgesteld", _("vastgesteld")


# What was adopted does not change any more: only an erratum puts it right.
MINUTES_MOVES = {
    MinutesState.DRAFT: {MinutesState.CIRCULATED},
    MinutesState.CIRCULATED: {MinutesState.DRAFT, MinutesState.TABLED, MinutesState.ADOPTED},
    MinutesState.TABLED: {MinutesState.DRAFT, MinutesState.CIRCULATED, MinutesState.ADOPTED},
    MinutesState.ADOPTED: set(),
}


class CommentState(models.TextChoices):
    OPEN = "open", _("open")
    ACCEPTED = "overgenomen", _("overgenomen")
    REJECTED = "niet-overgenomen", _("niet overgenomen")
    WITHDRAWN = "ingetrokken", pgettext_lazy("opmerking", "ingetrokken")


class AgreementKind(models.TextChoices):
    ACTION = "actie", _("actiepunt")
    STANDING = "doorlopend", _("doorlopende afspraak")
    AGENDA = "agenda", _("onderwerp voor een volgende bijeenkomst")
    PROMISE = "toezegging", _("toezegging")


class AgreementState(models.TextChoices):
    """In the order of a list: what asks for something comes first."""

    SUGGESTED = "voorstel", pgettext_lazy("afspraak", "voorstel")
    OPEN = "open", pgettext_lazy("afspraak", "open")
    IN_PROGRESS = "loopt", pgettext_lazy("afspraak", "loopt")
    IN_FORCE = "van-kracht", pgettext_lazy("afspraak", "van kracht")
    DONE = "afgehandeld", pgettext_lazy("afspraak", "afgehandeld")
    DROPPED = "vervallen", pgettext_lazy("afspraak", "vervallen")
    SUPERSEDED = "vervangen", pgettext_lazy("afspraak", "vervangen")
    REPEALED = "ingetrokken", pgettext_lazy("afspraak", "ingetrokken")


_DUE = {AgreementState.DONE, AgreementState.DROPPED, AgreementState.SUPERSEDED}
AGREEMENT_MOVES = {
    AgreementState.SUGGESTED: {AgreementState.OPEN, AgreementState.IN_FORCE, AgreementState.DROPPED},
    AgreementState.OPEN: {AgreementState.IN_PROGRESS, *_DUE},
    AgreementState.IN_PROGRESS: {AgreementState.OPEN, *_DUE},
    AgreementState.DONE: {AgreementState.OPEN},  # reopened, with a reason
    AgreementState.DROPPED: {AgreementState.OPEN},
    AgreementState.SUPERSEDED: set(),
    AgreementState.IN_FORCE: {AgreementState.REPEALED, AgreementState.SUPERSEDED},
    AgreementState.REPEALED: {AgreementState.IN_FORCE},
}
ASKING = (AgreementState.OPEN, AgreementState.IN_PROGRESS)  # on the table of each next meeting, until it is closed
CLOSED = (AgreementState.DONE, AgreementState.DROPPED, AgreementState.SUPERSEDED, AgreementState.REPEALED)
WITH_REASON = (AgreementState.DROPPED, AgreementState.REPEALED)  # and what is opened again


class ResolutionState(models.TextChoices):
    """Whether a decision holds. One that was ended by mistake holds again."""

    IN_FORCE = "geldt", pgettext_lazy("besluit", "geldt")
    WITHDRAWN = "ingetrokken", pgettext_lazy("besluit", "ingetrokken")
    SUPERSEDED = "vervangen", pgettext_lazy("besluit", "vervangen")


class DueKind(models.TextChoices):
    """By when. A meeting's day follows that meeting when it moves."""

    NONE = "geen", _("geen datum")
    DATE = "datum", _("op een dag")
    PERIOD = "periode", _("in een periode")
    MEETING = "bijeenkomst", _("bij een bijeenkomst")


class ReviewResult(models.TextChoices):
    """What was said of an agreement when it was on the table. `uitgesteld` is a line, not a state."""

    OPEN = "open", pgettext_lazy("voortgang", "nog open")
    IN_PROGRESS = "loopt", pgettext_lazy("voortgang", "loopt")
    DONE = "afgehandeld", pgettext_lazy("voortgang", "afgehandeld")
    DEFERRED = "uitgesteld", pgettext_lazy("voortgang", "uitgesteld")
    DROPPED = "vervallen", pgettext_lazy("voortgang", "vervallen")
    CHANGED = "gewijzigd", pgettext_lazy("voortgang", "gewijzigd")
    REOPENED = "heropend", pgettext_lazy("voortgang", "heropend")


_LEADS_TO = {  # the state an agreement has after a review; what is not here leaves it as it is
    ReviewResult.OPEN: AgreementState.OPEN,
    ReviewResult.IN_PROGRESS: AgreementState.IN_PROGRESS,
    ReviewResult.DONE: AgreementState.DONE,
    ReviewResult.DROPPED: AgreementState.DROPPED,
    ReviewResult.REOPENED: AgreementState.OPEN,
}
_IN_FORCE_LEADS_TO = {  # what is in force is not open: it is dropped by repealing it
    ReviewResult.DROPPED: AgreementState.REPEALED,
    ReviewResult.REOPENED: AgreementState.IN_FORCE,
    ReviewResult.CHANGED: AgreementState.IN_FORCE,
}


def leads_to(state: AgreementState, result: ReviewResult) -> AgreementState | None:
    """The state an agreement has once this is said of it; None when that cannot be said of it as it stands."""
    if (state in CLOSED) != (result == ReviewResult.REOPENED):
        return None
    if state in (AgreementState.IN_FORCE, AgreementState.REPEALED):
        return _IN_FORCE_LEADS_TO.get(result)
    after = _LEADS_TO.get(result, state)
    return after if after == state or after in AGREEMENT_MOVES[state] else None


class Linkable(models.TextChoices):
    """What can be linked with what was met about: in the order in which it is found."""

    MEETING = "bijeenkomst", _("bijeenkomst")
    ITEM = "agendapunt", _("agendapunt")
    AGREEMENT = "afspraak", _("afspraak")
    RESOLUTION = "besluit", _("besluit")
    INITIATIVE = "initiatief", _("initiatief")
    CALL = "oproep", _("oproep")
    COUNCIL = "wijkraad", _("wijkraad of werkgroep")
    AREA = "gebied", _("gebied")
    DOCUMENT = "stuk", _("stuk")


class Relation(models.TextChoices):
    """What one thing has to do with another, read from the one to the other; RELATION_BACK reads it backwards."""

    ABOUT = "gaat-over", _("gaat over")
    LED_TO = "leidde-tot", _("leidde tot")
    DECIDES = "beslist-over", _("beslist over")
    FOLLOWS = "vervolg-op", _("is een vervolg op")
    REPLACES = "in-plaats-van", _("komt in de plaats van")


RELATION_BACK = {
    Relation.ABOUT: _("kwam ter sprake bij"),
    Relation.LED_TO: _("komt voort uit"),
    Relation.DECIDES: _("is besloten bij"),
    Relation.FOLLOWS: _("kreeg een vervolg in"),
    Relation.REPLACES: _("maakte plaats voor"),
}
