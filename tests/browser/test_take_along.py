"""What is found is taken along: into a spreadsheet, into a reader of feeds."""

import csv
from io import BytesIO

import openpyxl
from defusedxml import ElementTree
from playwright.sync_api import Page, expect

ATOM = "{http://www.w3.org/2005/Atom}"
SELECTION = "/initiatieven/?stadsdeel=schalkwijk&thema=groen"


def taken(page: Page, name: str) -> bytes:
    """The file behind the link `name`, followed by keyboard."""
    with page.expect_download() as download:
        page.locator(".take-along").get_by_role("link", name=name, exact=True).press("Enter")
    return download.value.path().read_bytes()


def test_a_selection_goes_into_a_spreadsheet(page):
    page.goto(SELECTION)
    shown = page.locator("#lijst .items > li a").all_inner_texts()
    rows = list(csv.DictReader(taken(page, "CSV").decode("utf-8-sig").splitlines()))
    assert sorted(row["title"] for row in rows) == sorted(shown)
    sheet = openpyxl.load_workbook(BytesIO(taken(page, "Excel")), read_only=True).worksheets[0]
    header, *lines = sheet.iter_rows(values_only=True)
    place = header.index("title")
    assert sorted(line[place] for line in lines) == sorted(shown)


def test_a_selection_goes_into_a_reader_and_leads_back(page):
    page.goto(SELECTION)
    shown = page.locator("#lijst .items > li a").all_inner_texts()
    address = page.locator("link[rel=alternate][type='application/atom+xml']").get_attribute("href")
    feed = ElementTree.fromstring(page.request.get(address).body())
    entries = feed.findall(f"{ATOM}entry")
    assert sorted(entry.findtext(f"{ATOM}title") for entry in entries) == sorted(shown)
    page.goto(entries[0].find(f"{ATOM}link").get("href"))
    expect(page.get_by_role("heading", level=1)).to_have_text(entries[0].findtext(f"{ATOM}title"))
