"""What lies on the table of a meeting, who presents it, what it has to do with, and what is asked because of it."""

from datetime import date

from councils.actions import add_council_document, change_council_document
from haarlem_wijken.ground.models import Visibility
from initiatives.places.place import Place
from meetings import actions
from meetings.linked.reading import ends
from meetings.seeing import Access
from meetings.workflow import Linkable, Relation
from tests.fresh.of_meetings import group
from tests.fresh.telling import step, story
from tests.initiatives.waiting import published

WORDS = {"kind": "advies", "visibility": Visibility.PUBLIC, "link": "https://example.org/1"}


def plan_of(council, henk):
    return add_council_document(council=council, by=henk, title="Tekening", **WORDS)


@story("add_material", "pin", "pin_newest", "move_material", "unpin", "add_presenter", "remove_presenter")
def laid_down():
    council, henk = group()
    meeting = actions.plan_meeting(by=henk, council=council, date=date(2015, 2, 18), state="gehouden")
    item = actions.add_item(by=henk, council=council, meeting=meeting, title="Zebrapad")
    page = meeting.get_absolute_url()
    yield step("add_material", page, f"/wijkraden/{council.slug}/stukken/")
    actions.add_material(by=henk, meeting=meeting, title="Begroting", **WORDS)
    nota = add_council_document(council=council, by=henk, title="Nota", **WORDS)
    yield step("pin", page)
    pinned = actions.pin(by=henk, document=nota, meeting=meeting, item=item)
    change_council_document(document=nota, base_version=1, by=henk, link="https://example.org/2")
    yield step("pin_newest", page)
    actions.pin_newest(by=henk, material=pinned)
    actions.pin(by=henk, document=plan_of(council, henk), meeting=meeting, item=item)
    yield step("move_material", page)
    actions.move_material(by=henk, material=pinned, up=False)
    yield step("unpin", page)
    actions.unpin(by=henk, material=pinned)
    yield step("add_presenter", page)
    told = actions.add_presenter(by=henk, item=item, name="Anna de Wit")
    yield step("remove_presenter", page)
    actions.remove_presenter(by=henk, presentation=told)


@story("link", "unlink", "ask_for_help", "ask_for_help_at")
def tied():
    council, henk = group()
    meeting = actions.plan_meeting(by=henk, council=council, date=date(2015, 2, 18), state="gehouden")
    row = published()
    pages = (meeting.get_absolute_url(), row.get_absolute_url())
    yield step("link", *pages)
    source, target = (Linkable.MEETING, meeting.pk), (Linkable.INITIATIVE, row.pk)
    two = ends(Access(henk), [source, target])
    tie = actions.link(by=henk, source=two[source], target=two[target], relation=Relation.ABOUT)
    yield step("unlink", *pages)
    actions.unlink(by=henk, found=tie)
    agreement = actions.make_agreement(by=henk, council=council, text="We zoeken koks", made_in=meeting)
    yield step("ask_for_help", f"/afspraken/{council.slug}/{agreement.number}/", "/oproepen/", "/oproepen.atom")
    said = {"title": "Koks gezocht", "needed": 2, "place": Place("GM0392")}
    actions.ask_for_help(by=henk, agreement=agreement, **said)
    section = actions.start_minutes(by=henk, meeting=meeting).sections.first()
    yield step("ask_for_help_at", pages[0], "/oproepen/")
    actions.ask_for_help_at(by=henk, section=section, **said)
