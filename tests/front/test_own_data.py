"""Who signs in gets what is kept about them as a file, and can have all of it taken away."""

import io
import json
import time
import zipfile

import pytest
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY

from haarlem_wijken.front.accounts.sessions import SIGNED_IN_AT
from haarlem_wijken.ground.models import Account, StaffRole
from initiatives.models import Initiative, SignUp
from tests import cast
from tests.front.one_life import EMAIL, NAME, live

DATA, CLOSE = "/account/gegevens/", "/account/sluiten/"


@pytest.fixture
def somebody(client, city, settings, tmp_path) -> Account:
    settings.MEDIA_ROOT = tmp_path
    account = live()
    client.force_login(account)
    return account


def test_the_file_has_what_is_theirs_and_is_kept_nowhere(client, somebody):
    answer = client.get(DATA)
    assert (answer.headers["Content-Type"], "no-store" in answer.headers["Cache-Control"]) == ("application/zip", True)
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="haarlem-wijken-2')
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
        given = json.loads(packed.read("gegevens.json"))
    assert given["ground.Account"][0]["email"] == EMAIL


@pytest.mark.parametrize("address", [DATA, CLOSE])
@pytest.mark.parametrize("method", ["get", "post"])
def test_who_signed_in_long_ago_shows_first_that_it_is_them(client, somebody, address, method):
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "code", "at": time.time() - 16 * 60}]
    session.save()
    answer = getattr(client, method)(address)
    if (address, method) == (DATA, "post"):
        assert answer.status_code == 405
    else:
        assert answer.headers["Location"] == f"/account/opnieuw/?next={address}"
    assert Account.objects.filter(email=EMAIL).exists()


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_one_button_takes_all_of_it_away(client, somebody, prefix):
    Initiative.objects.filter(contact_email=EMAIL).update(organiser=NAME)
    page = client.get(prefix + CLOSE).text
    assert EMAIL in page
    assert Account.objects.filter(email=EMAIL).exists()
    answer = client.post(prefix + CLOSE)
    assert answer.status_code == 200
    assert (EMAIL in answer.text, NAME in answer.text) == (False, False)
    assert f'href="{Initiative.objects.get(organiser=NAME).get_absolute_url()}"' in answer.text
    assert '"cookies"' in answer.headers["Clear-Site-Data"]
    assert not Account.objects.filter(email=EMAIL).exists()
    assert not SignUp.objects.filter(email=EMAIL).exists()
    assert client.get("/account/").status_code == 302


def test_the_last_admin_stays(client, db):
    admin = cast.account("admin@example.nl", StaffRole.ADMIN)
    client.force_login(admin)
    assert "enige beheerder" in client.post(CLOSE).text
    assert Account.objects.filter(pk=admin.pk).exists()
    cast.account("other@example.nl", StaffRole.ADMIN)
    assert "Alles is weg" in client.post(CLOSE).text


@pytest.mark.parametrize(("days", "status"), [(29, 200), (31, 302)])
def test_a_session_ends_after_thirty_days_however_often_it_is_used(client, db, days, status):
    client.force_login(cast.account())
    session = client.session
    session[SIGNED_IN_AT] = time.time() - days * 24 * 3600
    session.save()
    assert client.get("/account/").status_code == status
