"""The reference data of Haarlem: complete, whole, small, and safe to load again."""

from collections import Counter

import pytest
import shapely
from django.core.management import call_command
from django.utils.text import slugify

from haarlem_wijken.ground.models import Area, AreaAlias, AreaFigures, AreaShape, AuditEvent, PublicVersion, Theme
from haarlem_wijken.ground.reference import DATA, load_reference, rows
from haarlem_wijken.ground.town.atlas import atlas

LEVELS = {"gemeente": 1, "stadsdeel": 5, "wijk": 21, "buurt": 111}


def test_the_data_is_small():
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 60_000


def test_all_areas_are_there(city):
    assert Counter(Area.objects.values_list("level", flat=True)) == LEVELS
    assert all(shape.valid_from.isoformat() == "2016-01-01" and shape.source for shape in AreaShape.objects.all())
    assert AreaShape.objects.count() == 138


def test_every_label_point_lies_in_its_area(city):
    outside = [node for node in atlas() if not node.outline.contains(shapely.Point(node.label[::-1]))]
    assert not outside


@pytest.mark.parametrize("level", LEVELS)
def test_areas_of_a_level_leave_no_gap_and_no_overlap(city, level):
    outlines = [node.outline for node in atlas().of_level(level)]
    together = shapely.union_all(outlines)
    assert shapely.coverage_is_valid(outlines)
    assert all(shapely.is_valid(outlines))
    assert sum(outline.area for outline in outlines) == pytest.approx(together.area, rel=1e-12)
    assert together.equals(atlas().town.outline)
    assert not together.interiors


def test_parts_make_up_the_whole(city):
    for node in atlas():
        if node.children:
            assert shapely.union_all([child.outline for child in node.children]).equals(node.outline)


def test_hectares_are_about_those_of_the_outline(city):
    for node in atlas():
        degrees_to_hectares = 111_320**2 * 0.6104 / 10_000
        assert node.outline.area * degrees_to_hectares == pytest.approx(node.hectares, rel=0.03)


def test_figures_have_year_and_source(city):
    assert AreaFigures.objects.filter(year=2024).count() == 27
    oost = AreaFigures.objects.get(area__code="SD-OOST")
    assert oost.population == 23_375
    assert oost.source.endswith("opgeteld uit 4 wijken")
    assert AreaFigures.objects.get(area__code="WK039203").source.startswith("CBS, Kerncijfers wijken en buurten 2024")


def test_ten_themes_in_order(city):
    slugs = ["groen", "energie", "ontmoeten", "zorg", "erfgoed", "sport", "jeugd", "delen", "straat", "meebeslissen"]
    assert list(Theme.objects.values_list("slug", flat=True)) == slugs


def test_names_people_use_never_hide_an_area(city):
    assert {str(a) for a in AreaAlias.objects.get(slug="leidsebuurt").areas.all()} == {
        "Leidsebuurt-west",
        "Leidsebuurt-oost",
    }
    assert not set(AreaAlias.objects.values_list("slug", flat=True)) & set(Area.objects.values_list("slug", flat=True))
    assert all(row["note"] and row["name"].isascii() for row in rows("aliases.csv"))
    assert all(len({node.level for node in alias.areas}) == 1 for alias in atlas().aliases)


def test_slugs_are_the_names(city):
    assert all(area.slug == slugify(area.name) for area in Area.objects.all())


def test_loading_again_changes_nothing(city):
    version, events = PublicVersion.current(), AuditEvent.objects.count()
    assert load_reference() == 0
    assert (PublicVersion.current(), AuditEvent.objects.count()) == (version, events)


def test_facts_are_brought_up_to_date_and_words_are_left(city):
    Area.objects.filter(code="BU03920303").update(name="Fout", slug="ooit-zo-genoemd")
    AreaFigures.objects.filter(area__code="SD-OOST").update(population=1)
    Theme.objects.filter(slug="groen").update(name="Groen in de stad")
    version = PublicVersion.current()
    assert load_reference() == 2
    area = Area.objects.get(code="BU03920303")
    assert (area.name, area.slug) == ("Leidsebuurt-west", "ooit-zo-genoemd")
    assert AreaFigures.objects.get(area__code="SD-OOST").population == 23_375
    assert Theme.objects.get(slug="groen").name == "Groen in de stad"
    assert PublicVersion.current() == version + 1


def test_a_newer_outline_stays(city):
    old = AreaShape.objects.get(area__code="BU03920303")
    AreaShape.objects.filter(pk=old.pk).update(valid_until="2025-01-01")
    AreaShape.objects.create(
        area_id=old.area_id, valid_from="2025-01-01", outline=old.outline, label_lat=52.38, label_lon=4.62, hectares=18,
        source="CBS 2025",
    )  # fmt: skip
    assert load_reference() == 0
    assert atlas().by_code["BU03920303"].label == (52.38, 4.62)


def test_the_command_says_what_it_did(city, capsys):
    call_command("load_reference")
    assert "up to date" in capsys.readouterr().out
