"""The English catalogue says everything the code says in Dutch."""

from functools import cache

import polib
import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import gettext, override, pgettext

from haarlem_wijken import translations
from haarlem_wijken.translations import Key, Message

CATALOGUE = polib.pofile(str(translations.CATALOGUE))


class TestTheWholeHouse:
    """In one process: collecting every text takes seconds, and both of them may ask it of the same."""

    collect = staticmethod(cache(translations.collect))

    def test_every_text_has_its_english(self):
        assert translations.faults(CATALOGUE, self.collect()) == []

    def test_the_commands_collect_and_refuse(self, tmp_path, monkeypatch, capsys):
        monkeypatch.setattr(translations, "CATALOGUE", tmp_path / "en" / "django.po")
        monkeypatch.setattr(translations, "collect", self.collect)
        call_command("collect_translations")
        with pytest.raises(CommandError, match="untranslated: 'Alle initiatieven'"):
            call_command("check_translations")
        total = len(CATALOGUE)
        assert capsys.readouterr().out == f"{total} texts, {total} to translate\n"


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


def test_each_language_says_its_own():
    """Django's Dutch has translations of English words: a Dutch text of ours may not be one of them."""
    for one in CATALOGUE:
        for language, said in (("nl", one.msgid), ("en", one.msgstr or one.msgstr_plural[0])):
            with override(language):
                assert (pgettext(one.msgctxt, one.msgid) if one.msgctxt else gettext(one.msgid)) == said
