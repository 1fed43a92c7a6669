"""Choosing a place in the form: on a map by click, tap, drag and keyboard, and from addresses that are suggested."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.look import faults
from tests.browser.test_submit import fill_step_1
from tests.stand_in import MARKET, STREET

FORM = "/initiatieven/aanmelden/"
IN_TOWN = re.compile(r"Je plek ligt in de buurt \w+")


def told(page: Page):
    return page.locator("[data-told]")


def open_map(page: Page):
    page.goto(FORM)
    page.get_by_role("button", name="Wijs aan op de kaart").click()
    box = page.get_by_role("group", name="Kaart om een plek aan te wijzen")
    expect(box).to_be_focused()
    expect(box.locator(".leaflet-image-layer path").first).to_be_attached()
    return box


def point(page: Page) -> tuple[str, str, str]:
    return tuple(page.locator(f"form [name={name}]").input_value() for name in ("lat", "lon", "located"))


def test_with_the_keyboard_alone(visitor):
    page = visitor(reduced_motion="reduce")
    page.goto(FORM)
    expect(page.get_by_role("button", name="Wijs aan op de kaart")).to_be_visible()  # the script is there
    page.get_by_label("Adres of postcode").focus()
    for name in ("Gebruik mijn plek", "Wijs aan op de kaart"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=name)).to_be_focused()
    page.keyboard.press("Enter")
    box = page.get_by_role("group", name="Kaart om een plek aan te wijzen")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text(IN_TOWN)
    first = point(page)
    for key in ("+", "+", "ArrowRight", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(page.locator("form [name=lat]")).not_to_have_value(first[0])
    expect(box.locator(".area.on")).to_have_count(1)
    assert point(page)[2] == "exact:"
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Wijs aan op de kaart")).to_be_focused()
    for _ in range(5):  # over the map and its three buttons to the list
        page.keyboard.press("Tab")
    expect(page.get_by_label("Of kies een buurt")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(told(page)).to_have_text("")  # who chooses from the list has the last word
    assert point(page) == ("", "", "")


@pytest.mark.parametrize("on", ["desk", "phone"])
def test_by_click_tap_and_drag_and_not_outside_the_town(visitor, on, looks):
    page = visitor(**(PHONE if on == "phone" else {}), reduced_motion="reduce")
    box = open_map(page)
    size = box.bounding_box()
    press = page.touchscreen.tap if on == "phone" else page.mouse.click
    press(size["x"] + size["width"] / 2, size["y"] + size["height"] / 2)
    expect(told(page)).to_have_text(IN_TOWN)
    pin = box.locator(".spot-pin")
    expect(pin).to_be_visible()
    here = point(page)
    if on == "desk":
        at = pin.bounding_box()
        page.mouse.move(at["x"] + 17, at["y"] + 17)
        page.mouse.down()
        page.mouse.move(at["x"] + 50, at["y"] + 40, steps=4)
        page.mouse.up()
        expect(page.locator("form [name=lat]")).not_to_have_value(here[0])
        here = point(page)
    farther = page.get_by_role("button", name="Verder weg")
    while farther.get_attribute("aria-disabled") != "true":
        farther.click()
    size = box.bounding_box()
    press(size["x"] + 5, size["y"] + size["height"] / 2)
    expect(told(page)).to_contain_text("Deze plek ligt niet in Haarlem")
    assert point(page) == here
    assert faults(page, looks) == []
    fill_step_1(page, "Bankje op de kaart")
    page.get_by_label("Alleen de straat:").check()
    page.get_by_role("button", name="Verder naar stap 2").click()
    expect(page.locator("main")).to_contain_text("op de kaart ongeveer hier")
    assert point(page) == here  # what is shown is made of it when it is sent, so that one can still choose


def test_from_the_addresses_that_are_suggested(page, addresses):
    page.goto(FORM)
    field = page.get_by_role("combobox", name="Adres of postcode")
    field.press_sequentially("markt")
    options = page.locator(".options li")
    expect(options).to_have_count(2)
    expect(told(page)).to_have_text("2 adressen gevonden.")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(field).to_have_value(MARKET["weergavenaam"].partition(",")[0])
    expect(page.locator(".options")).to_be_hidden()
    expect(told(page)).to_have_text("Je plek ligt in de buurt Binnenstad.")
    assert point(page)[2] == "exact:Grote Markt 2"

    field.fill("")
    field.press_sequentially("zijl")
    options.filter(has_text="Zijlstraat").click()
    expect(field).to_have_value("Zijlstraat")
    expect(page.locator("form [name=located]")).to_have_value("street:Zijlstraat")
    assert STREET["centroide_ll"].startswith(f"POINT({point(page)[1]}")

    field.fill("")
    field.press_sequentially("kerkstraat")
    expect(told(page)).to_have_text("“kerkstraat” ligt niet in Haarlem. Kies een plek in Haarlem.")
    addresses.mode = "fails"
    try:
        field.fill("")
        field.press_sequentially("oude gracht 3")
        expect(told(page)).to_contain_text("We kunnen adressen nu even niet opzoeken")
        expect(field).to_have_value("oude gracht 3")
    finally:
        addresses.mode = "fine"
