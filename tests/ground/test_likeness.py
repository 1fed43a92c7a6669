"""Which wijken are like each other."""

from haarlem_wijken.ground.models import AreaFigures
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.figures import figures
from haarlem_wijken.ground.town.likeness import likeness


def named(slug: str, most: int = 3) -> list[str]:
    found = likeness(atlas().of_level("wijk"), figures())
    return [one.name for one in found.get(atlas().get("wijk", slug), [])[:most]]


def test_the_likest_first(city):
    assert named("slachthuiswijk") == ["Amsterdamsewijk", "Transvaalwijk", "Europawijk"]


def test_never_itself_and_each_once(city):
    everybody = named("molenwijk", 100)
    assert len(everybody) == len(set(everybody)) > 3
    assert "Molenwijk" not in everybody


def test_nothing_is_called_like_what_stands_apart(client, city):
    assert named("spaarndam") == named("oude-stad") == []
    assert "Wijken die erop lijken" not in client.get("/wijken/spaarndam/").text


def test_where_figures_are_missing_nothing_is_said(city):
    AreaFigures.objects.filter(area__slug="molenwijk").update(dwellings=None)
    figures.held = None
    assert named("molenwijk") == []
    assert "Molenwijk" not in named("meerwijk", 100)


def test_the_page_of_a_wijk_tells_it_and_leads_to_the_comparison(client, city):
    page = client.get("/wijken/slachthuiswijk/").text
    assert "Wijken die erop lijken" in page
    slugs = ("amsterdamsewijk", "europawijk", "slachthuiswijk", "transvaalwijk")
    assert f'href="/themas/?{"&amp;".join(f"wijk={slug}" for slug in slugs)}"' in page
    assert "Wijken die erop lijken" not in client.get("/stadsdelen/oost/").text
