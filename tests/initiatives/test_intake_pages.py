"""The pages of a file: sent, looked at, taken in, taken back; without any script."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from django.utils.html import escape

from haarlem_wijken.ground.models import AuditEvent
from initiatives.actions import receive_file
from initiatives.intake.columns import COLUMNS, known
from initiatives.intake.job import work_one
from initiatives.models import Initiative, Intake
from tests import cast
from tests.initiatives.intake_files import GOOD, as_csv

START = "/beheer/invoer/"


@pytest.fixture
def admin(client, city):
    """A browser in which an admin is signed in."""
    client.force_login(cast.somebody("admin"))
    return client


def send(admin, data: bytes, name="lijst.csv") -> str:
    """Send a file, let the worker look at it; the address of its page."""
    answer = admin.post(START, {"file": SimpleUploadedFile(name, data)})
    work_one()
    return answer.headers["Location"]


def words(admin, address: str) -> str:
    return " ".join(admin.get(address).content.decode().split())


def test_from_file_to_site_and_back(admin):
    page = send(admin, as_csv([GOOD, GOOD | {"title": "Moestuin"}]))
    assert "Neem 2 initiatieven over" in words(admin, page)
    assert admin.post(f"{page}overnemen/").headers["Location"] == page
    assert '<noscript><meta http-equiv="refresh"' in words(admin, page)
    work_one()
    assert "2 initiatieven staan nu op de site" in words(admin, page)
    assert Intake.objects.get().by.email == "admin@example.nl"
    admin.post(f"{page}terugdraaien/")
    assert "staan in het archief" in words(admin, page)
    assert not Initiative.objects.published().exists()


@pytest.mark.parametrize("start", [START, f"/en{START}"])
def test_each_name_the_page_tells_for_a_column_is_known_as_that(admin, start):
    page = words(admin, start)
    for column in COLUMNS:
        assert escape(", ".join(column.also)) in page
        assert all(known(name) is column for name in column.also)


def test_of_a_file_alone_nothing_typed_is_said_to_be_kept(admin):
    page = admin.post(START, {"file": SimpleUploadedFile("lijst.csv", b"")}).content.decode()
    assert "Er staat niets in dit bestand" in page
    assert "Alles wat je hebt getypt" not in page


def test_why_a_file_cannot_be_taken_back_any_more_is_told(admin):
    page = send(admin, as_csv([GOOD]))
    admin.post(f"{page}overnemen/")
    work_one()
    assert "In één keer terugdraaien kan niet meer" not in words(admin, page)
    AuditEvent.record("initiative.corrected", Initiative.objects.get())
    said = words(admin, page)
    assert "Draai dit terug" not in said
    assert "In één keer terugdraaien kan niet meer" in said


def test_faults_are_listed_and_there_is_no_button(admin):
    said = words(admin, send(admin, as_csv([GOOD | {"stage": "<b>klaar</b>"}])))
    assert "rij 2" in said
    assert "&lt;b&gt;klaar&lt;/b&gt;" in said
    assert "1 ding is niet goed" in said
    assert "overnemen/" not in said


def test_what_looks_alike_is_taken_when_the_box_is_ticked(admin):
    page = send(admin, as_csv([GOOD | {"title": "Ruilkast Hagestraat"}, GOOD | {"title": "Ruilkst Hagestraat"}]))
    assert "Neem ook 1 over" in words(admin, page)
    admin.post(f"{page}overnemen/", {"with_similar": "1"})
    work_one()
    assert Initiative.objects.count() == 2
    again = words(admin, send(admin, as_csv([GOOD | {"title": "Ruilkast Hagestraat"}])))
    assert "Er is niets nieuws" in again


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [("a.csv", b"", "Er staat niets in dit bestand."), ("a.exe", b"MZ", "Dit soort bestand lezen we niet.")],
)
def test_what_can_never_be_read_is_told_at_once(admin, name, data, said):
    answer = admin.post(START, {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert not Intake.objects.exists()


def test_no_file_is_told(admin):
    assert "Kies een bestand." in admin.post(START).content.decode()


def test_htmx_asks_how_far_it_is_until_the_page_is_to_be_loaded_again(admin):
    intake = receive_file(by=None, name="a.csv", data=as_csv([GOOD]))
    Intake.objects.update(done=250, total=1000)
    asks = {"HX-Request": "true"}
    half = admin.get(f"{START}{intake.pk}/", headers=asks).content.decode()
    assert "rij 250 van 1000" in half
    assert "<html" not in half
    work_one()
    assert admin.get(f"{START}{intake.pk}/", headers=asks).headers["HX-Refresh"] == "true"


@pytest.mark.parametrize("ending", ["csv", "xlsx", "geojson"])
def test_an_example_is_a_file_to_keep(admin, ending):
    answer = admin.get(f"{START}voorbeeld.{ending}")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="voorbeeld.{ending}"'


def test_a_fault_is_said_in_the_language_of_who_reads_it(admin):
    page = send(admin, as_csv([GOOD | {"title": ""}]))
    with translation.override("en"):
        assert admin.get(f"/en{page}").status_code == 200
