"""Who reads English, reads no Dutch but what is marked as Dutch."""

import re
from collections import Counter, deque
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import html5lib
import polib
import pytest
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.urls import Resolver404, resolve
from django.utils.translation import override

from haarlem_wijken.front.answers import errors
from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Case, StaffRole
from haarlem_wijken.translations import CATALOGUE
from tests import cast
from tests.initiatives.waiting import waiting
from tests.letters_table import FETCHED, LETTERS

STARTS = [
    "/en/",
    "/en/initiatieven/?thema=groen&fase=lopend&stadsdeel=schalkwijk",
    "/en/initiatieven/?pagina=99&kleur=rood",
    "/en/initiatieven/?buurt=oosterduin&fase=gestopt",
    "/en/initiatieven/?bij=52.38,4.63&straal=300&q=badhius&hulp=1&ervaring=1&sinds=2026-01-01",
    "/en/wijkraden/?soort=wijkraad&status=opgeheven&q=zzzz",
    "/en/zoeken/?q=badhius",
    "/en/zoeken/?q=zzzz",
    "/en/zoeken/adres/?q=2011+RD",
    "/en/open-data/",
    "/en/oproepen/?wat=geld&wanneer=weekend&thema=groen&buurt=vijfhoek",
    "/en/oproepen/?wat=handen&q=zzzz",
    "/en/oproepen/aangemeld/",
    "/en/initiatieven/aanmelden/gelukt/",
    "/en/inzending/nieuwe-link/",
    "/en/rollen/",
    "/en/moderatie/cijfers/",
    "/en/bestaat-niet/",
]
FOLDER = Path(settings.BASE_DIR) / "templates" / "letters"
WITHOUT_A_LINK = {"sign-in-code", "address-code", "case-reopened", "message-answered"}
PER_VIEW = 4  # pages of one kind
NO_LANGUAGE = {"script", "style", "code"}  # the words of addresses and files are the same in every language
READ_ALOUD = {"alt", "title", "aria-label", "placeholder"}
ADDRESS = re.compile(r"https?://\S+")
GAPS = re.compile(r"%\(\w+\)s|<[^>]+>|\{\w+\}")


@cache
def dutch_pieces() -> set[str]:
    """The parts between the placeholders of our Dutch texts that no English text has, long enough to be no name."""
    entries = polib.pofile(str(CATALOGUE))
    english = "\n".join(said for one in entries for said in (one.msgstr, *one.msgstr_plural.values())).casefold()
    pieces = {piece.strip() for one in entries for text in (one.msgid, one.msgid_plural) for piece in GAPS.split(text)}
    return {piece for piece in pieces if len(piece) >= 12 and piece.casefold() not in english}


def english_texts(element, language=""):
    """What a reader sees or hears of `element`, as far as it is said to be English."""
    language = element.get("lang", language)
    if language == "en" and element.tag not in NO_LANGUAGE:
        yield " ".join((element.text or "").split())
        yield from (value for name, value in element.attrib.items() if is_text(name, value))
    for child in element:
        yield from english_texts(child, language)
        if language == "en":
            yield " ".join((child.tail or "").split())


def is_text(name: str, value: str) -> bool:
    return name in READ_ALOUD or (name.startswith("data-") and not value.startswith(("/", "http")))


def crawl(client):
    """Address -> parsed page, of up to PER_VIEW pages of each kind that links under /en/ lead to."""
    queue, found, kinds = list(STARTS), {}, Counter()
    for address in queue:
        kind = view_name(address)
        if address in found or kinds[kind] >= PER_VIEW:
            continue
        answer = client.get(address)
        if answer.streaming:
            deque(answer.streaming_content, maxlen=0)  # read to its end a file is closed
        if "text/html" not in answer.headers.get("Content-Type", "") or answer.status_code in (301, 302):
            continue
        kinds[kind] += 1
        found[address] = parsed(answer.content)
        links = (urlsplit(urljoin(address, link.get("href", ""))) for link in found[address].iter("a"))
        queue += [link._replace(fragment="").geturl() for link in links if not link.netloc and link.path[:4] == "/en/"]
    return found, kinds


def view_name(address: str) -> str:
    with override("en"):
        try:
            return resolve(urlsplit(address).path).view_name
        except Resolver404:
            return ""


def dutch_in(page) -> list[str]:
    """The pieces of our Dutch texts that a parsed page shows as English."""
    return dutch_of("\n".join(english_texts(page)))


def dutch_of(text: str) -> list[str]:
    """The pieces of our Dutch texts in `text`, other than in addresses."""
    text = ADDRESS.sub("", text)
    return [piece for piece in dutch_pieces() if piece in text]


def parsed(content: bytes):
    """A page, or a part of one, as a strict parser reads it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(content.decode()) if b"<html" in content else parser.parseFragment(content.decode())
    assert [error for _where, error, _details in parser.errors] == []
    return page


def test_no_public_page(city, visitor):
    call_command("load_demo", verbosity=0)
    pages, kinds = crawl(visitor)
    assert {"home", "initiatives", "initiative", "stadsdeel", "wijk", "buurt", "councils", "council"} < set(kinds)
    assert {"calls", "call", "sign-up", "calls-of-council"} < set(kinds)
    assert {page.get("lang") for page in pages.values()} == {"en"}
    assert {address: found for address, page in pages.items() if (found := dutch_in(page))} == {}


@pytest.mark.parametrize("status", sorted(errors.WORDED))
def test_no_page_about_an_error(rf, status):
    page = parsed(errors.page(rf.post("/en/account/"), status).content)
    assert page.get("lang") == "en"
    assert dutch_in(page) == []


@pytest.mark.django_db
def test_no_step_of_signing_in(visitor):
    cast.member(cast.council(), "samira@example.nl")
    answers = [
        visitor.post("/en/account/login/", {"email": "samira"}),
        visitor.post("/en/account/login/", {"email": "samira@example.nl"}, follow=True),
        visitor.post("/en/account/login/code/", {"code": "000000"}),
    ]
    code = re.search(r"^\s+(\d{6})$", mail.outbox[-1].body, re.MULTILINE)[1]
    answers.append(visitor.post("/en/account/login/code/", {"code": code}, follow=True))
    assert [(answer.status_code, dutch_in(parsed(answer.content))) for answer in answers] == [(200, [])] * 4


@pytest.mark.django_db
def test_no_page_of_the_admin(visitor):
    visitor.force_login(cast.account("admin@example.nl", StaffRole.ADMIN))
    for address in (
        "/en/beheer/",
        "/en/beheer/initiatives/initiative/",
        "/en/beheer/ground/area/",
        "/en/beheer/invoer/",
    ):
        answer = visitor.get(address, follow=True)
        assert (answer.status_code, dutch_in(parsed(answer.content))) == (200, [])


def test_no_page_of_moderators(city, visitor):
    visitor.force_login(cast.account("admin@example.nl", StaffRole.ADMIN, "Ann"))
    cast.account("bo@example.nl", StaffRole.MODERATOR, "Bo")
    first, second = waiting(flags=["alike"]), waiting(title="Boekenkast")
    desk = f"/en/moderatie/{first.case_id}/"
    version = Case.objects.get(pk=first.case_id).version
    press = {"verb": "decline", "version": version}
    answers = [
        visitor.get("/en/moderatie/?kenmerk=alike"),
        visitor.get(desk),
        visitor.post(f"{desk}beslissen/", press | {"verb": "changes"}),
        visitor.post(f"{desk}beslissen/", press),
        visitor.post(f"{desk}beslissen/", press | {"step": "take", "reason": "twice"}, follow=True),
        visitor.post(f"{desk}beslissen/", press | {"verb": "accept", "step": "take"}),
        visitor.get(desk),
        visitor.get(f"/en/moderatie/{second.case_id}/wie/?versie=0", headers={"HX-Request": "true"}),
        visitor.get("/en/moderatie/?stand=besloten"),
        visitor.get("/en/moderatie/?q=zzzz"),
        visitor.get("/en/account/"),
        visitor.get("/en/beheer/teksten/"),
        visitor.get("/en/beheer/teksten/reason.twice/"),
        visitor.post("/en/beheer/mededelingen/", {"nl": "", "step": "save"}),
    ]
    typed = {"Gasthuislaan", "Acht huishoudens"}  # by people, in their own language
    found = [[piece for piece in dutch_in(parsed(one.content)) if piece not in typed] for one in answers]
    assert found == [[]] * len(answers)
    assert {answer.status_code for answer in answers} == {200, 409}


@pytest.mark.django_db
@pytest.mark.parametrize(("template", "context"), LETTERS)
def test_no_letter(template, context):
    post.send_now(template, to="samira@example.nl", context=context, language="en")
    [message] = mail.outbox
    html = parsed(message.alternatives[0].content.encode())
    assert html.get("lang") == "en"
    assert dutch_in(html) == []
    assert dutch_of(f"{message.subject}\n{message.body}") == []
    assert f"{settings.SITE_URL}/en/" in message.body or template in WITHOUT_A_LINK


def test_every_letter_is_asked():
    written = {path.name.removesuffix("-subject.txt") for path in FOLDER.glob("*-subject.txt")}
    assert {template for template, _context in LETTERS} | FETCHED == written


@pytest.mark.parametrize("address", ["/", "/initiatieven/?stadsdeel=noord&thema=groen&thema=sport", "/wijkraden/"])
def test_the_other_language_is_the_same_page_with_the_same_query(city, visitor, address):
    switches = {}
    for language, path in (("nl", address), ("en", f"/en{address}")):
        page = parsed(visitor.get(path).content)
        assert page.get("lang") == language
        switches |= {link.get("hreflang"): link.get("href") for link in page.iter("a") if link.get("hreflang")}
    assert switches == {"nl": address, "en": f"/en{address}"}
    assert set(switches) == {code for code, _name in settings.LANGUAGES}
