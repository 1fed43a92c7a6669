"""Documents of a council: their versions, their list, and how they are handed out."""

import hashlib
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from councils.actions import add_council_document, remove_council_document
from haarlem_wijken.ground.documents import checked
from haarlem_wijken.ground.models import AuditEvent, DocumentVersion
from tests import cast, papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def council(city):
    return cast.council("wijkraad-a")


@pytest.fixture
def henk(council, client):
    """The secretary, signed in."""
    account = cast.member(council)
    client.force_login(account)
    return account


def typed(**more) -> dict:
    words = {"title": "Jaarplan", "kind": "plan", "author": "Henk", "on": "2026-03-01", "language": "nl"}
    return words | {"visibility": "openbaar"} | more


def file(name="jaarplan 2026 “één”.pdf", data=None):
    return SimpleUploadedFile(name, data or papers.pdf())


def fetch(browser, name: str, *arguments):
    """What is handed out at that address, and its bytes."""
    got = browser.get(reverse(name, args=arguments))
    data = b"".join(got)  # to its end: then the client closes it

    return got, data


def test_a_file_is_added_listed_and_handed_out_as_a_download(council, henk, client, visitor):
    answer = client.post(reverse("document-add", args=[council.slug]), typed(file=file()))
    assert answer.status_code == 302
    version = DocumentVersion.objects.get()
    assert (version.number, version.name, version.by) == (1, "jaarplan 2026 “één”.pdf", henk)
    page = visitor.get(reverse("council-documents", args=[council.slug])).content.decode()
    assert "Jaarplan" in page
    assert "1 maart 2026" in page
    got, data = fetch(visitor, "council-document", council.slug, version.document_id)
    assert hashlib.sha256(data).hexdigest() == version.sha256
    assert got.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''jaarplan%202026")
    assert got.headers["Content-Type"] == "application/pdf"
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in got.headers["Content-Security-Policy"]
    council.refresh_from_db()
    assert council.alive_on


def test_a_new_version_is_the_one_that_is_handed_out_and_the_first_stays(council, henk, client):
    client.post(reverse("document-add", args=[council.slug]), typed(file=file()))
    first = DocumentVersion.objects.get()
    address = reverse("document-change", args=[council.slug, first.document_id])
    again = typed(version=1, file=file("nieuw.odt", papers.odt()))
    assert client.post(address, again).status_code == 302
    assert [one.name for one in first.document.versions.all()] == ["nieuw.odt", first.name]
    client.post(address, typed(version=1, file=file("nieuw.odt", papers.odt())))  # the same file once more
    assert first.document.versions.count() == 2
    for number, name in ((1, "jaarplan"), (2, "nieuw")):
        got, _data = fetch(client, "council-document-version", council.slug, first.document_id, number)
        assert name in got.headers["Content-Disposition"]
    assert client.get(reverse("council-document-version", args=[council.slug, first.document_id, 3])).status_code == 404


def test_a_link_is_followed(council, henk, client):
    client.post(reverse("document-add", args=[council.slug]), typed(link="www.example.nl/plan"))
    version = DocumentVersion.objects.get()
    got = client.get(reverse("council-document", args=[council.slug, version.document_id]))
    assert (got.status_code, got.url) == (302, "https://www.example.nl/plan")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Een van de twee"),
        ({"file": True, "link": "www.example.nl"}, "Een van de twee"),
        ({"link": "javascript:alert(1)"}, "geen webadres"),
        ({"file": True, "title": " "}, "Geef het stuk een titel"),
        ({"file": True, "on": "31-02-2026"}, "Vul een dag in"),
        ({"file": SimpleUploadedFile("a.pdf", papers.odt())}, "niet wat zijn naam zegt"),
        ({"file": SimpleUploadedFile("leeg.pdf", b"")}, "leeg"),
    ],
)
def test_what_is_not_right_is_told_and_what_was_typed_stays(council, henk, client, more, words):
    sent = typed(author="Wijkraad") | more
    if sent.get("file") is True:
        sent["file"] = file()
    page = client.post(reverse("document-add", args=[council.slug]), sent).content.decode()
    assert words in page
    assert 'value="Wijkraad"' in page
    assert not DocumentVersion.objects.exists()


def test_two_who_change_one_document_do_not_overwrite_each_other_unseen(council, henk, client):
    client.post(reverse("document-add", args=[council.slug]), typed(file=file()))
    pk = DocumentVersion.objects.get().document_id
    address = reverse("document-change", args=[council.slug, pk])
    client.post(address, typed(version=1, title="Plan van Aya"))
    late = client.post(address, typed(version=1, title="Plan van Bo"))
    page = late.content.decode()
    assert late.status_code == 409
    assert "Plan van Aya" in page
    assert 'value="Plan van Bo"' in page
    assert 'name="version" value="2"' in page


def test_a_member_cannot_make_what_they_could_not_read(council, client):
    client.force_login(cast.member(council, "lid@example.nl", "lid"))
    client.post(reverse("document-add", args=[council.slug]), typed(file=file(), visibility="vertrouwelijk"))
    assert not DocumentVersion.objects.exists()


def test_what_was_removed_is_nowhere_and_comes_back(council, henk, client, visitor):
    client.post(reverse("document-add", args=[council.slug]), typed(file=file()))
    pk = DocumentVersion.objects.get().document_id
    page = client.post(reverse("document-remove", args=[council.slug, pk])).content.decode()
    assert reverse("document-restore", args=[council.slug, pk]) in page
    assert visitor.get(reverse("council-document", args=[council.slug, pk])).status_code == 404
    assert "Jaarplan" not in visitor.get(reverse("council-documents", args=[council.slug])).content.decode()
    client.post(reverse("document-restore", args=[council.slug, pk]))
    assert fetch(visitor, "council-document", council.slug, pk)[0].status_code == 200
    assert list(AuditEvent.objects.filter(object_type="ground.document").values_list("verb", flat=True)) == [
        "document.restored", "document.removed", "document.added",
    ]  # fmt: skip


def test_the_list_goes_by_date_and_kind_and_has_pages(council, visitor, django_assert_max_num_queries):
    for number in range(27):
        add_council_document(
            council=council, by=None, link=f"https://example.nl/{number}", title=f"Stuk {number:02}",
            kind="plan" if number else "agenda", visibility="openbaar", on=f"2026-01-{number + 1:02}",
        )  # fmt: skip
    gone = council.documents.get(document__title="Stuk 26").document
    remove_council_document(document=gone, by=None)
    address = reverse("council-documents", args=[council.slug])
    with django_assert_max_num_queries(8):  # 1 of them once per public version
        page = visitor.get(address).content.decode()
    assert "Stuk 26" not in page
    assert page.index("Stuk 25") < page.index("Stuk 24")
    assert "Stuk 00" not in page
    assert "Stuk 00" in visitor.get(address + "?pagina=2").content.decode()
    assert "Stuk 25" not in visitor.get(address + "?soort=agenda").content.decode()


def test_only_kinds_there_are_can_be_chosen_and_none_where_there_is_one(council, henk, visitor, client):
    def add(kind, visibility="openbaar"):
        add_council_document(
            council=council, by=henk, link="https://example.nl/", title=kind, kind=kind, visibility=visibility
        )

    address = reverse("council-documents", args=[council.slug])
    add("plan")
    add("agenda", "leden")
    assert "?soort=" not in visitor.get(address).text, "there is nothing to choose for who sees one kind"
    member = client.get(address).text
    assert re.findall(r'href="\?soort=(\w+)"', member) == ["agenda", "plan"]
    assert 'agenda <span class="num">1</span>' in member
    assert 'href="?"' in visitor.get(address + "?soort=agenda").text, "who followed an address finds the way back"


def test_a_file_that_is_gone_from_the_disk_is_404(council, visitor):
    document = add_council_document(
        council=council, by=None, file=checked(file()), title="Weg", kind="plan", visibility="openbaar"
    )
    version = document.versions.get()
    version.file.storage.delete(version.file.name)
    assert visitor.get(reverse("council-document", args=[council.slug, document.pk])).status_code == 404


def test_the_feed_has_what_everybody_may_read_and_nothing_else(council, henk, client, visitor):
    for number, visibility in enumerate(("openbaar", "leden", "vertrouwelijk")):
        add_council_document(
            council=council, by=henk, link=f"https://example.nl/{number}", title=f"Stuk {visibility}", kind="plan",
            visibility=visibility,
        )  # fmt: skip
    page, feed = reverse("council-documents", args=[council.slug]), f"/wijkraden/{council.slug}/stukken.atom"
    for address in (page, council.get_absolute_url()):
        assert f'type="application/atom+xml" title="Stukken van {council.name} (Feed)" href="{feed}"' in (
            visitor.get(address).text
        )
    assert f'href="{feed}?soort=plan"' in visitor.get(page + "?soort=plan").text
    for browser in (visitor, client):  # also for who may read more
        text = b"".join(browser.get(feed).streaming_content).decode()
        assert ("Stuk openbaar" in text, "Stuk leden" in text, "Stuk vertrouwelijk" in text) == (True, False, False)
    assert "<entry" not in b"".join(visitor.get(feed + "?soort=agenda").streaming_content).decode()
    assert visitor.get(feed + "?soort=niets").status_code == 400
