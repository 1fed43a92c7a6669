"""manage.py import_areas: from the service page by page, for another town, and what it means for initiatives."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
import shapely
from django.core.management import CommandError, call_command
from django.urls import reverse

from haarlem_wijken.front.management.commands.prepare import static_mark
from haarlem_wijken.ground.areas import service
from haarlem_wijken.ground.models import Area, PublicVersion
from haarlem_wijken.ground.reference import load_reference
from haarlem_wijken.ground.town.atlas import atlas
from initiatives.models import Initiative
from initiatives.places.place import Place
from tests.cbs import Cbs
from tests.stand_in import BAD, Handler, stand_in

COLLECTIONS = "/cbs/wijken-en-buurten-2025/ogc/v1/collections/"
PAGE = 60


class Collections(Handler):
    """The service at PDOK: 60 features a page, and a link to the next."""

    def do_GET(self):
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.server.asked.append((parts.path, query))
        if self.server.mode in BAD:
            return getattr(self, self.server.mode)()
        level = {"buurten": "buurt", "wijken": "wijk", "gemeenten": "gemeente"}[parts.path.split("/")[-2]]
        offset = int(query.get("offset", 0))
        features = self.server.answer[level]
        links = [{"rel": "self", "href": self.path}]
        if offset + PAGE < len(features) or self.server.mode == "endless_pages":
            links.append({"rel": "next", "href": self.next(f"{self.path}&offset={offset + PAGE}")})
        page = {"type": "FeatureCollection", "features": features[offset : offset + PAGE], "links": links}
        return self.say(json.dumps(page).encode(), Content_Type="application/geo+json")

    def next(self, address):
        odd = {"circle": self.path, "other_host": "http://127.0.0.1:9/buurten", "no_address": 7, "file": "file:///etc"}
        return odd.get(self.server.mode, self.server.url + address)


@pytest.fixture
def pdok(city, tmp_path, settings):
    with stand_in() as server:
        server.RequestHandlerClass = Collections
        server.answer = Cbs(tmp_path).features
        settings.AREAS_SERVICE_URL = server.url + "/cbs/wijken-en-buurten-{year}/ogc/v1"
        yield server


def test_the_service_is_read_page_by_page(pdok, capsys):
    stranger = {"gemeentecode": "GM0377", "gemeentenaam": "Bloemendaal", "water": "NEE"}
    pdok.answer["gemeente"].append({"type": "Feature", "properties": stranger, "geometry": None})
    call_command("import_areas", "--service", "--year", "2025")
    out, err = capsys.readouterr()
    assert "Haarlem (GM0392), 2025: 133 areas came in." in out and "Unchanged: 133." in out
    assert "Left aside, for they are of other towns: 1." in out
    assert err == ""
    assert [path for path, _ in pdok.asked] == [f"{COLLECTIONS}{name}/items" for name in (
        "gemeenten", "wijken", "buurten", "buurten")]  # fmt: skip
    first = pdok.asked[0][1]
    assert (first["f"], first["limit"]) == ("json", "1000")
    box = shapely.box(*map(float, first["bbox"].split(",")))
    assert box.contains_properly(atlas().town.outline)
    call_command("import_areas", "--service", "--year", "2025")
    assert capsys.readouterr().out.endswith("0 changed.\n")


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("circle", "leads in a circle"),
        ("other_host", "leads to another host"),
        ("file", "leads to another host"),
        ("no_address", "a next page without a sound address"),
        ("endless_pages", "more than 4 pages"),
        ("fails", "gave no answer to use (status 500)"),
        ("garbage", "gave no answer to use"),
        ("html", "gave no answer to use (no JSON)"),
        ("stops_halfway", "gave no answer to use"),
        ("elsewhere", "gave no answer to use (status 302)"),
        ("silent", "no whole answer within 0.5 seconds"),
        ("drips_body", "no whole answer within 0.5 seconds"),
        ("huge", "more than 1000000 bytes"),
    ],
)
def test_a_service_that_misbehaves_changes_nothing(pdok, monkeypatch, mode, words):
    monkeypatch.setattr(service, "SECONDS", 0.5 if "0.5" in words else 5)
    monkeypatch.setattr(service, "MOST_BYTES", 1_000_000)
    monkeypatch.setattr(service, "MOST_PAGES", 4)
    pdok.mode = mode
    version = PublicVersion.current()
    with pytest.raises(CommandError) as fault:
        call_command("import_areas", "--service", "--year", "2025")
    assert words in str(fault.value) and "Nothing was changed." in str(fault.value)
    assert PublicVersion.current() == version


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "Name one or more files, or say --service."),
        (["a.geojson", "--service"], "Name one or more files, or say --service."),
        (["--service", "--gemeente", "Haarlem"], "--gemeente is a code such as GM0392."),
        (["--service", "--gemeente", "GM0394"], "The service knows no town GM0394."),
        (["--service", "--year", "1066"], "There are no areas of the year 1066."),
        (["--service", "--parents", "nowhere.csv"], "nowhere.csv cannot be read"),
    ],
)
def test_what_is_asked_wrongly_is_said(pdok, options, words):
    with pytest.raises(CommandError) as fault:
        call_command("import_areas", *options)
    assert words in str(fault.value)


def test_a_service_without_https_is_not_asked(city, settings):
    settings.AREAS_SERVICE_URL = "http://example.nl/ogc/v1"
    with pytest.raises(CommandError, match="an address without https"):
        call_command("import_areas", "--service")


def test_initiatives_keep_their_buurt_and_are_named(city, tmp_path, capsys):
    cbs = Cbs(tmp_path)
    cbs.push_border("BU03920303", "BU03920304")
    lost = atlas().by_code["BU03920303"].outline.difference(cbs.outline("BU03920303")).representative_point()
    place = Place(precision="exact", lat=lost.y, lon=lost.x)
    gone = Initiative.objects.create(
        slug="de-grens", title="De grens", summary="Op de grens.", stage="lopend", **place.columns()
    )
    stays = Place(precision="buurt", area="BU03920304")
    Initiative.objects.create(slug="blijft", title="Blijft", summary="In de buurt.", stage="lopend", **stays.columns())
    call_command("import_areas", *cbs.write(), "--year", "2025")
    assert "Initiatives whose point is no longer in their buurt: 1: de-grens." in capsys.readouterr().out
    assert Initiative.objects.get(pk=gone.pk).area.code == "BU03920303"


@pytest.fixture
def elsewhere(pdok, nowhere, tmp_path):
    """An empty database, and Haarlemmermeer at the service."""
    text = json.dumps(pdok.answer).replace("0392", "0394").replace('"Haarlem"', '"Haarlemmermeer"')
    pdok.answer = json.loads(text)
    return pdok


def test_a_whole_other_town_in_an_empty_database(elsewhere, visitor, capsys, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "collected").write_text(static_mark())
    call_command("import_areas", "--service", "--year", "2025", "--gemeente", "GM0394")
    said = capsys.readouterr().out
    assert "all wijken stand in one, SD-GM0394 Haarlemmermeer" in said
    assert "bbox" not in elsewhere.asked[0][1] and "bbox" in elsewhere.asked[1][1]
    assert Area.objects.count() == 134
    call_command("prepare", "--demo")
    assert Area.objects.count() == 134
    assert load_reference() == 0
    for address in (
        *("/", "/en/", "/initiatieven/", "/initiatieven/?wijk=duinwijk", "/wijkraden/", "/sitemap.xml"),
        *(
            "/stadsdelen/haarlemmermeer/",
            "/wijken/duinwijk/",
            "/buurten/vijfhoek/",
            reverse("initiative-tile", args=[11, 1050, 673]),
        ),
    ):
        assert visitor.get(address).status_code == 200, address


def test_two_towns_do_not_fit_in_one_portal(pdok, capsys):
    pdok.answer = json.loads(json.dumps(pdok.answer).replace("0392", "0394"))
    with pytest.raises(CommandError, match=r"of Haarlem \(GM0392\) and holds one town: load GM0394 into an empty"):
        call_command("import_areas", "--service", "--year", "2025", "--gemeente", "GM0394")


def test_a_year_that_nobody_told_is_said(city, tmp_path, capsys):
    call_command("import_areas", *Cbs(tmp_path).write(), "--dry-run")
    assert "The files tell no year" in capsys.readouterr().out
