"""The sender and the photos that are on the site: taken away at once, changed and added when a moderator says so."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, PublicVersion
from initiatives.actions import accept_proposal, add_photo
from initiatives.actions.decisions import Answer
from initiatives.models import Initiative, Proposal, ProposalPhoto
from tests.cast import account
from tests.initiatives.photo_forms import add, marks, page_of, said, tokens
from tests.initiatives.pictures import picture
from tests.initiatives.sending import confirmed, typed

pytestmark = pytest.mark.usefixtures("city", "media")


@pytest.fixture
def manage(client) -> str:
    """The manage page of an initiative that was placed half an hour ago with two photos."""
    with time_machine.travel(timezone.now() - timedelta(minutes=30)):
        made = confirmed(client, **said(add(client), add(client)))
        proposal = Proposal.objects.select_related("case").get()
        by = account("ann@example.nl", "moderator")
        accept_proposal(by=by, case=proposal.case, proposal=proposal, answer=Answer())
    return made


def alts() -> list[str]:
    return list(Initiative.objects.get(slug="stoep-met-planten").photos.values_list("alt", flat=True))


def test_a_photo_is_taken_from_the_site_at_once(client, manage, django_capture_on_commit_callbacks):
    first = Initiative.objects.get().photos.select_related("photo").first()
    form = page_of(client.get(manage)).find(".//form//input[@name='photo']")
    assert form.get("value") == str(first.pk)
    before = PublicVersion.current()
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(manage, {"act": "remove-photo", "photo": first.pk})
    assert answer.status_code == 303
    assert alts() == ["Foto nummer 2"]
    assert PublicVersion.current() > before
    assert not default_storage.exists(first.photo.names[0])
    assert AuditEvent.objects.filter(verb="photo.removed").count() == 1
    assert client.post(manage, {"act": "remove-photo", "photo": first.pk}).status_code == 303  # pressed twice


@pytest.mark.parametrize("number", ["", "x", "9" * 40, "-1", "½", None])
def test_only_ones_own_are_taken_away(client, manage, make, number):
    other = add_photo(by=None, initiative=make("Van een ander"), file=picture(), alt="Niet van jou")
    client.post(manage, {"act": "remove-photo", "photo": other.pk if number is None else number})
    assert alts() == ["Foto nummer 1", "Foto nummer 2"]
    other.refresh_from_db()


def test_in_the_form_one_is_taken_away_at_once_and_what_is_typed_stays(client, manage):
    edit = f"{manage}wijzigen/"
    both = tokens(client.get(edit))
    assert [mark[0] for mark in marks(both)] == ["p", "p"]
    data = typed(title="Een andere naam", photo=both, step=None, **{"photo-act": f"remove-{marks(both)[0]}"})
    answer = client.post(edit, data)
    assert (answer.status_code, tokens(answer)) == (200, both[1:])
    assert 'value="Een andere naam"' in answer.content.decode()
    assert alts() == ["Foto nummer 2"]
    assert Initiative.objects.get().title == "Stoep met planten"


def test_new_photos_other_words_and_another_order_wait(client, manage):
    edit = f"{manage}wijzigen/"
    first, second = tokens(client.get(edit))
    words = {f"alt-{marks([first])[0]}": "Eerste, beter", f"alt-{marks([second])[0]}": "Foto nummer 2"}
    new = add(client)
    data = typed(step=None, **said(new), **words) | {"photo": [second, new, first]}
    assert client.post(edit, data).status_code == 303
    assert alts() == ["Foto nummer 1", "Foto nummer 2"]
    change = Proposal.objects.get(base_version__isnull=False)
    assert [(row.mark[0], row.alt) for row in change.photos.all()] == [
        ("p", None), ("n", "Foto nummer 1"), ("p", "Eerste, beter"),
    ]  # fmt: skip
    shown = client.get(edit)
    assert marks(tokens(shown)) == marks([second, new, first])
    assert ">\nEerste, beter<" in shown.content.decode()
    same = typed(step=None) | {"photo": [first, second]}
    same |= {f"alt-{mark}": f"Foto nummer {n}" for n, mark in enumerate(marks([first, second]), 1)}
    assert client.post(edit, same).status_code == 303


def test_a_photo_of_another_initiative_is_none_of_this_form(client, manage, make):
    other = make("Van een ander")
    theirs = add_photo(by=None, initiative=other, file=picture(), alt="Niet van jou")
    with_theirs = ProposalPhoto(public=theirs).mark
    data = typed(step=None, **{"photo": [f"{with_theirs}:forged"], f"alt-{with_theirs}": "Nu van mij"})
    client.post(f"{manage}wijzigen/", data)
    theirs.refresh_from_db()
    assert theirs.alt == "Niet van jou"
    assert not ProposalPhoto.objects.filter(public=theirs).exists()


def test_an_old_page_with_a_photo_that_went_since_tells_so(client, manage):
    edit = f"{manage}wijzigen/"
    both = tokens(client.get(edit))
    client.post(manage, {"act": "remove-photo", "photo": marks(both)[0][1:]})
    data = typed(step=None, **{"photo": both, f"alt-{marks(both)[1]}": "Foto nummer 2"})
    answer = client.post(edit, data)
    assert (answer.status_code, tokens(answer)) == (200, both[1:])
    assert "is er niet meer" in answer.content.decode()
