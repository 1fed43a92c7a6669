"""English says everything that Dutch says, wherever somebody reads."""

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import html5lib
import polib
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.urls import Resolver404, resolve
from django.utils.translation import gettext, override, pgettext

from haarlem_wijken import translations
from haarlem_wijken.translations import Key, Message

CATALOGUE = polib.pofile(str(translations.CATALOGUE))


def test_every_text_has_its_english():
    assert translations.faults(CATALOGUE, translations.collect()) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('from django.utils.translation import gettext as _\n_("a" "b")', [{"text": "ab"}]),
        ('from django.utils.translation import pgettext_lazy as _p\n_p("c", "a")', [{"context": "c", "text": "a"}]),
        ('from django.utils import translation\ntranslation.gettext_noop("a")', [{"text": "a"}]),
        (
            'from django.utils.translation import npgettext\nnpgettext("c", "a", "b", 2)',
            [{"context": "c", "text": "a", "plural": "b"}],
        ),
        ('for _, name in pairs:\n    _("a")', []),
        ("from django.utils.translation import gettext\ngettext(name)", []),
    ],
)
def test_the_texts_of_python_are_found_under_any_name(source, found):
    assert list(translations.python_calls(source)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("{% translate 'a' as b %}", [{"text": "a"}]),
        ('{% translate "a" context "c" %}', [{"text": "a", "context": "c"}]),
        ('{% firstof b _("a") %}{{ b|default:_("d") }}', [{"text": "a"}, {"text": "d"}]),
        ("{% blocktranslate asvar b %}a\n {{ c }}{% endblocktranslate %}", [{"text": "a\n %(c)s"}]),
        ("{% blocktranslate trimmed %}\n a\n b\n{% endblocktranslate %}", [{"text": "a b"}]),
        (
            "{% blocktranslate count n=b context 'c' %}a{% plural %}{{ n }}{% endblocktranslate %}",
            [{"context": "c", "text": "a", "plural": "%(n)s"}],
        ),
        ("{# {% translate 'a' %} #}", []),
    ],
)
def test_the_texts_of_templates_are_found(source, found):
    assert list(translations.template_calls(source)) == found


def entry(**fields) -> polib.POEntry:
    return polib.POEntry(**{"msgid": "a %(n)s", "msgstr": "b %(n)s", **fields})


@pytest.mark.parametrize(
    ("changed", "plural", "fault"),
    [
        ({}, "", ""),
        ({"msgid": "c"}, "", "missing: 'a %(n)s'"),
        ({"msgstr": ""}, "", "untranslated: 'a %(n)s'"),
        ({"msgstr": "b %(m)s"}, "", "other placeholders or tags: 'a %(n)s'"),
        ({"msgstr": "<b>%(n)s</b>"}, "", "other placeholders or tags: 'a %(n)s'"),
        ({"flags": ["fuzzy"]}, "", "fuzzy: 'a %(n)s'"),
        ({"obsolete": True}, "", "obsolete: 'a %(n)s'"),
        ({}, "as", "other plural forms: 'a %(n)s'"),
        ({"msgid_plural": "as", "msgstr_plural": {0: "b %(n)s", 1: "bs"}}, "as", ""),
        ({"msgid_plural": "as", "msgstr_plural": {0: "b %(n)s", 1: ""}}, "as", "untranslated: 'a %(n)s'"),
    ],
)
def test_what_is_wrong_with_a_catalogue_is_told(changed, plural, fault):
    catalogue = polib.POFile()
    catalogue.append(entry(**changed))
    faults = translations.faults(catalogue, {Key("a %(n)s", None): Message(plural)})
    assert fault in faults if fault else faults == []


def test_collecting_keeps_what_is_translated_and_drops_what_is_gone():
    catalogue = polib.POFile()
    catalogue.append(entry())
    catalogue.append(entry(msgid="gone"))
    found = {Key("new", "c"): Message(files={"x.py"}), Key("a %(n)s", None): Message(files={"b.py", "a.py"})}
    translations.merge(catalogue, found)
    assert [(one.msgid, one.msgctxt, one.msgstr) for one in catalogue] == [
        ("a %(n)s", None, "b %(n)s"),
        ("new", "c", ""),
    ]
    assert catalogue[0].occurrences == [("a.py", ""), ("b.py", "")]


def test_the_commands_collect_and_refuse(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(translations, "CATALOGUE", tmp_path / "en" / "django.po")
    call_command("collect_translations")
    with pytest.raises(CommandError, match="untranslated: 'Alle initiatieven'"):
        call_command("check_translations")
    total = len(CATALOGUE)
    assert capsys.readouterr().out == f"{total} texts, {total} to translate\n"


def test_each_language_says_its_own():
    """Django's Dutch has translations of English words: a Dutch text of ours may not be one of them."""
    for one in CATALOGUE:
        for language, said in (("nl", one.msgid), ("en", one.msgstr or one.msgstr_plural[0])):
            with override(language):
                assert (pgettext(one.msgctxt, one.msgid) if one.msgctxt else gettext(one.msgid)) == said


# --- what somebody reads ---------------------------------------------------------------------------------------------
STARTS = [
    "/en/",
    "/en/initiatieven/?thema=groen&fase=lopend&stadsdeel=schalkwijk",
    "/en/initiatieven/?pagina=99&kleur=rood",
    "/en/initiatieven/?buurt=oosterduin&fase=gestopt",
    "/en/rollen/",
    "/en/bestaat-niet/",
]
PER_VIEW = 4  # pages of one kind
READ_ALOUD = {"alt", "title", "aria-label", "placeholder"}
GAPS = re.compile(r"%\(\w+\)s|<[^>]+>|\{\w+\}")


def dutch_pieces() -> set[str]:
    """The parts between the placeholders of our Dutch texts that no English text has, long enough to be no name."""
    english = "\n".join(said for one in CATALOGUE for said in (one.msgstr, *one.msgstr_plural.values())).casefold()
    pieces = {
        piece.strip() for one in CATALOGUE for text in (one.msgid, one.msgid_plural) for piece in GAPS.split(text)
    }
    return {piece for piece in pieces if len(piece) >= 12 and piece.casefold() not in english}


def english_texts(element, language=""):
    """What a reader sees or hears of `element`, as far as it is said to be English."""
    language = element.get("lang", language)
    if language == "en" and element.tag not in ("script", "style"):
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
        if "text/html" not in answer.headers.get("Content-Type", "") or answer.status_code in (301, 302):
            continue
        kinds[kind] += 1
        found[address] = html5lib.parse(answer.content.decode(), namespaceHTMLElements=False)
        links = (urlsplit(urljoin(address, link.get("href", ""))) for link in found[address].iter("a"))
        queue += [link._replace(fragment="").geturl() for link in links if not link.netloc and link.path[:4] == "/en/"]
    return found, kinds


def view_name(address: str) -> str:
    with override("en"):
        try:
            return resolve(urlsplit(address).path).view_name
        except Resolver404:
            return ""


def test_no_dutch_is_left_on_english_pages_but_what_is_marked_as_dutch(city, visitor):
    call_command("load_councils", verbosity=0)
    call_command("load_demo", verbosity=0)
    pages, kinds = crawl(visitor)
    assert {"home", "initiatives", "initiative", "stadsdeel", "wijk", "buurt", "councils", "council"} < set(kinds)
    assert {page.get("lang") for page in pages.values()} == {"en"}
    pieces = dutch_pieces()
    left = [
        (address, piece)
        for address, page in pages.items()
        for text in english_texts(page)
        for piece in pieces
        if piece in text
    ]
    assert left == []


@pytest.mark.parametrize("address", ["/", "/initiatieven/?stadsdeel=noord&thema=groen&thema=sport", "/wijkraden/"])
def test_the_other_language_is_the_same_page_with_the_same_query(city, visitor, address):
    switches = {}
    for language, path in (("nl", address), ("en", f"/en{address}")):
        page = html5lib.parse(visitor.get(path).content.decode(), namespaceHTMLElements=False)
        assert page.get("lang") == language
        switches |= {link.get("hreflang"): link.get("href") for link in page.iter("a") if link.get("hreflang")}
    assert switches == {"nl": address, "en": f"/en{address}"}
    assert set(switches) == {code for code, _name in settings.LANGUAGES}
