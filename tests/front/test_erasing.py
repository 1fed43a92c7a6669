"""What is kept about somebody can be given, and taken away: all of it, everywhere, also after a restore."""

import io
import json
import zipfile

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from haarlem_wijken.front.register import HELD
from haarlem_wijken.ground.erasing import erase, export, subject_of
from haarlem_wijken.ground.erasing.exporting import gathered
from haarlem_wijken.ground.erasing.traces import TRACES
from haarlem_wijken.ground.models import Account, Letter, Person, Revision
from initiatives.models import Initiative, SignUp
from tests.front.one_life import EMAIL, NAME, live


def columns_of_words(cursor) -> list[tuple[str, str]]:
    cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector', 'bytea')"
    )
    return cursor.fetchall()


def places_of(words: str) -> set[str]:
    """ "table.column" wherever in the database `words` stand."""
    with connection.cursor() as cursor:
        found = set()
        for table, column in columns_of_words(cursor):
            cursor.execute(f'SELECT 1 FROM "{table}" WHERE "{column}"::text ILIKE %s LIMIT 1', [f"%{words}%"])
            if cursor.fetchone():
                found.add(f"{table}.{column}")
        return found


@pytest.fixture
def life(city, settings, tmp_path) -> Account:
    settings.MEDIA_ROOT = tmp_path
    return live()


def test_each_field_of_the_register_has_a_way_to_be_found_and_an_end():
    said = {name for trace in TRACES if trace.kind.__module__.split(".")[0] not in ("allauth", "django")
            for name in trace.fields if not name.endswith(".pk")}  # fmt: skip
    assert {name for held in HELD for name in held.fields} - said == set()
    assert len({trace.model for trace in TRACES}) == len(TRACES)


def test_each_table_that_points_at_an_account_is_told():
    pointing = {
        relation.related_model._meta.label for relation in Account._meta.related_objects if not relation.hidden
    } | {field.model._meta.label for model in apps.get_models() for field in model._meta.fields
         if field.related_model is Account}  # fmt: skip
    assert pointing - {trace.model for trace in TRACES} == set()


@pytest.mark.parametrize("trace", TRACES, ids=lambda trace: trace.model)
def test_what_can_be_found_is_taken_away_or_only_touched(trace):
    if {name for name in trace.address if "__" not in name}:
        assert trace.erase or trace.model == "ground.Account"
    assert all(reason for reason in trace.stays.values())


def test_all_that_is_kept_about_somebody_is_in_the_export(life):
    found = gathered(subject_of(EMAIL.upper()))
    findable = {trace.model for trace in TRACES if trace.address or trace.person or trace.account}
    assert findable - set(found) == set()
    export(subject_of(EMAIL), file := io.BytesIO())
    with zipfile.ZipFile(file) as packed:
        given = json.loads(packed.read("gegevens.json"))
        assert {f"{model.lower()}.csv" for model in given} | {"gegevens.json", "lees-mij.txt"} == set(packed.namelist())
        assert EMAIL in packed.read("initiatives.signup.csv").decode("utf-8-sig")
    assert given["initiatives.SignUp"][0]["name"] == NAME
    assert {one["given_name"] for one in given["ground.Person"]} == {"Zebedeus"}
    assert "ander@voorbeeld.nl" not in str(given)
    secrets = ("digest", "password", "secret")
    assert not [one for one in secrets if f'"{one}"' in json.dumps(given)]


def test_after_erasing_the_address_and_the_name_are_nowhere(life, caplog, tmp_path, django_capture_on_commit_callbacks):
    before = places_of(EMAIL)
    assert len(before) > 20
    assert len(places_of(NAME)) > 10
    assert [path.read_bytes() for path in tmp_path.rglob("*.webp")] == [b"photo"]
    with django_capture_on_commit_callbacks(execute=True):
        done = erase(subject_of(EMAIL), by=None)
    assert (places_of(EMAIL), places_of(NAME), places_of("zebedeus")) == (set(), set(), set())
    assert done.named == []
    assert EMAIL not in caplog.text
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    assert gathered(subject_of(EMAIL)) == {}


def test_what_others_have_stays(life):
    erase(subject_of(EMAIL), by=None)
    moved_up = SignUp.objects.get(email="wacht@voorbeeld.nl")
    assert moved_up.state == "placed"
    person = Person.objects.get(erased_at__isnull=False)
    assert not Letter.objects.filter(to=EMAIL).exists()
    assert Letter.objects.filter(key="of another").exists()
    assert Revision.objects.get(object_type="councils.council").values == {"words": '"[…]" <[…]>'}
    assert str(person) == "naam verwijderd"


def test_words_that_name_them_are_shown_for_somebody_to_judge(life, capsys):
    initiative = Initiative.objects.get(contact_email=EMAIL)
    Initiative.objects.filter(pk=initiative.pk).update(organiser=f"{NAME.upper()} en anderen")
    call_command("erase_person", EMAIL)
    assert Account.objects.filter(email=EMAIL).exists()
    said = capsys.readouterr().out
    assert (
        f"initiatives.Initiative {initiative.pk}, organiser {settings.SITE_URL}{initiative.get_absolute_url()}" in said
    )
    assert "--sure" in said
    call_command("erase_person", EMAIL, "--sure")
    assert not Account.objects.filter(email=EMAIL).exists()
    assert EMAIL not in capsys.readouterr().out
    assert places_of(EMAIL) == set()
    assert {"initiatives_initiative.organiser"} == places_of(NAME)


@pytest.mark.parametrize("other", ["piet-zebedeus@voorbeeld.nl", "zebedeus@voorbeeld.nl.eu", "azebedeus@voorbeeld.nl"])
def test_an_address_that_only_looks_like_theirs_stays(city, other):
    Letter.objects.create(key="a", template="second-step", to=other, context={"of": other})
    erase(subject_of(EMAIL), by=None)
    letter = Letter.objects.get(key="a")
    assert (letter.to, letter.context) == (other, {"of": other})
