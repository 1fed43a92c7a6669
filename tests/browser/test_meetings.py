"""A secretary plans, writes and circulates, and who agreed to something says that it is done: with keys only."""

import re
from datetime import date, timedelta

from playwright.sync_api import Locator, Page, expect

from meetings.planning.holidays import holiday_name
from tests.browser.look import InTurn, faults
from tests.browser.people import sign_in

WHO = "lid@voorbeeld.haarlem"
TITLE = "Avond over de oversteek"
TODAY = date.today()


def day_after(days: int) -> date:
    """A day that far off, or the next one on which people come."""
    found = TODAY + timedelta(days=days)
    while holiday_name(found):
        found += timedelta(days=1)
    return found


class Keys:
    """Does everything with keys. At each stop (daily at the first on a page) it is looked at: axe, width, one heading,
    its language.
    """

    def __init__(self, page: Page, looks):
        self.page, self.looks, self.wrong, self.seen = page, looks, [], set()

    def stop(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)
        if self.page.url in self.seen and isinstance(self.looks, InTurn):
            return
        self.seen.add(self.page.url)
        self.wrong += [f"{self.page.url}: {line}" for line in faults(self.page, self.looks)]

    def press(self, name: str, role: str = "link", *, key: str = "Enter", where: Locator | None = None) -> None:
        """Go to it by Tab, as far as a browser lets one, and press it."""
        found = (where or self.page.locator("main")).get_by_role(role, name=name).first
        found.focus()
        expect(found).to_be_focused()
        self.page.keyboard.press(key)

    def type(self, label: str, words: str) -> None:
        field = self.page.locator("main").get_by_label(label, exact=False).first
        field.focus()
        self.page.keyboard.type(words)

    def type_day(self, label: str, day: date) -> None:
        """In a field of a day, in the order that the browser's language has."""
        field = self.page.locator("main").get_by_label(label, exact=False).first
        for order in ("%d%m%Y", "%m%d%Y"):
            field.blur()
            field.focus()
            self.page.keyboard.type(f"{day:{order}}", delay=20)
            if field.input_value() == day.isoformat():
                return
        raise AssertionError(f"no day could be typed: {label}")


def planned(keys: Keys, newest_link) -> str:
    """The address of a meeting that is planned, to which people are invited, and to which who plans it comes."""
    page = keys.page
    page.goto("/vergaderingen/")
    keys.press("Plan een bijeenkomst van Werkgroep Wijken")
    keys.stop("Plan een")
    keys.type("Titel", TITLE)
    keys.type_day("Datum", day_after(3))
    keys.type("Plek", "De Ringvaart")
    keys.press("Zet in de agenda", "button")
    keys.stop(TITLE)
    meeting = page.url
    keys.press("Nodig uit")
    keys.stop("uitgenodigd worden")
    keys.press("Verstuur de uitnodigingen", "button")
    expect(page.get_by_role("heading", name="Uitgenodigd", exact=True)).to_be_visible()
    page.goto(newest_link(WHO, "uitnodiging"))
    keys.stop("Kom")
    keys.press("Ik kom", "button")
    expect(page.get_by_role("status").first).to_contain_text("ik kom")
    return meeting


def written(keys: Keys) -> None:
    """Minutes in which something is agreed, sent round, with a remark on them."""
    page = keys.page
    keys.press("Begin aan het verslag", "button", key="Space")
    keys.stop("Verslag")
    part = page.locator("section.part").first
    field = part.get_by_label("Wat is er gezegd?")
    field.focus()
    page.keyboard.type(f"Het ging over de oversteek.\nactie: @Henk {day_after(5):%d-%m-%Y} de gemeente bellen")
    made_while_one_types_on(page, part, field)
    keys.press("Leg vast", "button", where=part)
    keys.stop("Verslag")
    keys.press("Stuur rond")
    keys.stop("Stuur")
    keys.press("Stuur rond", "button")
    keys.stop(TITLE)
    keys.press("Zeg hier iets over")
    keys.stop("Zeg iets over het verslag")
    keys.type("Je opmerking", "Het was bij het badhuis.")
    keys.press("Stuur je opmerking", "button")
    keys.stop(TITLE)


def made_while_one_types_on(page: Page, part: Locator, field: Locator) -> None:
    """A line is a row when the cursor leaves it, and no key that is pressed meanwhile goes astray."""
    expect(part.locator("[data-state]")).to_contain_text("Klad bewaard")  # half a line is a draft, and no row
    page.keyboard.type("\nWe gaan ver")
    expect(part.locator(".cards > .new")).to_contain_text("de gemeente bellen")
    expect(page.locator("[data-told]")).to_have_text(re.compile(r"Erbij gekomen: Afspraak [\d-]+: de gemeente bellen"))
    reference = r"oversteek\.\nafspraak \d{4}-\d+: de gemeente bellen\n"
    page.keyboard.type("der.\nbesluit: half")
    expect(field).to_have_value(re.compile(reference + r"We gaan verder\.\nbesluit: half$"))
    for keys, end in (("z", r"[^:]*$"), ("y", r"We gaan verder\.\nbesluit: half$")):
        page.keyboard.press(f"Control+{keys}")
        expect(field).to_have_value(re.compile(reference + end))
    for _letter in "\nbesluit: half":
        page.keyboard.press("Backspace")


def test_a_meeting_from_plan_to_done_with_keys_only(visitor, newest_link, looks):
    page = visitor(reduced_motion="reduce")
    sign_in(page, WHO)
    keys = Keys(page, looks)
    page.goto(planned(keys, newest_link))
    written(keys)

    keys.press("Afspraken doorlopen", where=page.locator("main aside"))
    keys.stop("Afspraken")
    expect(page.locator("[data-keys='wired']")).to_be_attached()
    said = page.locator("#nu-kop")
    expect(said).to_contain_text("0 van")
    page.keyboard.press("2")
    expect(said).to_contain_text("1 van")
    keys.stop("Afspraken")

    page.goto(newest_link(WHO, "afspraken/antwoord"))
    keys.stop("Hoe staat het")
    expect(page.locator("article.agreement")).to_contain_text("de gemeente bellen")
    keys.type("Wat kwam eruit?", "Ze komen kijken.")
    keys.press("Klaar", "button")
    expect(page.get_by_role("status").first).to_contain_text("het staat erbij")
    keys.stop("Hoe staat het")
    assert keys.wrong == []
