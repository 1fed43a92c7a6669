"""Signing in with a mailed code, and out again."""

from playwright.sync_api import expect

from tests.browser.people import ask_code, code_of, sign_in_by_letter, type_code


def another(code: str) -> str:
    """A code that is not this one."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_with_the_code_from_the_letter_and_out_again(page, portal):
    sign_in_by_letter(page, "bewoner@voorbeeld.haarlem")
    expect(page.locator("main")).to_contain_text("bewoner@voorbeeld.haarlem")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu.get_by_role("link", name="Mijn plek")).to_be_visible()

    page.get_by_role("button", name="Log hier uit").click()
    expect(page).to_have_url(f"{portal}/")
    expect(menu.get_by_role("link", name="Inloggen")).to_be_visible()
    assert page.context.cookies() == []


def test_a_wrong_code_is_told_and_the_right_one_still_works(page):
    ask_code(page, "lid@voorbeeld.haarlem")
    code = code_of(page, "lid@voorbeeld.haarlem")
    type_code(page, another(code))
    expect(page.get_by_role("heading", level=1)).to_have_text("Typ de code")
    expect(page).to_have_title("Er is nog 1 ding niet goed: Typ de code | Haarlem Wijken")
    field = page.get_by_label("De code uit de brief")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("alert")).to_contain_text("code")
    expect(page.locator("main")).to_contain_text("lid@voorbeeld.haarlem")
    type_code(page, code)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn plek")


def test_what_is_no_address_is_told_beside_what_was_typed(page):
    page.goto("/account/login/")
    page.get_by_label("Je e-mailadres").fill("samira apenstaart haarlem")
    page.get_by_role("button", name="Stuur me een code").click()
    field = page.get_by_label("Je e-mailadres")
    expect(field).to_have_value("samira apenstaart haarlem")
    expect(field).to_have_attribute("aria-invalid", "true")
    page.get_by_role("alert").get_by_role("link").click()
    expect(field).to_be_focused()


def test_a_name_that_was_saved_stands_in_the_account(page):
    sign_in_by_letter(page, "nieuw@voorbeeld.haarlem")
    page.get_by_label("Voornaam").fill("Fatima")
    page.get_by_label("Achternaam").fill("Jansen")
    page.get_by_role("button", name="Bewaar je naam").click()
    expect(page.get_by_role("status").filter(has_text="Je naam is bewaard.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Achternaam")).to_have_value("Jansen")
