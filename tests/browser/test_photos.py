"""Photos of a resident: chosen on a phone, judged by a moderator, seen by everybody."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.look import faults
from tests.browser.people import sign_in
from tests.browser.test_submit import TOO_QUICK, fill_step_1, heading
from tests.initiatives.pictures import exif, picture

MODERATOR = "moderator@voorbeeld.haarlem"


@pytest.fixture
def two(tmp_path) -> list[str]:
    """A JPEG with a place in it, and a HEIC."""
    (jpeg := tmp_path / "IMG_1.jpg").write_bytes(picture((1600, 1200), exif=exif()).getvalue())
    (heic := tmp_path / "IMG_2.heic").write_bytes(picture((900, 1200), "HEIF", colour="#c01f2e").getvalue())
    return [str(jpeg), str(heic)]


def describe(page: Page, number: int, words: str) -> None:
    photo = page.get_by_role("group", name=f"Foto {number}", exact=True)
    photo.get_by_label("Wat is er op deze foto te zien?").fill(words)
    photo.get_by_label("Nee, er staat niemand").check()


def choose_early(phone, files) -> None:
    """Choose photos in step 2 before the program for them came over a slow line."""
    held = []
    phone.route("**/js/photos.*.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    phone.get_by_role("button", name="Verder naar stap 2").click()
    phone.get_by_label("Kies foto’s").set_input_files(files)
    while not held:
        phone.wait_for_timeout(50)
    held.pop().continue_()


def test_from_a_phone_to_the_site_with_one_left_out(visitor, newest_link, two, looks):
    phone = visitor(**PHONE, reduced_motion="reduce")
    phone.goto("/initiatieven/aanmelden/")
    fill_step_1(phone, "Straat vol foto's")
    phone.locator("#id_area").select_option(index=3)
    choose_early(phone, two)
    expect(phone.get_by_role("group", name="Foto 2", exact=True)).to_be_visible()
    assert faults(phone, looks) == []
    describe(phone, 1, "Een groene ruit")
    describe(phone, 2, "Een rode ruit")
    last = phone.get_by_role("group", name="Foto 2", exact=True).get_by_role("button", name="Eerder")
    last.focus()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("status").filter(has_text="plek 1")).to_be_visible()
    first = phone.get_by_role("group", name="Foto 1", exact=True)
    expect(first.get_by_label("Wat is er op deze foto te zien?")).to_have_value("Een rode ruit")
    phone.get_by_label("Je e-mailadres").fill("ruit@voorbeeld.nl")
    phone.wait_for_timeout(TOO_QUICK)
    phone.get_by_role("button", name="Verstuur je inzending").click()
    heading(phone, "Kijk nu in je mail")
    phone.goto(newest_link("ruit@voorbeeld.nl"))
    phone.get_by_role("button", name="Bevestig mijn inzending").click()
    expect(phone.get_by_role("img", name="Een rode ruit")).to_be_visible()
    assert faults(phone, looks) == []

    desk = visitor(reduced_motion="reduce")
    sign_in(desk, MODERATOR)
    desk.goto("/moderatie/?q=Straat+vol")
    desk.get_by_role("link", name="Straat vol").click()
    shown = desk.get_by_role("img", name="Een rode ruit")
    shown.scroll_into_view_if_needed()
    expect(shown).to_have_js_property("naturalWidth", 900)
    assert faults(desk, looks) == []
    desk.get_by_label("Laat deze foto weg").first.check()
    desk.get_by_role("button", name="Plaats op de kaart").click()
    expect(desk.get_by_role("article", name="De brief")).to_contain_text("- “Een rode ruit”")
    desk.get_by_role("button", name="Plaats op de kaart").click()
    expect(desk.get_by_role("heading", name="Geplaatst")).to_be_visible()

    page = visitor(reduced_motion="reduce")
    page.goto("/initiatieven/straat-vol-fotos/")
    photo = page.get_by_role("img", name="Een groene ruit")
    photo.scroll_into_view_if_needed()
    expect(photo).to_have_js_property("complete", True)
    assert photo.evaluate("(one) => one.naturalWidth") > 0
    assert re.search(r"480w, .*1000w, .*1600w", photo.get_attribute("srcset"))
    expect(page.get_by_role("img", name="Een rode ruit")).to_have_count(0)
    assert faults(page, looks) == []
