"""Whose an object is: one entry per address that names an object and is not public. One without fails the tests.

`OWNED`: who is signed in and has no right to this very object is told that it does not exist.
`IN_ROOM`: beginnings of names; the tests of their rooms ask it, as such objects take more to make.
What permissions_table.py opens for moderators or admins only is of all of them, and needs no entry.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from allauth.mfa.models import Authenticator

from councils.models import Council, Seat, SeatRole
from haarlem_wijken.ground.factors import give_app
from meetings.actions import add_material, add_presenter, link, make_agreement, make_series, plan_meeting
from meetings.linked.reading import ends as linked_ends
from meetings.models import AgendaItem, Meeting
from meetings.seeing import Access
from tests import cast


@dataclass(frozen=True)
class Owned:
    """`make` gives who owns a new object, and what fills its address: (account, {"pk": 1}); the owner gets `status`.

    A member of another council is a stranger to it too.
    """

    make: Callable
    method: str = "get"
    status: int = 200
    typed: dict = field(default_factory=dict)


def an_app():
    owner = cast.account("owner@example.nl")
    give_app(owner)
    return owner, {"pk": Authenticator.objects.get(user=owner).pk}


def a_council():
    council = cast.council()
    return cast.member(council), {"slug": council.slug}


def a_seat():
    council = cast.council()
    chair = cast.member(council, role=SeatRole.CHAIR)
    other = cast.member(council, "other@example.nl", SeatRole.MEMBER)
    return chair, {"slug": council.slug, "pk": Seat.objects.get(person=other.person).pk}


def a_meeting():
    council = cast.council()
    secretary = cast.member(council)
    meeting = plan_meeting(by=secretary, council=council, date=date(2030, 1, 15))
    return secretary, {"slug": meeting.slug}


def an_agenda_item():
    secretary, _slug = a_meeting()
    return secretary, {"pk": AgendaItem.objects.first().pk}


def a_series():
    council = cast.council()
    secretary = cast.member(council)
    made = make_series(by=secretary, council=council, name="Elke maand", rule="FREQ=MONTHLY;INTERVAL=1;BYDAY=3TU")
    return secretary, {"pk": made.pk}


def an_agreement():
    council = cast.council()
    secretary = cast.member(council)
    made = make_agreement(by=secretary, council=council, text="We bellen de gemeente", made_on=date(2026, 3, 1))
    return secretary, {"council": council.slug, "number": f"{made.year}-{made.seq:02}"}


def a_material():
    secretary, slug = a_meeting()
    meeting = Meeting.objects.get(**slug)
    words = {"title": "Nota", "kind": "overig", "visibility": "openbaar"}
    made = add_material(by=secretary, meeting=meeting, link="https://example.org/nota", **words)
    return secretary, {"pk": made.pk}


def a_presenter():
    secretary, pk = an_agenda_item()
    made = add_presenter(by=secretary, item=AgendaItem.objects.get(**pk), name="Anna de Wit")
    return secretary, {"pk": made.pk}


def a_link():
    secretary, where = an_agenda_item()
    council = Council.objects.get(slug="werkgroep-wijken")
    ends = linked_ends(Access(secretary), [("agendapunt", where["pk"]), ("wijkraad", council.pk)])
    source, target = ends.values()
    return secretary, {"pk": link(by=secretary, source=source, target=target, relation="gaat-over").pk}


IN_ROOM = (
    "call-",
    "council-",
    "document-",
    "exchange-",
    "invitation-",
    "link-make",
    "meeting-review-undo",
    "minutes-",
    "own-",
)
OWNED = {
    **{
        name: Owned(a_council)
        for name in ("council-keep", "council-keep-page", "council-history", "council-seats", "seat-add")
    },
    "council-still-here": Owned(a_council, method="post", status=302),
    **{name: Owned(a_seat) for name in ("seat-role", "seat-end")},
    "seat-remove": Owned(a_seat, method="post", status=302),
    **{name: Owned(a_council) for name in ("meeting-plan", "meeting-series-new")},
    **{name: Owned(a_series) for name in ("meeting-series", "meeting-series-change")},
    **{
        name: Owned(a_meeting)
        for name in (
            "meeting-change",
            "meeting-cancel",
            "meeting-agenda",
            "meeting-review",
            "meeting-invite",
            "meeting-materials",
            "meeting-source",
            "material-add",
        )
    },
    **{
        name: Owned(a_material, method="post", status=302)
        for name in ("material-off", "material-newest", "material-move")
    },
    "presenter-add": Owned(an_agenda_item, method="post"),
    "link-off": Owned(a_link, method="post", status=302),
    "presenter-off": Owned(a_presenter, method="post", status=302),
    **{
        name: Owned(a_meeting, method="post", status=302)
        for name in ("meeting-move-on", "meeting-weekday", "meeting-agenda-order")
    },
    "agreement-new": Owned(a_council),
    **{name: Owned(an_agreement) for name in ("agreement-change", "agreement-supersede", "agreement-call")},
    "agreement-review": Owned(an_agreement, method="post"),
    "agreement-restore": Owned(an_agreement, method="post", status=302, typed={"versie": "1"}),
    "agenda-item": Owned(an_agenda_item),
    "agenda-item-remove": Owned(an_agenda_item, method="post", status=302),
    "agenda-item-move": Owned(an_agenda_item, method="post", status=302, typed={"to": "up"}),
    "second-step-remove": Owned(an_app, method="post", status=302),
}
