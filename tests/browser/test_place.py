"""What is near: an address from the register, or where one is oneself."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.stand_in import MARKET, POSTCODE

HERE = {"latitude": 52.381372, "longitude": 4.636123, "accuracy": 20}
AMSTERDAM = {"latitude": 52.3731, "longitude": 4.8926}
NEAR = re.compile(r"/initiatieven/\?(thema=groen&)?bij=52\.3814(,|%2C)4\.6361$")


def look_for(page: Page, typed: str) -> None:
    page.get_by_label("Adres of postcode").fill(typed)
    page.get_by_label("Adres of postcode").press("Enter")
    expect(page).to_have_url(re.compile("/zoeken/adres/"))


def expect_near(page: Page, words: str = "1 kilometer") -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(f"binnen {words}", re.IGNORECASE))
    expect(page.locator("#lijst .item").first).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_from_a_postcode_to_what_is_around_it(visitor, script):
    page = visitor(java_script_enabled=script)
    page.goto("/initiatieven/?thema=groen")
    look_for(page, "2011 rd")
    expect(page.locator("#adressen a")).to_have_text([MARKET["weergavenaam"], POSTCODE["weergavenaam"]])
    page.get_by_role("link", name=MARKET["weergavenaam"]).click()
    expect(page).to_have_url(NEAR)
    expect_near(page)
    expect(page.locator(".filters").get_by_label("Groen en tuinen")).to_be_checked()

    page.get_by_label("Hoe ver van je punt in").select_option("2 kilometer")
    page.locator("form:has(#straal)").get_by_role("button", name="Pas toe").click()
    expect(page).to_have_url(re.compile("thema=groen&bij=.*&straal=2000$"))
    expect_near(page, "2 kilometer")


@pytest.fixture
def broken(addresses):
    addresses.mode = "fails"
    yield
    addresses.mode = "fine"


def test_when_the_register_fails_one_can_pick_a_buurt(page, broken):
    page.goto("/zoeken/adres/")
    look_for(page, "kruisweg")
    expect(page.get_by_role("status")).to_contain_text("We kunnen adressen nu even niet opzoeken.")
    page.locator("#adressen").get_by_role("link", name="Schalkwijk").click()
    expect(page).to_have_url(re.compile("/stadsdelen/schalkwijk/$"))


def test_my_place_by_keyboard(visitor):
    page = visitor(geolocation=HERE, permissions=["geolocation"])
    page.goto("/initiatieven/?thema=groen")
    button = page.get_by_role("button", name="Gebruik mijn plek")
    expect(button).to_be_visible()
    button.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(NEAR)
    expect_near(page)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, "Je browser geeft je plek niet door."),
        ({"geolocation": AMSTERDAM, "permissions": ["geolocation"]}, "Je bent niet in Haarlem."),
    ],
    ids=["refused", "outside"],
)
def test_without_a_place_the_page_says_why_and_stays(visitor, options, words):
    page = visitor(**options)
    page.goto("/initiatieven/")
    page.get_by_role("button", name="Gebruik mijn plek").click()
    expect(page.locator("[data-place] [role=status]")).to_contain_text(words)
    expect(page).to_have_url(re.compile("/initiatieven/$"))
    expect(page.get_by_role("button", name="Gebruik mijn plek")).not_to_have_attribute("aria-busy", "true")


def test_nobody_is_asked_before_the_button_is_pressed(visitor):
    page = visitor(geolocation=HERE, permissions=["geolocation"])
    page.add_init_script(
        "navigator.geolocation.getCurrentPosition = () => { document.documentElement.dataset.asked = 'yes'; }"
    )
    page.goto("/initiatieven/")
    expect(page.get_by_role("button", name="Gebruik mijn plek")).to_be_visible()
    expect(page.locator("html[data-asked]")).to_have_count(0)
    page.get_by_role("button", name="Gebruik mijn plek").click()
    expect(page.locator("html[data-asked]")).to_have_count(1)
    expect(page.locator("[data-place] [role=status]")).to_have_text("We vragen je toestel waar je bent.")
