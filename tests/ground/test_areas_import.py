"""Areas of other years: nothing twice, nothing overwritten, everything odd by name."""

import re
from datetime import date

import pytest
import shapely
from django.core.management import CommandError, call_command

from haarlem_wijken.ground.models import Area, AreaFigures, AreaShape, AuditEvent, PublicVersion
from haarlem_wijken.ground.reference import load_reference
from haarlem_wijken.ground.town.atlas import atlas
from tests.cbs import Cbs

GAP = re.compile(r"Gap: in no buurt: (?P<metres>[\d,]+) m2 near (?P<lat>[\d.]+), (?P<lon>[\d.]+) \((?P<codes>.*)\)")
WEST, EAST = "BU03920303", "BU03920304"  # Leidsebuurt, in one wijk


@pytest.fixture
def cbs(city, tmp_path):
    return Cbs(tmp_path)


@pytest.fixture
def bring(capsys):
    """Runs the command; what it said."""

    def run(cbs, *options, year=2025):
        call_command("import_areas", *cbs.write(), "--year", str(year), *options)
        return capsys.readouterr().out

    return run


def state():
    return (
        PublicVersion.current(),
        AuditEvent.objects.count(),
        list(Area.objects.values_list("code", "name", "slug", "parent")),
        list(AreaShape.objects.order_by("pk").values_list("pk", "valid_from", "valid_until", "outline")),
        list(AreaFigures.objects.order_by("pk").values_list()),
    )


def test_what_is_known_already_changes_nothing(cbs, bring):
    before = state()
    said = bring(cbs, year=2024)
    assert said.endswith("0 changed.\n")
    assert "133 areas came in" in said and "Unchanged: 133." in said
    assert state() == before


def test_both_spellings_are_one(cbs, bring):
    assert bring(cbs.spelled_as_before(), year=2024).endswith("0 changed.\n")


def test_other_order_and_noise_of_rounding_are_no_other_outline(cbs, bring):
    for feature in cbs.features["buurt"]:
        ring = shapely.get_coordinates(shapely.geometry.shape(feature["geometry"]).exterior)[:-1]
        turned = [*ring[5:], *ring[:5]][::-1]
        feature["geometry"] = {"type": "Polygon", "coordinates": [[[x + 4e-7, y - 4e-7, 0] for x, y in turned]]}
        feature["geometry"]["coordinates"][0].append(feature["geometry"]["coordinates"][0][0])
    assert bring(cbs.without("wijk", "gemeente"), year=2024).endswith("0 changed.\n")


def test_a_moved_border_is_a_dated_outline(cbs, bring, client):
    cbs.push_border(WEST, EAST)
    old = AreaShape.objects.get(area__code=WEST)
    said = bring(cbs)
    assert "Changed outlines: 2: BU03920303, BU03920304." in said
    assert "Gap" not in said and "Overlap" not in said
    then, now = AreaShape.objects.filter(area__code=WEST)
    assert (then.pk, then.outline, then.valid_until) == (old.pk, old.outline, date(2025, 1, 1))
    assert (now.valid_from, now.valid_until) == (date(2025, 1, 1), None)
    assert now.source == "CBS en Kadaster, Wijken en buurten 2025 (CC BY)"
    assert now.hectares < then.hectares
    node = atlas().by_code[WEST]
    assert node.outline.contains(shapely.Point(node.label[::-1]))
    assert client.get("/buurten/leidsebuurt-west/").status_code == 200
    assert AuditEvent.objects.get(verb="import_areas").reason == "CBS 2025: 29 changed"  # 27 rows of figures
    before = state()
    assert bring(cbs).endswith("0 changed.\n")
    assert state() == before


def test_larger_areas_follow_their_parts(cbs, bring):
    pair = next(
        (a, b) for a in atlas().by_code["SD-CENTRUM"].parts("buurt") for b in a.neighbours
        if b.parent.parent is not a.parent.parent
    )  # fmt: skip
    one, other = pair[0].code, pair[1].code
    cbs.push_border(one, other)
    said = bring(cbs.without("wijk", "gemeente"))
    wijken = {pair[0].parent.code, pair[1].parent.code}
    districts = {pair[0].parent.parent.code, pair[1].parent.parent.code}
    assert set(_listed(said, "Changed with the areas in them")) == wijken | districts
    for level in ("wijk", "stadsdeel"):
        assert shapely.coverage_is_valid([node.outline for node in atlas().of_level(level)])
    assert atlas().town.outline.equals(shapely.union_all([node.outline for node in atlas().of_level("buurt")]))


def _listed(said: str, words: str) -> list[str]:
    line = next(line for line in said.splitlines() if line.startswith(words))
    return line.rpartition(": ")[2].rstrip(".").split(", ")


def test_gaps_and_overlaps_are_named_with_place_and_size(cbs, bring):
    cbs.push_border(WEST, EAST, only_one=True)
    piece = atlas().by_code[WEST].outline.difference(cbs.outline(WEST))
    gap = GAP.search(bring(cbs, "--dry-run"))
    lat, lon = float(gap["lat"]), float(gap["lon"])
    assert piece.buffer(1e-5).contains(shapely.Point(lon, lat))
    assert float(gap["metres"].replace(",", "")) == pytest.approx(piece.area * 111_320**2 * 0.6104, rel=0.01)
    assert gap["codes"] == f"{WEST}, {EAST}"
    cbs.draw(WEST, atlas().by_code[WEST].outline)
    cbs.push_border(EAST, WEST)
    cbs.draw(EAST, atlas().by_code[EAST].outline)
    overlap = next(line for line in bring(cbs, "--dry-run").splitlines() if line.startswith("Overlap"))
    assert f"({WEST}, {EAST})" in overlap
    assert float(overlap.split(": ")[2].split(" m2")[0].replace(",", "")) > 10


def test_a_dry_run_says_the_same_and_keeps_nothing(cbs, bring):
    cbs.push_border(WEST, EAST)
    before = state()
    tried = bring(cbs, "--dry-run")
    assert tried.endswith("Dry run: nothing was kept.\n")
    assert state() == before
    assert bring(cbs).splitlines()[:-1] == tried.splitlines()[:-1]


def test_a_new_name_keeps_the_old_address_and_reference_data_leaves_it(cbs, bring):
    cbs.feature(WEST)["properties"]["buurtnaam"] = "Leidsebuurt nieuw"
    assert "Renamed, at the same address: 1: BU03920303 from Leidsebuurt-west to Leidsebuurt nieuw." in bring(cbs)
    assert load_reference() == 0
    area = Area.objects.get(code=WEST)
    assert (area.name, area.slug) == ("Leidsebuurt nieuw", "leidsebuurt-west")
    assert AuditEvent.objects.get(verb="area.changed").fields == ["name"]


def test_an_outline_put_right_in_its_own_year_survives_the_reference_data(cbs, bring):
    cbs.push_border(WEST, EAST)
    AreaFigures.objects.all().delete()
    bring(cbs, year=2016)
    put_right = AreaShape.objects.get(area__code=WEST).outline
    load_reference()
    assert AreaShape.objects.get(area__code=WEST).outline == put_right


def test_an_older_year_goes_in_between_and_takes_no_names(cbs, bring):
    cbs.push_border(WEST, EAST)
    cbs.feature(WEST)["properties"]["buurtnaam"] = "Zo heette het toen"
    said = bring(cbs, year=2010)
    assert "Names and places in the tree stay" in said
    then, now = AreaShape.objects.filter(area__code=WEST)
    assert (then.valid_from, then.valid_until) == (date(2010, 1, 1), date(2016, 1, 1))
    assert (now.valid_from, now.valid_until) == (date(2016, 1, 1), None)
    assert Area.objects.get(code=WEST).name == "Leidsebuurt-west"
    assert bring(cbs, year=2010).endswith("0 changed.\n")


def test_unknown_figures_are_named_and_replace_nothing(cbs, bring):
    wijk = cbs.feature("WK039203")["properties"]
    known = wijk["aantalInwoners"]
    wijk |= {"aantalInwoners": -99995, "woningvoorraad": -99990.0, "oppervlakteLandInHa": 130}
    said = bring(cbs.without("buurt", "gemeente"))
    assert "Unknown population, dwellings: 1: WK039203." in said
    row = AreaFigures.objects.get(area__code="WK039203", year=2025)
    assert (row.population, row.dwellings, row.land_hectares) == (None, None, 130)
    wijk["aantalInwoners"] = known
    bring(cbs)
    wijk["aantalInwoners"] = None
    assert bring(cbs).endswith("0 changed.\n")
    assert AreaFigures.objects.get(pk=row.pk).population == known


def test_stadsdelen_have_the_figures_of_their_wijken(cbs, bring):
    bring(cbs.without("buurt", "gemeente"))
    then, now = AreaFigures.objects.filter(area__code="SD-OOST").order_by("year")
    assert (now.year, now.source) == (2025, "CBS, Wijken en buurten 2025 (PDOK), opgeteld uit 4 wijken")
    for name in ("population", "dwellings", "land_hectares", "density"):
        assert getattr(now, name) == getattr(then, name)


def test_what_did_not_come_in_and_what_is_water_is_named_and_stays(cbs, bring):
    cbs.features["buurt"].remove(cbs.feature(EAST))
    cbs.feature(WEST)["properties"]["water"] = "JA"
    said = bring(cbs)
    assert "In the database, but did not come in: 2: BU03920303, BU03920304." in said
    assert "Left out, for it is water: 1: BU03920303." in said
    assert Area.objects.filter(code__in=[WEST, EAST], shapes__valid_until=None).count() == 2


def new_wijk(cbs):
    text = cbs.feature(WEST)["properties"]
    text |= {"wijkcode": "WK039222", "wijknaam": "Nieuwe wijk", "buurtcode": "BU03922201", "buurtnaam": "Vijfhoek"}


def test_a_new_wijk_waits_for_its_stadsdeel(cbs, bring, tmp_path):
    new_wijk(cbs)
    before = state()
    with pytest.raises(CommandError, match=r"WK039222 Nieuwe wijk needs a stadsdeel.*WK039222,SD-…"):
        bring(cbs)
    assert state() == before
    parents = tmp_path / "parents.csv"
    parents.write_text("code,parent,name\nWK039222,SD-HAVEN,\nSD-HAVEN,GM0392,De Haven\n")
    said = bring(cbs, "--parents", str(parents))
    assert "Added: 3: SD-HAVEN De Haven, WK039222 Nieuwe wijk, BU03922201 Vijfhoek." in said
    assert "Overlap: in two buurten" in said and WEST in said
    assert [node.code for node in atlas().by_code["BU03922201"].chain] == ["SD-HAVEN", "WK039222", "BU03922201"]
    assert Area.objects.get(code="BU03922201").slug == "vijfhoek-2"
    assert bring(cbs, "--parents", str(parents)).endswith("0 changed.\n")


def test_a_wijk_can_move_to_another_stadsdeel(cbs, bring, tmp_path):
    parents = tmp_path / "parents.csv"
    parents.write_text("code,parent\nWK039209,SD-NOORD\n")
    said = bring(cbs, "--parents", str(parents), year=2024)
    assert "Moved to another part: 1: WK039209 from SD-OOST to SD-NOORD." in said
    assert set(_listed(said, "Changed with the areas in them")) == {"SD-OOST", "SD-NOORD"}
    assert shapely.coverage_is_valid([node.outline for node in atlas().of_level("stadsdeel")])
    assert load_reference() == 0
