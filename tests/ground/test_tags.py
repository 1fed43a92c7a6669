"""Words that templates of every room use."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.urls import resolve
from django.utils.translation import override

from haarlem_wijken.ground.templatetags.portal import section


def draw(text, path="/initiatieven/?thema=groen&thema=sport&pagina=2", **words):
    template = Template("{% load portal %}" + text)
    return template.render(Context({"request": RequestFactory().get(path)} | words))


def test_a_parameter_is_set_and_the_others_stay():
    assert draw("{% query_with pagina=3 %}") == "?thema=groen&amp;thema=sport&amp;pagina=3"


def test_a_parameter_is_taken_off():
    assert draw('{% query_with pagina=None thema="" %}') == "?"


def test_data_attributes_are_escaped_and_nothing_is_nothing():
    assert draw("<i{% data_attributes data %}>", data={"item": "", "title": "'\"<&"}) == (
        '<i data-item="" data-title="&#x27;&quot;&lt;&amp;">'
    )
    assert draw("<i{% data_attributes data %}>") == draw("<i{% data_attributes data %}>", data={}) == "<i>"


def test_an_address_breaks_between_its_parts_and_is_escaped():
    shown = draw("{{ address|breakable }}", address="lid<i>@voorbeeld.haarlem")
    assert shown == "lid&lt;i&gt;@<wbr>voorbeeld<wbr>.haarlem"


def test_long_words_may_break_where_dutch_does_and_short_ones_are_left():
    shown = draw("{{ name|soft_hyphens }}", name="Haarlemmerhoutkwartier <b>, Slachthuiswijk-zuid en Oost")
    assert shown.replace("\N{SOFT HYPHEN}", "-") == (
        "Haarlem-mer-hout-kwartier &lt;b&gt;, Slacht-huiswijk-zuid en Oost"
    )


@pytest.mark.parametrize(
    ("language", "path", "wanted"),
    [
        ("en", "/initiatieven/?fase=idee", "/en/initiatieven/?fase=idee"),
        ("nl", "/initiatieven/?fase=idee", "/initiatieven/?fase=idee"),
        ("en", "/is-er-niet/", "/en/"),
    ],
)
def test_the_same_page_in_another_language(language, path, wanted):
    assert draw("{% localised_url language %}", path, language=language) == wanted


def test_a_page_that_was_found_has_the_same_address_as_one_that_is_looked_up():
    request = RequestFactory().get("/en/wijken/oude-stad/?pagina=2")
    for request.resolver_match in (None, resolve("/wijken/oude-stad/")):
        with override("en"):
            drawn = Template("{% load portal %}{% localised_url 'nl' %}").render(Context({"request": request}))
        assert drawn == "/wijken/oude-stad/?pagina=2"
    request = RequestFactory().get("/gezondheid/")
    request.resolver_match = resolve("/gezondheid/")
    assert Template("{% load portal %}{% localised_url 'en' %}").render(Context({"request": request})) == "/en/"


def test_from_english_to_dutch():
    with override("en"):
        assert draw("{% localised_url 'nl' %}", "/en/initiatieven/") == "/initiatieven/"


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/initiatieven/", ' aria-current="page"'),
        ("/initiatieven/het-badhuis/", ' aria-current="true"'),
        ("/wijkraden/", ""),
    ],
)
def test_the_navigation_marks_where_one_is(path, wanted):
    assert draw("{% current '/initiatieven/' %}", path) == wanted


def test_what_the_navigation_marks_follows_from_the_section():
    """The head of a page is kept under it."""
    paths = ("/initiatieven/", "/initiatieven/x/", "/initiatieven/y/z/", "/wijkraden/", "/", "/en/initiatieven/")
    sections = [section(RequestFactory().get(path)) for path in paths]
    assert sections[1] == sections[2]
    assert len(set(sections[:2] + sections[3:5])) == 4
    with override("en"):
        assert section(RequestFactory().get(paths[-1])) == sections[0]


def test_without_a_page_nothing_is_marked():
    assert draw("{% current url %}", url="") == ""


def test_a_date_in_full():
    value = date(2026, 12, 8)
    assert draw("{% day value %}", value=value) == '<time datetime="2026-12-08">8 december 2026</time>'
    assert "dinsdag 8 december 2026" in draw("{% day value weekday=True %}", value=value)
    assert draw("{% day value %}", value=None) == ""


def test_a_moment_is_on_the_day_it_is_in_haarlem():
    assert "9 december" in draw("{% day value %}", value=datetime(2026, 12, 8, 23, 30, tzinfo=UTC))


def test_structured_data_cannot_end_its_script():
    drawn = draw("{% json_ld data %}", data={"name": "</script><b>&é"})
    assert drawn.count("</script>") == 1
    assert "\\u003C/script\\u003E\\u003Cb\\u003E\\u0026é" in drawn


def test_a_captured_block_is_one_line():
    assert draw("{% capture kept %}a\n  b{% endcapture %}[{{ kept }}]") == "[a b]"
    with pytest.raises(TemplateSyntaxError):
        draw("{% capture %}{% endcapture %}")


def test_an_unknown_stage_has_an_open_sign():
    assert draw("{{ 'lopend'|stage_sign }} {{ 'x'|stage_sign }}") == "full open"
