"""A council keeps its own page: somebody is invited, accepts, changes it and goes back; and one is claimed."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.look import faults
from tests.browser.people import code_of, sign_in, type_code
from tests.browser.test_submit import PATIENCE

SECRETARY, NEW = "lid@voorbeeld.haarlem", "nieuw@voorbeeld.nl"
COUNCIL = "/wijkraden/werkgroep-wijken/"


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_invite_accept_edit_and_restore(visitor, newest_link, looks):
    page = visitor(reduced_motion="reduce")
    sign_in(page, SECRETARY)
    page.goto(f"{COUNCIL}bijhouden/")
    assert faults(page, looks) == []
    page.get_by_role("link", name="Wie", exact=True).click()
    assert faults(page, looks) == []
    page.get_by_label("Naam", exact=True).fill("Nieuw Lid")
    page.get_by_label("E-mailadres").fill(NEW)
    page.get_by_role("button", name="Geef deze zetel").click()
    expect(page.locator("main")).to_contain_text("Gevraagd, nog geen antwoord")

    other = visitor(**PHONE, java_script_enabled=False)
    other.goto(newest_link(NEW))
    heading(other, "Een zetel in Werkgroep Wijken")
    other.get_by_role("button", name="Neem de zetel aan").click()
    heading(other, "Typ de code")
    type_code(other, code_of(other, NEW))
    heading(other, "Bijhouden: Werkgroep Wijken")
    other.get_by_role("link", name="De pagina", exact=True).click()
    other.get_by_label("Wanneer jullie bij elkaar komen").fill("elke maandag, dacht ik")
    other.get_by_role("button", name="Zet op de pagina").click()
    other.goto(COUNCIL)
    expect(other.locator("main")).to_contain_text("elke maandag, dacht ik")

    other.goto(f"{COUNCIL}bijhouden/geschiedenis/")
    other.get_by_role("link", name="Versie 2").click()
    other.get_by_role("button", name="Zet de pagina terug naar versie 2").click()
    expect(other.locator("main")).to_contain_text("De pagina zegt weer wat er in versie 2 stond")
    other.goto(COUNCIL)
    expect(other.locator("main")).to_contain_text("zes keer per jaar")

    for address in ("pagina/", "geschiedenis/", "geschiedenis/3/", "gegevens/", "stukken/erbij/"):
        page.goto(f"{COUNCIL}bijhouden/{address}")
        assert faults(page, looks) == [], address


def test_a_claim_without_javascript_until_it_waits(visitor, newest_link):
    page = visitor(**PHONE, java_script_enabled=False)
    page.goto("/wijkraden/wijkplatform-molenwijk/")
    page.get_by_role("link", name="Wij zijn deze raad").click()
    page.get_by_label("Je naam").fill("Marijke Smit")
    page.get_by_label("Je e-mailadres").fill("marijke@voorbeeld.nl")
    page.get_by_label("voorzitter").check()
    page.get_by_label("Hoe kunnen we dat nagaan?").fill("Zie onze site.")
    page.wait_for_timeout(PATIENCE)
    page.get_by_role("button", name="Verstuur").click()
    heading(page, "Kijk in je mail")
    page.goto(newest_link("marijke@voorbeeld.nl"))
    page.get_by_role("button", name="Bevestig").click()
    expect(page.locator("main")).to_contain_text("Een moderator kijkt ernaar")


def test_from_a_council_that_ended_to_the_one_that_followed(page):
    page.goto("/wijkraden/?status=opgeheven&q=burgwal")
    page.get_by_role("link", name="Wijkraad Burgwal").first.click()
    heading(page, "Wijkraad Burgwal")
    page.get_by_role("link", name="Wijkplatform Burgwal").first.click()
    heading(page, "Wijkplatform Burgwal")
    expect(page.locator("main")).to_contain_text("actief")
    page.get_by_role("link", name="Burgwal", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("Wijkraad Burgwal")
