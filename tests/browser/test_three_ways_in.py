"""A resident reports, writes and claims on a phone; a moderator clears all three in English, with keys only."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.look import FEW, LOOKS, faults
from tests.browser.people import sign_in

PLACE, TITLE = "/initiatieven/buurtbedrijf-noord/", "Buurtbedrijf Noord"
WHO = "buur.noord@voorbeeld.nl"
LINKS = {"report": "Klopt er iets niet? Meld het", "message": "Stuur een bericht", "claim": "Dit is ons initiatief"}
OPEN_FOR = 3_200  # milliseconds: sooner nobody can have typed it


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def forms(visitor) -> dict[str, Page]:
    """The three forms, each in a tab of its own, filled in."""
    phone, tabs = visitor(**PHONE), {}
    phone.context.set_default_timeout(10_000)
    for name, link in LINKS.items():
        tabs[name] = phone.context.new_page() if tabs else phone
        tabs[name].goto(PLACE)
        tabs[name].get_by_role("link", name=link).click()
        tabs[name].get_by_label("Je e-mailadres").fill(WHO)
    tabs["report"].get_by_label("Het klopt niet (meer)").check()
    tabs["report"].get_by_label("Wat klopt er niet").fill("Ze zijn verhuisd.")
    tabs["message"].get_by_label("Hoe heet je?").fill("Noor")
    tabs["message"].get_by_label("Je bericht").fill("Mag ik een keer meedoen?")
    tabs["claim"].get_by_label("Wie ben je").fill("Noor, coördinator")
    tabs["claim"].get_by_label("Hoe kunnen we zien").fill("Mijn naam staat op onze site.")
    return tabs


def test_what_three_forms_ask_is_cleared_with_keys_only(visitor, newest_link):
    tabs = forms(visitor)
    for page in tabs.values():
        page.bring_to_front()  # a tab behind another is drawn when there is time: half of it may have the other scheme
        assert faults(page, LOOKS[1:FEW]) == []
    tabs["report"].wait_for_timeout(OPEN_FOR)
    tabs["report"].get_by_role("button", name="Verstuur je melding").click()
    heading(tabs["report"], "we kijken ernaar")
    for name, button, confirm in (
        ("message", "Verstuur je bericht", "Verstuur mijn bericht"),
        ("claim", "Vraag het beheer aan", "Ja, dit is van ons"),
    ):
        tabs[name].get_by_role("button", name=button).click()
        heading(tabs[name], "in je mail")
        tabs[name].goto(newest_link(WHO))
        tabs[name].get_by_role("button", name=confirm).click()
        expect(tabs[name].get_by_role("button", name=confirm)).to_have_count(0)

    desk = visitor(reduced_motion="reduce")
    sign_in(desk, "moderator@voorbeeld.haarlem")
    desk.goto("/en/moderatie/?q=buurtbedrijf")
    keys, wired = desk.keyboard, desk.locator("[data-keys='wired']")
    expect(wired).to_be_attached()
    for key in "jo":
        keys.press(key)
    for title, answer in ((f"{TITLE}: ", ""), (TITLE, "Come and have a look."), (f"“This is ours”: {TITLE}", "")):
        heading(desk, title)
        expect(wired).to_be_attached()
        keys.press("a")
        expect(desk.get_by_role("link", name="Back, without doing anything")).to_be_visible()
        expect(wired).to_be_attached()
        if answer:
            desk.get_by_label("Your answer").focus()
            keys.type(answer)
            keys.press("Escape")
        keys.press("a")
    heading(desk, "Waiting for you")
    expect(desk.get_by_role("heading", name="Nothing found")).to_be_visible()

    tabs["claim"].goto(PLACE)
    expect(tabs["claim"].get_by_role("link", name="Dit is ons initiatief")).to_have_count(0)
