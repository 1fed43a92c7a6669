"""Councils learn from each other: a member asks something on a phone, somebody finds it, a moderator takes it away."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.look import faults
from tests.browser.people import sign_in

SECRETARY, MODERATOR = "lid@voorbeeld.haarlem", "moderator@voorbeeld.haarlem"
KEEP = "/wijkraden/werkgroep-wijken/bijhouden/"


def test_a_question_is_asked_found_ended_and_taken_away(visitor, looks):
    phone = visitor(**PHONE, reduced_motion="reduce")
    sign_in(phone, SECRETARY)
    phone.goto(KEEP)
    phone.get_by_role("link", name="Leren van elkaar").click()
    assert faults(phone, looks) == []
    phone.get_by_role("link", name="Stel een vraag").click()
    expect(phone.get_by_label("Vraag: wat wij zoeken of willen weten")).to_be_checked()
    phone.get_by_label("Vertel het").fill("Twee springkussens, voor **juni**.")
    phone.get_by_role("button", name="Zet het op de site").click()
    expect(phone.get_by_role("alert").first).to_contain_text("Schrijf in één zin wat het is.")
    assert faults(phone, looks) == []
    phone.get_by_label("In één zin").fill("Wie heeft een springkussen?")
    phone.get_by_label("Thema").select_option(label="Kinderen en jongeren")
    phone.get_by_role("button", name="Zet het op de site").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wie heeft een springkussen?")
    expect(phone.locator(".prose strong")).to_have_text("juni")
    page = phone.url.partition("#")[0]

    desk = visitor(reduced_motion="reduce")
    desk.goto("/uitwisseling/")
    desk.get_by_label("Vraag", exact=False).first.check()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Vragen")
    desk.get_by_role("link", name="Wie heeft een springkussen?").click()
    expect(desk.get_by_role("link", name="Stuur Werkgroep Wijken een bericht")).to_be_visible()

    phone.goto(f"{KEEP}uitwisseling/")
    phone.get_by_role("button", name=re.compile("Dit is voorbij.*springkussen")).click()
    expect(phone.locator("main")).to_contain_text("is voorbij")
    desk.reload()
    expect(desk.locator("main")).to_contain_text("Dit is voorbij. Je leest nog wat het was.")

    sign_in(desk, MODERATOR)
    desk.goto(page)
    desk.get_by_role("link", name="Haal dit weg, als moderator").click()
    assert faults(desk, looks) == []
    desk.get_by_label("Waarom haal je dit weg?").fill("Staat er twee keer.")
    desk.get_by_role("button", name="Haal het weg").click()
    expect(desk.get_by_role("button", name="Zet het terug")).to_be_visible()
    phone.reload()
    expect(phone.locator("main")).to_contain_text("is weggehaald door een moderator: “Staat er twee keer.”")
    assert faults(phone, looks) == []


def test_what_was_typed_is_offered_again(visitor):
    page = visitor()
    sign_in(page, SECRETARY)
    page.goto(f"{KEEP}uitwisseling/erbij/?soort=les")
    page.get_by_label("Vertel het").fill("Begin klein.")
    expect(page.locator("[data-draft-state]")).to_contain_text("Bewaard op dit apparaat")
    page.goto(f"{KEEP}uitwisseling/erbij/?soort=les")
    page.get_by_role("button", name="Verder waar je was").click()
    expect(page.get_by_label("Vertel het")).to_have_value("Begin klein.")
