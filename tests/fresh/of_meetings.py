"""What happens to a meeting, its minutes, and what was agreed."""

from datetime import date, time, timedelta

from django.utils import timezone

from haarlem_wijken.ground.models import Visibility
from meetings import actions
from meetings.minutes.suggestions import Suggestions
from meetings.models import Agreement, MeetingSeries, Minutes
from meetings.reader import read
from meetings.workflow import Answer, CommentState, MeetingState, Presence, ReviewResult
from tests import cast
from tests.fresh.telling import step, story

LISTS = ("/vergaderingen/", "/en/vergaderingen/", "/vergaderingen.atom", "/vergaderingen.ics")
AGREED = ("/afspraken/", "/en/afspraken/", "/afspraken.csv", "/afspraken.atom")


def group():
    """A council and its secretary, whose name may be shown."""
    council = cast.council()
    henk = cast.member(council)
    henk.person.name_is_public = True
    henk.person.save(update_fields=["name_is_public"])
    return council, henk


def soon(days: int = 7) -> date:
    return timezone.localdate() + timedelta(days)


@story("plan_meeting", "change_meeting", "move_on", "cancel_meeting", "accept_weekday")
def planned():
    council, henk = group()
    yield step("plan_meeting", *LISTS, f"/vergaderingen/werkgroep-wijken-{soon()}/")
    meeting = actions.plan_meeting(by=henk, council=council, date=soon())
    pages = (meeting.get_absolute_url(), f"{meeting.get_absolute_url()[:-1]}.json")
    yield step("change_meeting", *pages, *LISTS)
    actions.change_meeting(by=henk, meeting=meeting, date=soon(8), place="De Ringvaart", start=time(20))
    yield step("cancel_meeting", *pages, *LISTS)
    actions.cancel_meeting(by=henk, meeting=meeting, reason="De zaal is dicht.")
    yield step("move_on", *pages, *LISTS)
    actions.move_on(by=henk, meeting=meeting, state=MeetingState.PLANNED)
    past = actions.plan_meeting(by=henk, council=council, date=date(2015, 2, 18), state="gehouden", stated_weekday=3)
    yield step("accept_weekday", past.get_absolute_url())
    actions.accept_weekday(by=henk, meeting=past)


@story("add_item", "change_item", "order_items", "put_on", "remove_item")
def on_the_agenda():
    council, henk = group()
    meeting = actions.plan_meeting(by=henk, council=council, date=soon())
    later = actions.plan_meeting(by=henk, council=council, date=soon(30))
    page, other = meeting.get_absolute_url(), later.get_absolute_url()
    yield step("add_item", page, f"{page[:-1]}.json", "/vergaderingen/?q=zebrapad")
    item = actions.add_item(by=henk, council=council, meeting=meeting, title="Zebrapad")
    yield step("change_item", page, f"{page[:-1]}.json")
    actions.change_item(by=henk, item=item, title="Zebrapaden")
    yield step("order_items", page)
    actions.order_items(by=henk, meeting=meeting, order=[one.pk for one in reversed(meeting.items.all())])
    yield step("put_on", page, other)
    item.refresh_from_db()
    item = actions.put_on(by=henk, item=item, meeting=later)
    yield step("remove_item", other)
    actions.remove_item(by=henk, item=item)


@story(
    "start_minutes", "add_section", "save_section", "restore_section", "keep_draft", "circulate_minutes",
    "take_back_minutes", "show_minutes", "add_comment", "settle_comment", "move_section", "remove_section",
    "bring_back_section",
)  # fmt: skip
def written():
    council, henk = group()
    meeting = actions.plan_meeting(by=henk, council=council, date=date(2026, 11, 24))
    page = meeting.get_absolute_url()
    files = (page, f"{page[:-1]}.md", f"{page[:-1]}.json")
    yield step("start_minutes", same=(f"{page[:-1]}.md",))
    minutes = actions.start_minutes(by=henk, meeting=meeting)
    section = minutes.sections.first()
    yield step("keep_draft", same=files)
    actions.keep_draft(by=henk, section=section, content="Klad", base_version=1)
    yield step("save_section", same=(*AGREED, *files))
    actions.save_section(by=henk, section=section, body="Eerst.\nactie: de gemeente bellen")
    yield step("circulate_minutes", same=(f"{page[:-1]}.md",))
    actions.circulate_minutes(by=henk, minutes=minutes, comment_until=soon())
    yield step("add_comment", same=files)
    comment = actions.add_comment(by=henk, section=section, text="Klopt dit?")
    yield step("settle_comment", same=files)
    actions.settle_comment(by=henk, comment=comment, state=CommentState.ACCEPTED)
    yield step("take_back_minutes", same=files[:2])
    actions.take_back_minutes(by=henk, minutes=minutes, reason="Nog niet af.")
    yield step("show_minutes", *AGREED, *files)
    actions.show_minutes(by=henk, minutes=minutes, visibility=Visibility.PUBLIC, rows=True)
    yield step("restore_section", *files[:2])
    actions.restore_section(by=henk, section=section, version=1)
    yield step("add_section", *files[:2])
    added = actions.add_section(by=henk, minutes=minutes, heading="Rondje")
    actions.save_section(by=henk, section=added, body="Niets.")
    second = actions.add_section(by=henk, minutes=minutes, heading="Nog iets")
    actions.save_section(by=henk, section=second, body="Toch iets.")
    yield step("move_section", *files[:2])
    actions.move_section(by=henk, section=second, minutes=Minutes.objects.get(), up=True)
    yield step("remove_section", *files[:2])
    actions.remove_section(by=henk, section=second)
    yield step("bring_back_section", *files[:2])
    actions.bring_back_section(by=henk, section=second)


@story("table_minutes", "table_all", "adopt_minutes", "add_erratum", "anonymise_minutes")
def adopted():
    council, henk = group()
    first, second = (actions.plan_meeting(by=henk, council=council, date=soon(days)) for days in (-9, -2))
    minutes, page, later = (
        actions.start_minutes(by=henk, meeting=first),
        first.get_absolute_url(),
        second.get_absolute_url(),
    )
    files = (page, f"{page[:-1]}.md", f"{page[:-1]}.json")
    actions.save_section(by=henk, section=minutes.sections.first(), body="Sam Bos belde.")
    actions.show_minutes(by=henk, minutes=minutes, visibility=Visibility.PUBLIC)
    actions.circulate_minutes(by=henk, minutes=minutes, comment_until=soon())
    yield step("table_minutes", page, later, files[2])
    actions.table_minutes(by=henk, minutes=minutes, meeting=second)
    coming = actions.plan_meeting(by=henk, council=council, date=soon(3))
    coming.items.update(adopts=None)
    yield step("table_all", coming.get_absolute_url())
    actions.table_all()
    yield step("adopt_minutes", later, *files)
    actions.adopt_minutes(by=henk, minutes=Minutes.objects.get(), with_changes=False, adopted_in=second)
    yield step("add_erratum", *files)
    actions.add_erratum(by=henk, minutes=Minutes.objects.get(), text="Niet Sam, maar Bo.", decided_in=second)
    yield step("anonymise_minutes", *files)
    actions.anonymise_minutes(by=henk, minutes=Minutes.objects.get(), name="Sam")


@story(
    "make_agreement",
    "change_agreement",
    "review_agreement",
    "undo_review",
    "supersede_agreement",
    "make_resolution",
    "change_resolution",
    "end_resolution",
    "resume_resolution",
)
def agreed():
    council, henk = group()
    meeting = actions.plan_meeting(by=henk, council=council, date=date(2015, 2, 18), state="gehouden")
    page = meeting.get_absolute_url()
    yield step("make_agreement", page, *AGREED, f"/afspraken/{council.slug}/2015-01/", "/zoeken/?q=gemeente")
    one = actions.make_agreement(by=henk, council=council, text="We bellen de gemeente", made_in=meeting)
    mine = f"/afspraken/{council.slug}/{one.number}/"
    yield step("change_agreement", mine, page, *AGREED)
    actions.change_agreement(by=henk, agreement=one, text="We mailen de gemeente", due=actions.Due(on=soon()))
    yield step("review_agreement", mine, *AGREED, "/afspraken.ics")
    line = actions.review_agreement(by=henk, agreement=one, result=ReviewResult.DONE, note="Gebeld.")
    yield step("review_agreement", mine, *AGREED)
    again = {"result": ReviewResult.REOPENED, "note": "Toch niet."}
    line = actions.review_agreement(by=henk, agreement=Agreement.objects.get(), **again)
    line = actions.review_agreement(by=henk, agreement=Agreement.objects.get(), result=ReviewResult.IN_PROGRESS)
    yield step("undo_review", mine, "/afspraken/")
    actions.undo_review(by=henk, line=line)
    other = actions.make_agreement(by=henk, council=council, text="We schrijven", made_in=meeting)
    yield step("supersede_agreement", mine, *AGREED)
    actions.supersede_agreement(by=henk, agreement=Agreement.objects.get(pk=one.pk), successor=other)
    yield step("make_resolution", page)
    decided = actions.make_resolution(by=henk, meeting=meeting, text="We huren de zaal")
    yield step("change_resolution", page)
    actions.change_resolution(by=henk, resolution=decided, text="We huren de kleine zaal")
    history = f"/vergaderingen/besluiten/{decided.pk}/versies/"
    yield step("end_resolution", page, f"{page[:-1]}.md", f"{page[:-1]}.json", history)
    actions.end_resolution(by=henk, resolution=decided, reason="Te duur.")
    yield step("resume_resolution", page, f"{page[:-1]}.md", f"{page[:-1]}.json", history)
    actions.resume_resolution(by=henk, resolution=decided, reason="Toch niet.")


@story("convene", "invite_guest", "answer_invitation", "set_presence", "add_guest", "set_guest", "remove_attendance")
def attended():
    council, henk = group()
    meeting = actions.plan_meeting(by=henk, council=council, date=soon())
    page = meeting.get_absolute_url()
    yield step("convene", page, "/vergaderingen.atom")
    actions.convene(by=henk, meeting=meeting)
    yield step("answer_invitation", same=("/vergaderingen/",))
    actions.answer_invitation(attendance=meeting.attendances.get(), answer=Answer.YES)
    yield step("set_presence", same=("/vergaderingen/",))
    actions.set_presence(by=henk, meeting=meeting, person=henk.person, presence=Presence.PRESENT)
    yield step("add_guest", same=("/vergaderingen/",))
    guest = actions.add_guest(by=henk, meeting=meeting, name="Jo", represents="Gemeente")
    yield step("set_guest", same=("/vergaderingen/",))
    actions.set_guest(by=henk, attendance=guest, presence=Presence.ABSENT)
    yield step("remove_attendance", same=("/vergaderingen/",))
    actions.remove_attendance(by=henk, attendance=guest)
    yield step("invite_guest", same=("/vergaderingen/",))
    actions.invite_guest(by=henk, meeting=meeting, name="An", email="an@example.nl")


@story("make_series", "plan_of_series", "change_series", "end_series", "resume_series")
def again_and_again():
    council, henk = group()
    pages = (council.get_absolute_url(), *LISTS)
    yield step("make_series", same=pages)
    rule = {"name": "Werkgroep", "rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "start": time(20), "end": time(22)}
    actions.make_series(by=henk, council=council, **rule)
    series = MeetingSeries.objects.get()
    yield step("plan_of_series", *LISTS)
    (meeting,) = actions.plan_of_series(by=henk, series=series, on=[soon()])
    pages = (*pages, meeting.get_absolute_url())
    yield step("change_series", same=pages)
    actions.change_series(by=henk, series=series, name="De werkgroep")
    yield step("end_series", same=pages)
    actions.end_series(by=henk, series=series)
    yield step("resume_series", same=pages)
    actions.resume_series(by=henk, series=series)


@story("take_in")
def read_in():
    council, henk = group()
    yield step("take_in", "/vergaderingen/?wanneer=alles", same=AGREED)
    reading = read("Verslag van 18 februari 2015\n\n1. Opening\nWelkom.\n\nActie: Jan belt de gemeente.\n")
    found = Suggestions(reading, council, reading.on)
    keys = {one.key for one in found.entries}
    actions.take_in(by=henk, suggestions=found, on=reading.on, visibility=Visibility.PUBLIC, keys=keys)
