"""`{% url %}` and `{% translate %}` keep what they found, and it is still that of the language and the name."""

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch
from django.utils.translation import override


def drawn(source, **values):
    return Template(source).render(Context(values))


@pytest.mark.parametrize(
    "source, nl, en",
    [
        ("{% url 'councils' %}", "/wijkraden/", "/en/wijkraden/"),
        ("{% url 'council' slug %}", "/wijkraden/raad/", "/en/wijkraden/raad/"),
        ("{% url 'council' slug=slug %}", "/wijkraden/raad/", "/en/wijkraden/raad/"),
        ("{% url name as found %}<{{ found }}>", "</wijkraden/>", "</en/wijkraden/>"),
    ],
)
def test_an_address_is_that_of_its_language_each_time(source, nl, en):
    for language, address in 2 * (("nl", nl), ("en", en)):
        with override(language):
            assert drawn(source, slug="raad", name="councils") == address


def test_a_name_that_is_not_there_is_an_error_but_for_who_asks_first():
    assert drawn("{% url 'nowhere' as found %}<{{ found }}>") == "<>"
    with pytest.raises(NoReverseMatch):
        drawn("{% url 'nowhere' %}")


@pytest.mark.parametrize(
    "source, nl, en",
    [
        ("{% load i18n %}{% translate 'Sluit het menu' %}", "Sluit het menu", "Close the menu"),
        ("{% load i18n %}{% trans 'Sluit het menu' %}", "Sluit het menu", "Close the menu"),
        ("{% load i18n %}{% translate 'Sluit het menu' as said %}<{{ said }}>", "<Sluit het menu>", "<Close the menu>"),
        ("{% load i18n %}{% translate 'Sluit het menu' noop %}", "Sluit het menu", "Sluit het menu"),
        ("{% load i18n %}{% translate 'Wijkraden' context 'menu' %}", "Wijkraden", "Councils"),
        ("{% load i18n %}{% translate said %}", "Sluit het menu", "Close the menu"),
        ("{% load i18n %}{% translate 'a & b, 5%' %}", "a & b, 5%", "a & b, 5%"),
    ],
)
def test_a_sentence_is_that_of_its_language_each_time(source, nl, en):
    template = Template(source)
    for language, words in 2 * (("nl", nl), ("en", en)):
        with override(language):
            assert template.render(Context({"said": "Sluit het menu"})) == words
