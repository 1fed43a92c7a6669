"""What happens to what nobody owns: texts, notices, names, messages."""

from datetime import timedelta

from django.utils import timezone

from haarlem_wijken.ground.accounts.merging import merge_persons
from haarlem_wijken.ground.erasing.erase import erase
from haarlem_wijken.ground.erasing.subject import subject_of
from haarlem_wijken.ground.messages.actions import be_silent
from haarlem_wijken.ground.models import Person
from haarlem_wijken.ground.public_texts import write_notice, write_text
from initiatives.receivers import KIND
from tests import cast
from tests.fresh.telling import step, story
from tests.initiatives.waiting import organised


@story("write_text", "write_notice")
def said():
    yield step("write_text", "/huisregels/", "/en/huisregels/")
    write_text(by=None, key="house-rules", nl="Wees lief.", en="Be kind.", version=0)
    yield step("write_notice", "/", "/en/", "/initiatieven/", "/privacy/", "/zoeken/")
    now = timezone.now()
    days = {"starts_at": now - timedelta(1), "ends_at": now + timedelta(1)}
    notice = write_notice(by=None, notice=None, nl="Dicht.", en="Closed.", kind="", **days)
    yield step("write_notice", "/", "/en/", "/initiatieven/", "/privacy/")
    write_notice(by=None, notice=notice, nl="Open.", en="Open again.", kind="", **days)


@story("merge_persons", "erase", "be_silent")
def named():
    council = cast.council()
    page, henk = council.get_absolute_url(), cast.member(council)
    henk.person.name_is_public = True
    henk.person.save(update_fields=["name_is_public"])
    other = Person.objects.create(given_name="Hendrik", name_is_public=True)
    yield step("merge_persons", page)
    merge_persons(by=None, keep=other, gone=henk.person)
    yield step("erase", page)
    henk.refresh_from_db()
    erase(subject_of(henk.email), by=None)
    row = organised()
    yield step("be_silent", row.get_absolute_url())
    be_silent(kind=KIND, pk=row.pk, silent=True)
