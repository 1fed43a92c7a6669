"""`manage.py read_minutes`: from a file to JSON, alone."""

import json
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from .minutes_score.texts import FOLDER

KEYS = (
    "title", "body", "date", "weekday_in_text", "weekday_matches", "present", "absent", "guests", "roles",
    "agenda_items", "agreements", "decisions", "previous_minutes_adopted", "next_meeting", "later_meetings", "links",
    "warnings",
    "seconds",
)  # fmt: skip
OF_AN_AGREEMENT = ["text", "rest", "owner", "owner_kind", "due", "due_from", "due_to", "due_text", "kind"]


def _read(file) -> dict:
    command = [sys.executable, "manage.py", "read_minutes", str(file), "--json"]
    nowhere = {"DATABASE_URL": "postgres://nobody@192.0.2.1/none", "PATH": ""}
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=nowhere, capture_output=True, check=True, text=True)
    return json.loads(done.stdout)


def test_it_prints_every_key_and_asks_no_database():
    values = _read(FOLDER / "seed.md")
    assert tuple(values) == KEYS
    assert [list(one) for one in values["agreements"]] == [OF_AN_AGREEMENT] * 2
    assert values["seconds"] < 1


def test_of_a_text_without_anything_what_is_unknown_is_null_and_lists_are_empty(tmp_path, capsys):
    file = tmp_path / "niets.txt"
    file.write_text("Boodschappen: melk, brood.")
    call_command("read_minutes", str(file), "--json")
    values = json.loads(capsys.readouterr().out)
    empty = [key for key in KEYS if values[key] in ([], {})]
    assert {"present", "agenda_items", "agreements", "decisions", "later_meetings", "links", "warnings"} <= set(empty)
    assert [values[key] for key in ("date", "body", "next_meeting", "previous_minutes_adopted")] == [None] * 4


@pytest.mark.parametrize("name", ["weg.txt", "plaat.png"])
def test_a_file_that_cannot_be_read_is_told(name, tmp_path, capsys):
    (tmp_path / "plaat.png").write_bytes(b"\x89PNG")
    with pytest.raises(CommandError):
        call_command("read_minutes", str(tmp_path / name))
    assert "cannot be read" in capsys.readouterr().err


def test_reading_brings_nothing_of_django_along():
    asked = "import sys, meetings.reader.command; print([name for name in sys.modules if name.startswith('django')])"
    command = [sys.executable, "-c", asked]
    done = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
