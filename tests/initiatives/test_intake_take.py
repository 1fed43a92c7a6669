"""Taking in: all or nothing, once, nothing twice, and back again."""

import time
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from haarlem_wijken.ground.models import Account, AuditEvent, PublicVersion
from initiatives.actions import ask_import, can_undo, import_initiatives, importing, receive_file, undo_import
from initiatives.intake.job import LOCK, MOST_ATTEMPTS, drop_old_files, look_at, work_one
from initiatives.models import Initiative, Intake
from tests.initiatives.intake_files import GOOD, IN_VIJFHOEK, as_csv, as_xlsx, found_in, taken_in

pytestmark = pytest.mark.usefixtures("city")

LAT, LON = IN_VIJFHOEK
METRE = 1 / 111_195  # degrees of latitude
TWO = [GOOD, GOOD | {"title": "Moestuin", "buurt": "Bakenes"}]


def state_of(intake: Intake) -> str:
    return Intake.objects.get(pk=intake.pk).state


def test_is_public_on_record_and_raises_the_version_once():
    before = PublicVersion.current()
    intake = taken_in("lijst.csv", as_csv(TWO))
    assert set(Initiative.objects.published().values_list("slug", flat=True)) == {"ruilkast", "moestuin"}
    assert Initiative.objects.within([Initiative.objects.get(slug="ruilkast").area_id]).count() == 1
    event = AuditEvent.objects.get(verb="initiatives.imported")
    assert (event.object_id, event.reason) == (str(intake.pk), "lijst.csv: 2")
    assert PublicVersion.current() == before + 1


def test_one_fault_keeps_everything_out():
    intake = receive_file(by=None, name="a.csv", data=as_csv([*TWO, GOOD | {"stage": "?"}]))
    work_one()
    assert state_of(intake) == "refused"
    assert not ask_import(by=None, intake=intake, with_similar=True)
    assert not Initiative.objects.exists()


def test_a_fault_that_came_after_the_check_keeps_everything_out():
    intake = receive_file(by=None, name="a.csv", data=as_csv([GOOD]))
    work_one()
    ask_import(by=None, intake=intake, with_similar=False)
    Intake.objects.update(data=as_csv([GOOD, GOOD | {"title": ""}]))
    work_one()
    assert (state_of(intake), Initiative.objects.exists()) == ("refused", False)


def test_looking_changes_nothing(tmp_path):
    before = PublicVersion.current()
    file = tmp_path / "a.csv"
    file.write_bytes(as_csv(TWO))
    call_command("import_initiatives", file, dry_run=True)
    assert not (Initiative.objects.exists() or Intake.objects.exists() or AuditEvent.objects.exists())
    assert PublicVersion.current() == before


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_the_same_file_again_adds_nothing(name):
    data = (as_csv if name == "a.csv" else as_xlsx)([GOOD | {"lat": LAT, "lon": LON}, TWO[1]])
    taken_in(name, data)
    before = PublicVersion.current()
    assert len(taken_in(name, data, with_similar=True).taken_ids) == 0
    assert Initiative.objects.count() == 2
    assert PublicVersion.current() == before


@pytest.mark.parametrize("ending", ["csv", "xlsx", "geojson"])
def test_our_own_file_adds_nothing(ending):
    rows = [
        GOOD | {"title": "=Som", "lat": LAT, "lon": LON},
        TWO[1],
        GOOD | {"buurt": "", "stadsdeel": "Noord"},
        GOOD | {"title": "Straat", "lat": LAT + 0.001, "lon": LON, "precision": "straat"},
    ]
    taken_in("a.csv", as_csv(rows, ";"))
    Initiative.objects.filter(slug="moestuin").update(title="Anders genoemd")
    answer = Client().get(f"/initiatieven.{ending}")
    data = b"".join(answer.streaming_content)
    found = found_in(f"export.{ending}", data)
    assert (found["faults"], found["new"], found["same_count"], found["ignored"]) == ([], 0, 4, [])
    places = list(Initiative.objects.order_by("slug").values_list("slug", "title", "area", "precision", "lat", "lon"))
    Initiative.objects.update(inspired_by=None)
    Initiative.objects.all().delete()
    taken_in(f"export.{ending}", data, with_similar=True)
    again = list(Initiative.objects.order_by("slug").values_list("slug", "title", "area", "precision", "lat", "lon"))
    precise = ending != "geojson"  # it has no column for the precision
    assert [row[: 6 if precise else 3] for row in again] == [row[: 6 if precise else 3] for row in places]


@pytest.mark.parametrize(
    ("title", "metres", "kind"),
    [
        ("Ruilkast Hagestraat", 0, "same"),
        ("ruilkast, hagestraat", 99, "same"),
        ("Ruilkast de Hagestraat", 99, "similar"),
        ("Ruilkst Hagestraat", 50, "similar"),
        ("Ruilkst Hagestraat", 101, "new"),
        ("Moestuin Hagestraat", 0, "new"),
    ],
)
@pytest.mark.parametrize("where", ["database", "file"])
def test_what_is_there_and_what_looks_like_it(title, metres, kind, where):
    there = GOOD | {"title": "Ruilkast Hagestraat", "lat": LAT, "lon": LON}
    row = there | {"title": title, "lat": LAT + metres * METRE}
    if where == "database":
        taken_in("a.csv", as_csv([there]))
    found = found_in("b.csv", as_csv([there, row]))
    counted = {"same": found["same_count"] - (where == "database"), "similar": found["similar_count"]}
    assert counted == {"same": int(kind == "same"), "similar": int(kind == "similar")}
    if kind != "new":
        twin = found[kind][-1]
        assert (twin["row"], twin["metres"]) == (3, metres)
        assert (twin["slug"], twin["to_row"]) == (("ruilkast-hagestraat", 0) if where == "database" else ("", 2))


def test_without_a_point_the_same_buurt_counts():
    taken_in("a.csv", as_csv([GOOD | {"title": "Ruilkast Hagestraat"}]))
    rows = [GOOD | {"title": "Ruilkst Hagestraat", "buurt": buurt} for buurt in ("Vijfhoek", "Bakenes")]
    found = found_in("b.csv", as_csv(rows))
    assert ([twin["row"] for twin in found["similar"]], found["new"]) == ([2], 1)


def test_what_looks_alike_comes_only_when_asked():
    rows = [GOOD | {"title": "Ruilkast Hagestraat"}, GOOD | {"title": "Ruilkst Hagestraat"}]
    assert len(taken_in("a.csv", as_csv(rows)).taken_ids) == 1
    assert len(taken_in("a.csv", as_csv(rows), with_similar=True).taken_ids) == 1
    assert Initiative.objects.count() == 2


def test_what_was_archived_stays_away():
    taken_in("a.csv", as_csv([GOOD]))
    Initiative.objects.update(archived_on=timezone.localdate())
    found = found_in("a.csv", as_csv([GOOD]))
    assert (found["new"], found["same"][0]["archived"]) == (0, True)


def test_an_address_that_is_taken_gets_a_number():
    taken_in("a.csv", as_csv([GOOD, GOOD | {"buurt": "Bakenes"}, GOOD | {"buurt": "Burgwal", "slug": "mijn-kast"}]))
    assert set(Initiative.objects.values_list("slug", flat=True)) == {"ruilkast", "ruilkast-2", "mijn-kast"}


def looked_at(count: int) -> tuple[list, int]:
    """What can be taken in of so many rows, and how many queries it took to see that."""
    rows = [GOOD | {"title": f"Kast {n} van {n * n}", "help": "Handen"} for n in range(count)]
    with CaptureQueriesContext(connection) as asked:
        checked, _report = look_at("a.csv", as_csv(rows), with_similar=True, tell=lambda done, total: None)
    return checked.drafts, len(asked)


def test_looking_asks_no_more_for_more_rows():
    looked_at(1)  # the process learns the areas
    assert looked_at(5)[1] == looked_at(300)[1]


def test_many_rows_are_written_with_three_queries_for_each_five_hundred():
    draft = looked_at(1)[0][0]
    drafts = [replace(draft, fields=draft.fields | {"title": f"Kast {n}"}) for n in range(1_500)]
    intake = Intake.objects.create(name="a.csv", data=b"x", state="asked")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")  # what other tests left makes plans slow at times
    with CaptureQueriesContext(connection) as written:
        assert import_initiatives(intake=intake, drafts=drafts) == 1_500
    assert len(written) <= 3 * 3 + 10
    assert Initiative.objects.filter(theme_ids=[theme.pk for theme in draft.themes]).count() == 1_500


def test_it_is_taken_in_once_whoever_asks():
    intake = taken_in("a.csv", as_csv([GOOD]))
    assert import_initiatives(intake=intake, drafts=[]) == 0
    assert not ask_import(by=None, intake=intake, with_similar=False)
    assert not work_one()
    assert Initiative.objects.count() == 1


def test_an_address_given_away_meanwhile_is_tried_again(monkeypatch):
    """Somebody publishes between the question which addresses are free and the writing."""
    intake = receive_file(by=None, name="a.csv", data=as_csv([GOOD]))
    work_one()
    taken_in("b.csv", as_csv([GOOD | {"buurt": "Bakenes"}]))
    free = importing.next_free
    answers = iter(["ruilkast"])
    monkeypatch.setattr(importing, "next_free", lambda base, taken: next(answers, None) or free(base, taken))
    Intake.objects.filter(pk=intake.pk).update(state="asked")
    assert work_one()
    assert state_of(intake) == "asked"
    assert work_one()
    assert state_of(intake) == "taken"


def test_only_one_worker_has_a_file_in_hand_and_the_next_takes_over_when_it_is_gone():
    intake = receive_file(by=None, name="a.csv", data=as_csv([GOOD]))
    with closing(connection.copy()) as other:
        other.cursor().execute("SELECT pg_advisory_lock(hashtext(%s))", [LOCK])
        assert not work_one()
        assert state_of(intake) == "received"
    deadline = time.monotonic() + 5
    while not work_one() and time.monotonic() < deadline:
        time.sleep(0.01)  # the server ends the other's session in its own time
    assert state_of(intake) == "checked"


def test_what_fails_halfway_has_taken_in_nothing_and_says_so(monkeypatch):
    intake = receive_file(by=None, name="a.csv", data=as_csv(TWO))
    work_one()
    ask_import(by=None, intake=intake, with_similar=False)
    monkeypatch.setattr(AuditEvent, "record", lambda *_args, **_named: 1 / 0)
    assert work_one()
    assert (state_of(intake), Initiative.objects.exists()) == ("failed", False)


def test_who_is_stopped_each_time_is_given_up():
    intake = receive_file(by=None, name="a.csv", data=as_csv([GOOD]))
    Intake.objects.update(attempts=MOST_ATTEMPTS)
    assert work_one()
    assert (state_of(intake), work_one()) == ("failed", False)


class TestUndo:
    @pytest.fixture
    def intake(self):
        return taken_in("a.csv", as_csv(TWO))

    def test_takes_all_back_and_lets_the_file_come_again(self, intake):
        assert undo_import(by=None, intake=intake)
        assert not Initiative.objects.published().exists()
        assert AuditEvent.objects.filter(verb="initiatives.import_undone", object_id=str(intake.pk)).exists()
        intake.refresh_from_db()
        assert not undo_import(by=None, intake=intake)
        assert found_in("a.csv", as_csv(TWO))["new"] == 2

    def test_not_when_something_was_done_with_it(self, intake):
        AuditEvent.record("photo.added", Initiative.objects.first())
        assert not can_undo(intake)
        assert not undo_import(by=None, intake=intake)
        assert Initiative.objects.published().count() == 2

    def test_not_when_one_is_archived(self, intake):
        Initiative.objects.filter(slug="moestuin").update(archived_on=timezone.localdate())
        assert not undo_import(by=None, intake=intake)

    def test_not_after_a_week(self, intake):
        intake.finished_at -= timedelta(days=7, minutes=1)
        assert not undo_import(by=None, intake=intake)


def test_after_a_week_only_what_came_of_it_is_kept():
    used, unused = taken_in("a.csv", as_csv([GOOD])), receive_file(by=None, name="b.csv", data=b"x")
    for age, left in ((timedelta(days=6, hours=23), 2), (timedelta(days=7, minutes=1), 1)):
        Intake.objects.update(created_at=timezone.now() - age)
        drop_old_files()
        assert Intake.objects.count() == left
    used.refresh_from_db()
    assert (used.data, used.report, len(used.taken_ids)) == (None, {}, 1)
    assert not Intake.objects.filter(pk=unused.pk).exists()
    admin = Account.objects.create_user("beheer@example.nl", role="admin")
    browser = Client()
    browser.force_login(admin)
    assert "1 initiatief staat nu op de site" in browser.get(f"/beheer/invoer/{used.pk}/").content.decode()


class TestCommand:
    @pytest.fixture
    def file(self, tmp_path):
        path = tmp_path / "lijst.csv"
        path.write_bytes(as_csv(TWO))
        return path

    def test_takes_in_and_says_so(self, file, capsys):
        call_command("import_initiatives", file)
        assert "2 initiatives taken in." in capsys.readouterr().out
        call_command("import_initiatives", file)
        assert "Nothing new" in capsys.readouterr().out
        assert Initiative.objects.count() == 2

    def test_names_each_fault_and_changes_nothing(self, file, capsys):
        file.write_bytes(as_csv([*TWO, GOOD | {"stage": "?", "themes": ""}]))
        with pytest.raises(CommandError, match="2 fault"):
            call_command("import_initiatives", file)
        said = capsys.readouterr().err
        assert "row 4 stage: “?”" in said
        assert "row 4 themes:" in said
        assert not Initiative.objects.exists()

    def test_a_file_that_is_not_there(self, tmp_path):
        with pytest.raises(CommandError, match="cannot be read"):
            call_command("import_initiatives", tmp_path / "weg.csv")
