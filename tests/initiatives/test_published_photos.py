"""Public photos where moderators look after what is published: shown, taken away, and out of sight with the page."""

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from haarlem_wijken.ground.models import AuditEvent, Letter, StaffRole
from initiatives.actions import add_photo
from initiatives.models import Initiative, InitiativePhoto
from tests.cast import account
from tests.initiatives.pictures import picture
from tests.initiatives.waiting import organised, published

pytestmark = pytest.mark.usefixtures("city")
ROOT = "/moderatie/initiatieven/"
WORDS = {"alt": "Een kast <b>vol</b>", "credit": "De buurt"}


@pytest.fixture
def desk(settings, tmp_path) -> Client:
    settings.MEDIA_ROOT = tmp_path
    account("bo@example.nl", StaffRole.ADMIN, "Bo")
    client = Client()
    client.force_login(account("ann@example.nl", StaffRole.MODERATOR, "Ann"))
    return client


def hung(initiative: Initiative, **changes) -> InitiativePhoto:
    return add_photo(by=None, initiative=initiative, file=picture(), **WORDS | changes)


def page_of(photo: InitiativePhoto) -> str:
    return f"{ROOT}{photo.initiative_id}/fotos/{photo.pk}/weghalen/"


def got(client, address: str) -> tuple[int, str]:
    response = client.get(address)
    if response.streaming:
        list(response.streaming_content)  # the file closes behind it
    return response.status_code, response.headers["Cache-Control"]


def test_a_photo_is_looked_at_with_its_letter_then_it_is_gone_for_good(desk, django_capture_on_commit_callbacks):
    photo = hung(organised())
    page, step = f"{ROOT}{photo.initiative_id}/", page_of(photo)
    assert f'href="{step}"' in desk.get(page).content.decode()
    first = desk.get(step).content.decode()
    assert ("Een kast &lt;b&gt;vol" in first, "We hebben een foto weggehaald" in first, "<b>vol" in first) == (
        True, True, False,
    )  # fmt: skip
    unsaid = desk.post(step, {"step": "take", "reason": "", "tell": "on"})
    assert ("in een paar woorden waarom" in unsaid.content.decode(), InitiativePhoto.objects.count()) == (True, 1)
    said = {"step": "take", "reason": "Kenteken te lezen.", "words": "Stuur een andere.", "tell": "on"}
    with django_capture_on_commit_callbacks(execute=True):
        done = desk.post(step, said)
    assert (done.status_code, done.url) == (302, page)
    assert not any(default_storage.exists(name) for name in photo.photo.names)
    (letter,) = Letter.objects.filter(template="initiative-act")
    assert (letter.to, letter.context["alt"], letter.context["words"], letter.not_before) == (
        "org@voorbeeld.nl", WORDS["alt"], "Stuur een andere.", letter.not_before,
    )  # fmt: skip
    event = AuditEvent.objects.get(verb="photo.removed")
    assert (event.by.email, event.reason) == ("ann@example.nl", "Kenteken te lezen.")
    shown = desk.get(page).content.decode()
    assert ("Foto weggehaald: Kenteken te lezen." in shown, step in shown) == (True, False)
    assert desk.post(step, {"step": "take", "reason": "Nog eens."}).status_code == 404


def test_without_an_address_or_a_wish_to_write_no_letter_goes(desk):
    for initiative in (published(), organised()):
        desk.post(page_of(hung(initiative)), {"step": "take", "reason": "Wazig."})
    assert (InitiativePhoto.objects.count(), Letter.objects.count()) == (0, 0)


def test_a_photo_is_found_at_its_own_initiative_only(desk):
    photo, other = hung(published()), published(title="Tuin")
    assert desk.get(f"{ROOT}{other.pk}/fotos/{photo.pk}/weghalen/").status_code == 404


def test_photos_of_what_is_hidden_are_gone_but_for_who_moderates(desk, client):
    photo = hung(organised())
    page, name = f"{ROOT}{photo.initiative_id}/", photo.photo.names[0]
    said = {"step": "take", "reason": "Daarom.", "words": ""}
    other_ways = [f"/media/{name.replace('/', way)}" for way in ("//", "/./", "/x/../")]
    assert got(client, f"/media/{name}") == (200, "public, max-age=3600")
    desk.post(f"{page}weghalen/", said | {"version": Initiative.objects.get().version})
    assert (got(client, f"/media/{name}"), got(desk, f"/media/{name}")) == ((410, "no-store"), (200, "no-store"))
    assert {client.get(one).status_code for one in other_ways} == {404}
    desk.post(f"{page}terugzetten/", said | {"version": Initiative.objects.get().version})
    assert got(client, f"/media/{name}") == (200, "public, max-age=3600")


def test_a_photo_costs_one_query_by_its_name(client, desk, django_assert_num_queries):
    photo = hung(published())
    with django_assert_num_queries(1):
        assert got(client, photo.photo.url)[0] == 200
