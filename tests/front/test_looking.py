"""Looking changes nothing, and what lies beside the portal is nobody's to look at."""

import pytest
from django.apps import apps
from django.db import connection

from haarlem_wijken.ground.models import Case
from tests import cast
from tests.front.test_permissions import ROUTES, rows, samples
from tests.initiatives.waiting import waiting
from tests.owners_table import OWNED

pytestmark = pytest.mark.usefixtures("city")
# Sessions, counts of visitors, and who looks at a case: for a few minutes, and that is what looking does there.
LOOKING = {"ground_session", "ground_tally", "ground_case", "meetings_writingpresence"}
ALL_OF_IT = "SELECT count(*), md5(string_agg(row::text, ',' ORDER BY row::text)) FROM %s AS row"
BESIDE = [
    "/.git/", "/.git/config", "/.git/HEAD", "/.gitignore", "/.env", "/.env.local", "/.hg/", "/.svn/entries",
    "/.ssh/id_rsa",
    "/.DS_Store", "/.htaccess", "/manage.py", "/settings.py", "/haarlem_wijken/settings.py", "/requirements.txt",
    "/pyproject.toml", "/Makefile", "/README.md", "/docs/deploy.md", "/gunicorn.conf.py", "/backup.sql", "/dump.sql",
    "/db.sqlite3", "/.data/", "/media/", "/static/", "/static/../manage.py", "/media/../../etc/passwd", "/admin/",
    "/django-admin/", "/__debug__/", "/debug/", "/silk/", "/metrics", "/metrics/", "/server-status", "/phpinfo.php",
    "/wp-login.php", "/wp-admin/", "/api/docs/", "/swagger.json", "/graphql", "/actuator/env", "/console/",
]  # fmt: skip


def fingerprint() -> dict[str, tuple]:
    """Per table of our own how many rows there are, and what all of them say."""
    told = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = model._meta.db_table
            if table not in LOOKING:
                cursor.execute(
                    f"SELECT count(*), md5(string_agg(row::text, ',' ORDER BY row::text)) FROM \"{table}\" AS row"
                )
                told[table] = cursor.fetchone()
    return told


def changed(before: dict, after: dict) -> list[str]:
    return [table for table in before if before[table] != after[table]]


@pytest.mark.parametrize("name", sorted(name for name, one in OWNED.items() if one.method == "get"))
def test_who_looks_at_their_own_changes_nothing(client, name):
    owner, fills = OWNED[name].make()
    client.force_login(owner)
    before = fingerprint()
    address = next(address for route, address, _converters in ROUTES if route == name)
    assert client.get(address.format(**fills)).status_code == OWNED[name].status
    assert changed(before, fingerprint()) == []


def test_an_admin_who_looks_at_everything_changes_nothing(visitor):
    proposal = waiting()
    visitor.force_login(cast.somebody("admin"))
    before = fingerprint()
    for name, address, converters in ROUTES:
        for row in rows(name):
            if row.method == "get":
                visitor.get(address.format(**samples(converters) | row.args))
    visitor.get(f"/moderatie/{proposal.case_id}/")
    assert changed(before, fingerprint()) == []
    assert Case.objects.get(pk=proposal.case_id).state == "waiting"


def test_what_lies_beside_the_portal_is_not_there(visitor):
    answers = {path: visitor.get(path) for path in BESIDE}
    assert {path for path, answer in answers.items() if answer.status_code != 404} == set()
    assert {path for path, answer in answers.items() if "Traceback" in answer.text} == set()
