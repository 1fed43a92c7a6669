"""A member asks for one pair of hands; the first gets the place, the second waits, and moves up."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.look import faults
from tests.browser.people import sign_in
from tests.browser.test_submit import PATIENCE, heading

FIRST, SECOND = "eerste@voorbeeld.nl", "tweede@voorbeeld.nl"


def help_with(page: Page, name: str, email: str) -> None:
    page.get_by_label("Je naam").fill(name)
    page.get_by_label("Je e-mailadres").fill(email)
    page.wait_for_timeout(PATIENCE)
    page.get_by_role("button", name="Meld mij aan").click()
    heading(page, "Kijk nu in je mail")


def test_from_a_call_to_the_one_who_moved_up(visitor, newest_link, looks):
    member = visitor(reduced_motion="reduce")
    sign_in(member, "lid@voorbeeld.haarlem")
    member.goto("/wijkraden/werkgroep-wijken/")
    member.get_by_role("link", name="Plaats een oproep").click()
    member.get_by_role("button", name="Plaats de oproep").click()
    expect(member.get_by_role("alert")).to_be_focused()
    assert faults(member, looks) == []
    member.get_by_label("Je vraag in één zin").fill("Iemand met een bakfiets")
    member.get_by_label("Waar gaat het over?").select_option("meebeslissen")
    member.get_by_label("Hoeveel heb je er nodig?").fill("1")
    member.get_by_label("Of kies een buurt").select_option("GM0392")
    member.get_by_role("button", name="Plaats de oproep").click()
    heading(member, "Beheer Iemand met een bakfiets")
    call = member.get_by_role("link", name="Bekijk hem op de site").get_attribute("href")

    phone = visitor(**PHONE, java_script_enabled=False)
    phone.goto(call)
    phone.get_by_role("link", name="Ik help mee").click()
    help_with(phone, "Fatima", FIRST)
    phone.goto(newest_link(FIRST))
    phone.get_by_role("button", name="Bevestig mijn aanmelding").click()
    heading(phone, "Je doet mee")
    mine = phone.url

    phone.goto(call)
    phone.get_by_role("link", name="Zet mij op de wachtlijst").click()
    help_with(phone, "Jan", SECOND)
    phone.goto(newest_link(SECOND))
    phone.get_by_role("button", name="Bevestig mijn aanmelding").click()
    heading(phone, "Je staat op de wachtlijst")
    waits = phone.url

    phone.goto(mine)
    phone.get_by_text("Meld je af").click()
    phone.get_by_role("button", name="Ja, meld mij af").click()
    heading(phone, "Je doet niet mee")
    phone.goto(waits)
    heading(phone, "Je doet mee")
    assert phone.context.cookies() == []

    member.reload()
    expect(member.get_by_role("row")).to_have_count(2)
    expect(member.get_by_role("row", name=re.compile("Jan"))).to_contain_text(SECOND)
    assert faults(member, looks) == []
    with member.expect_download() as taking:
        member.get_by_role("link", name="Neem de lijst mee (CSV)").click()
    assert "Jan,tweede@voorbeeld.nl,1,doet mee," in Path(taking.value.path()).read_text(encoding="utf-8-sig")
