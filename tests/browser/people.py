"""What people do to sign in."""

import json
import re
from pathlib import Path

from django.conf import settings
from playwright.sync_api import Page, expect

from tests.browser.pages import SIGN_IN

ACCOUNT = "/account/"
SESSIONS = "sessions.json"
kept: dict[str, dict] = {}  # session cookies by address, of the one portal of this process


def remember(sessions: Path, portal: str) -> None:
    """Have the cookies of who is signed in already: the file holds keys of sessions by address."""
    for email, key in json.loads(sessions.read_text()).items():
        kept[email] = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": portal}


def ask_code(page: Page, email: str) -> None:
    """Ask for a code; ends at the page where it is typed."""
    page.goto(SIGN_IN)
    page.get_by_label("Je e-mailadres").fill(email)
    page.get_by_role("button", name="Stuur me een code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Typ de code")


def code_of(page: Page, email: str) -> str:
    """The code in the newest letter to this address, read in the demo's mailbox in a tab of its own."""
    tab = page.context.new_page()
    tab.goto("/postvak/")
    tab.locator("main li", has_text=email).first.get_by_role("link").click()
    code = re.search(r"\b\d{6}\b", tab.locator("main .prose").inner_text())[0]
    tab.close()
    return code


def type_code(page: Page, code: str) -> None:
    page.get_by_label("De code uit de brief").fill(code)
    page.get_by_role("button", name="Inloggen").click()


def sign_in(page: Page, email: str) -> None:
    """Be signed in as somebody of the demo, on no page yet. A session that is still good is used again: how often one
    may ask for a code is counted, and it takes time.
    """
    if email in kept:
        page.context.add_cookies([kept[email]])
        if page.context.request.get(ACCOUNT, max_redirects=0).ok:
            return
    sign_in_by_letter(page, email)
    kept[email] = next(cookie for cookie in page.context.cookies() if cookie["name"] == settings.SESSION_COOKIE_NAME)


def sign_in_by_letter(page: Page, email: str) -> None:
    """Sign in, all the way; who has a role finds the code of the second step on the page itself."""
    ask_code(page, email)
    type_code(page, code_of(page, email))
    if email.startswith(("moderator@", "beheerder@")):
        expect(page.get_by_role("heading", level=1)).to_have_text("De tweede stap")
        page.get_by_label("De code uit je app").fill(page.locator("main .notice .code").inner_text())
        page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn plek")
