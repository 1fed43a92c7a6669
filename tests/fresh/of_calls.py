"""What happens to a call for help, and to who answers it."""

from initiatives import actions
from initiatives.models import HelpCall
from initiatives.workflow import Ending
from tests import cast
from tests.fresh.of_initiatives import buurt
from tests.fresh.telling import step, story
from tests.initiatives.helping import asked, call
from tests.initiatives.waiting import published

LISTS = ("/oproepen/", "/en/oproepen/", "/oproepen.atom")


@story("place_call", "change_call", "sign_up", "confirm_sign_up", "cancel_sign_up", "remove_helper", "write_to_helpers")
def answered():
    row = published()
    around = (row.get_absolute_url(), buurt(), "/", "/sitemap-oproepen-1.xml", "/zoeken/?q=handen")
    yield step("place_call", *LISTS, *around, "/initiatieven/?hulp=1")
    one = call(row, needed=3)
    page = one.get_absolute_url()
    yield step("change_call", page, *LISTS, row.get_absolute_url())
    actions.change_call(by=None, call=one, title="Handen gezocht", needed=3)
    yield step("sign_up", same=(page, *LISTS))
    sam = asked(one, "sam@voorbeeld.nl")
    yield step("confirm_sign_up", page, "/oproepen/", row.get_absolute_url())
    actions.confirm_sign_up(sign_up=sam)
    actions.confirm_sign_up(sign_up=(bo := asked(one, "bo@voorbeeld.nl")))
    yield step("write_to_helpers", same=(page, *LISTS))
    actions.write_to_helpers(by=None, call=one, words="Tot zo.", key=sam.key)
    yield step("cancel_sign_up", page, "/oproepen/")
    sam.refresh_from_db()
    actions.cancel_sign_up(sign_up=sam)
    yield step("remove_helper", page, "/oproepen/")
    actions.remove_helper(by=None, call=one, sign_up=bo)


@story("place_call", "close_call", "reopen_call")
def of_a_council():
    council = cast.council()
    pages = (f"/oproepen/van/{council.slug}/",)
    yield step("place_call", *pages, *LISTS)
    one = call(council, area="GM0392")
    yield step("close_call", f"/oproepen/{one.pk}/", *pages, *LISTS)
    actions.close_call(by=None, call=one, ending=Ending.ENOUGH)
    yield step("reopen_call", f"/oproepen/{one.pk}/", *pages, *LISTS)
    actions.reopen_call(by=None, call=HelpCall.objects.get())
