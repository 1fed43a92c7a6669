"""An admin takes in a list: sees what is wrong, mends it, takes it over, finds it, takes it back."""

from playwright.sync_api import Page, expect

from tests.browser.look import faults
from tests.browser.people import sign_in

HEADER = "Naam;In het kort;Fase;Thema's;Buurt\n"
FIRST, SECOND = "Zwaluwtil;Een til.;lopend;Groen en tuinen;{}\n", "Klinkerkoor;Zingen.;{};erfgoed;Bakenes\n"


def send(page: Page, text: str) -> None:
    page.goto("/beheer/invoer/")
    page.get_by_label("Je bestand").set_input_files(
        {"name": "lijst.csv", "mimeType": "text/csv", "buffer": text.encode()}
    )
    page.get_by_role("button", name="Kijk mijn bestand na").click()
    expect(page.get_by_role("progressbar")).to_be_visible()


def test_a_list_is_mended_taken_in_and_taken_back(visitor, work, looks):
    page = visitor(reduced_motion="reduce")
    sign_in(page, "beheerder@voorbeeld.haarlem")
    send(page, HEADER + FIRST.format("Vijfhook") + SECOND.format("zingend"))
    work()
    expect(page.get_by_role("heading", name="2 dingen zijn niet goed")).to_be_visible()
    expect(page.get_by_role("row", name="rij 2 Buurt")).to_contain_text("Bedoel je “Vijfhoek”?")
    expect(page.get_by_role("row", name="rij 3 Fase")).to_contain_text("Kies uit: idee")
    assert faults(page, looks) == []

    send(page, HEADER + FIRST.format("Vijfhoek") + SECOND.format("lopend"))
    work()
    expect(page.get_by_role("heading", name="2 nieuwe initiatieven")).to_be_visible()
    assert faults(page, looks) == []
    page.get_by_role("button", name="Neem 2 initiatieven over").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    work()
    page.get_by_role("link", name="Bekijk de nieuwste").click()
    expect(page.locator("#lijst .item-title").first).to_have_text("Klinkerkoor")

    page.goto("/beheer/invoer/")
    assert faults(page, looks) == []
    page.get_by_role("link", name="lijst.csv").first.click()
    page.get_by_role("button", name="Draai dit terug").click()
    expect(page.get_by_role("heading", name="Teruggedraaid")).to_be_visible()
    page.goto("/initiatieven/?sorteer=nieuw")
    expect(page.locator("#lijst .item-title").first).not_to_have_text("Klinkerkoor")
