"""Django's admin behind the portal's own door."""

import pytest

from haarlem_wijken.ground.models import AuditEvent, PublicVersion, Theme
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(visitor, city):
    """An admin, signed in, and the browser."""
    account = cast.somebody("admin")
    visitor.force_login(account)
    return account


def test_has_no_door_of_its_own(visitor):
    assert visitor.get("/beheer/login/").headers["Location"] == "/account/login/?next=/beheer/login/"
    assert visitor.get("/beheer/").headers["Location"] == "/account/login/?next=/beheer/"


def test_signing_out_there_is_signing_out(visitor, admin):
    visitor.post("/beheer/logout/")
    assert "_auth_user_id" not in visitor.session


def test_saving_a_theme_is_on_record_and_empties_the_caches(visitor, admin):
    theme = Theme.objects.first()
    before = PublicVersion.current()
    words = {"name": theme.name, "name_en": theme.name_en, "adjective": "groenste", "adjective_en": theme.adjective_en}
    assert visitor.post(f"/beheer/ground/theme/{theme.pk}/change/", words).status_code == 302
    event = AuditEvent.objects.get(object_type="ground.theme", by=admin)
    assert (event.verb, event.object_id, event.fields) == ("theme.changed", str(theme.pk), ["adjective"])
    theme.refresh_from_db()
    assert (theme.adjective, PublicVersion.current()) == ("groenste", before + 1)


def test_saving_nothing_changes_nothing(visitor, admin):
    theme = Theme.objects.first()
    before = PublicVersion.current()
    words = {name: getattr(theme, name) for name in ("name", "name_en", "adjective", "adjective_en")}
    visitor.post(f"/beheer/ground/theme/{theme.pk}/change/", words)
    assert not AuditEvent.objects.filter(by=admin).exists()
    assert PublicVersion.current() == before


def test_the_slug_of_a_theme_stays(visitor, admin):
    theme = Theme.objects.first()
    words = {"name": theme.name, "name_en": theme.name_en, "slug": "anders", "position": "99"}
    visitor.post(f"/beheer/ground/theme/{theme.pk}/change/", words)
    assert Theme.objects.get(pk=theme.pk).slug == theme.slug


def test_what_has_actions_cannot_be_written(visitor, admin):
    answer = visitor.post(f"/beheer/ground/account/{admin.pk}/change/", {"email": "x@example.nl", "role": ""})
    assert answer.status_code == 403
    admin.refresh_from_db()
    assert admin.role == "admin"


def test_history_is_the_portals_own(visitor, admin):
    AuditEvent.record("theme.changed", Theme.objects.get(slug="groen"), by=admin)
    pk = Theme.objects.get(slug="groen").pk
    answer = visitor.get(f"/beheer/ground/theme/{pk}/history/", follow=True)
    assert answer.status_code == 200
    assert [str(row.object_id) for row in answer.context["cl"].result_list if row.verb == "theme.changed"] == [str(pk)]
