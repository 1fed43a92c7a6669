"""Django's admin behind the portal's own door."""

import re
from html import unescape

import pytest
from django.contrib.admin import site

from haarlem_wijken.ground.models import AuditEvent, PublicVersion, Theme
from tests import cast

pytestmark = pytest.mark.django_db
SAME = {"slug", "code", "website"}  # the same in Dutch


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


def test_columns_of_lists_are_called_by_words_and_not_by_the_names_in_the_code():
    for model, its_admin in site._registry.items():
        fields = {field.name: field for field in model._meta.get_fields()}
        shown = [fields[name] for name in its_admin.list_display if name in fields]
        bare = [f.name for f in shown if str(f.verbose_name) == f.name.replace("_", " ") and f.name not in SAME]
        assert (model._meta.label, bare) == (model._meta.label, [])


def test_what_happened_says_who_and_leads_to_all_that_happened_to_the_same(visitor, admin):
    theme, other = Theme.objects.all()[:2]
    for one in (theme, theme, other):
        AuditEvent.record("theme.changed", one, by=admin, reason="Mooier")
    AuditEvent.objects.create(verb="thing.gone", object_type="ground.gone", object_id="7")
    page = visitor.get("/beheer/ground/auditevent/").content.decode()
    assert page.count(admin.email) >= 3
    assert "ground.gone 7" in page
    address = re.search(rf'href="([^"]+)">thema {theme.pk}<', page)[1]
    assert visitor.get(unescape(address)).context["cl"].result_count == 2
    event = AuditEvent.objects.first()
    assert visitor.get(f"/beheer/ground/auditevent/{event.pk}/change/").status_code == 200


def test_the_history_is_read_in_words_and_asked_by_them(visitor, admin):
    AuditEvent.record("theme.changed", Theme.objects.first(), by=admin)
    for root, words in (("/beheer/", "Een thema gewijzigd"), ("/en/beheer/", "Changed a theme")):
        page = visitor.get(f"{root}ground/auditevent/").content.decode()
        assert page.count(words) >= 2  # in the row, and to choose
        assert ">theme.changed<" not in page
        assert visitor.get(f"{root}ground/auditevent/?verb=theme.changed").context["cl"].result_count == 1
