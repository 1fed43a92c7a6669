"""Who may open what of a council: role x address x owner. A member of one council is a stranger to another."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse

from councils.actions import add_council_document, give_seat, invite, keep_page, remove_council_document
from councils.models import SeatRole
from councils.page.content import values_of
from haarlem_wijken.ground.documents import checked
from haarlem_wijken.ground.models import Person, StaffRole
from tests import cast
from tests.papers import odt

pytestmark = pytest.mark.django_db
PEOPLE = ("visitor", "account", "stranger", "former", "member", "secretary", "chair", "moderator", "admin")
SIGN_IN = {"visitor": 302}
NOBODY = SIGN_IN | dict.fromkeys(("account", "stranger", "former", "moderator", "admin"), 404)
MEMBERS = NOBODY | dict.fromkeys(("member", "secretary", "chair"), 200)
SENT = NOBODY | dict.fromkeys(("member", "secretary", "chair"), 302)
READERS = MEMBERS | {"visitor": 404}
LEADERS = NOBODY | {"member": 403} | dict.fromkeys(("secretary", "chair", "admin"), 200)
LEADERS_SENT = LEADERS | dict.fromkeys(("secretary", "chair", "admin"), 302)
# name, arguments beside the slug, method, who gets what
ASKED = [
    ("council-keep", (), "get", MEMBERS),
    ("council-keep-page", (), "get", MEMBERS),
    ("council-keep-page", (), "post", MEMBERS),
    ("council-still-here", (), "post", SENT),
    ("council-change", (), "get", MEMBERS),
    ("council-change", (), "post", MEMBERS),
    ("council-change-withdraw", (), "post", SENT),
    ("council-contacts", (), "get", MEMBERS),
    ("council-contacts", (), "post", MEMBERS),
    ("council-history", (), "get", MEMBERS),
    ("council-version", (1,), "get", MEMBERS),
    ("council-restore", (1,), "post", SENT),
    ("council-documents", (), "get", dict.fromkeys(PEOPLE, 200)),
    ("council-document", ("openbaar",), "get", dict.fromkeys(PEOPLE, 200)),
    ("council-document", ("leden",), "get", READERS),
    ("council-document-version", ("leden", 1), "get", READERS),
    ("council-document", ("vertrouwelijk",), "get", READERS | {"member": 404}),
    ("council-document-version", ("vertrouwelijk", 1), "get", READERS | {"member": 404}),
    ("document-add", (), "get", MEMBERS),
    ("document-add", (), "post", MEMBERS),
    ("document-change", ("leden",), "get", MEMBERS),
    ("document-change", ("vertrouwelijk",), "get", MEMBERS | {"member": 404}),
    ("document-remove", ("leden",), "post", MEMBERS),
    ("document-remove", ("vertrouwelijk",), "post", MEMBERS | {"member": 404}),
    ("document-restore", ("weg",), "post", SENT),
    ("council-seats", (), "get", MEMBERS | {"admin": 200}),
    ("seat-add", (), "get", LEADERS),
    ("seat-add", (), "post", LEADERS),
    ("seat-role", ("seat",), "get", LEADERS),
    ("seat-role", ("seat",), "post", LEADERS),
    ("seat-end", ("seat",), "get", LEADERS),
    ("seat-end", ("seat",), "post", LEADERS),
    ("seat-remove", ("seat",), "post", LEADERS_SENT),
    ("invitation-again", ("invitation",), "post", LEADERS_SENT),
    ("invitation-withdraw", ("invitation",), "post", LEADERS_SENT),
]


@pytest.fixture
def town(city):
    """A council with a seat, an invitation and a version; the people; and another council with the same."""
    council, other = cast.council("wijkraad-a"), cast.council("wijkraad-b")
    people = {
        "account": cast.account("account@example.nl"),
        "stranger": cast.member(other, "stranger@example.nl", SeatRole.CHAIR),
        "former": cast.member(council, "former@example.nl"),
        "member": cast.member(council, "member@example.nl", SeatRole.MEMBER),
        "secretary": cast.member(council, "secretary@example.nl", SeatRole.SECRETARY),
        "chair": cast.member(council, "chair@example.nl", SeatRole.CHAIR),
        "moderator": cast.account("moderator@example.nl", StaffRole.MODERATOR),
        "admin": cast.account("admin@example.nl", StaffRole.ADMIN),
    }
    council.seats.filter(person__account=people["former"]).update(until=date(2021, 1, 1))
    return council, other, people


def made(council) -> dict:
    """New objects of the council by name."""
    person = Person.objects.create(given_name="Jo")
    give_seat(council=council, person=person, role=SeatRole.MEMBER, since=date(2020, 1, 1), by=None)
    number = council.invitations.count()
    asked = invite(council=council, name="Bo", email=f"bo{number}@example.nl", role=SeatRole.MEMBER, by=None)
    papers = {visibility: paper(council, visibility).pk for visibility in ("openbaar", "leden", "vertrouwelijk")}
    gone = paper(council, "leden")
    remove_council_document(document=gone, by=None)
    return {"seat": council.seats.get(person=person).pk, "invitation": asked.pk, "weg": gone.pk} | papers


def paper(council, visibility):
    file = checked(SimpleUploadedFile("verslag.odt", odt()))
    return add_council_document(
        council=council, by=None, file=file, title="Verslag", kind="verslag", visibility=visibility
    )


@pytest.mark.parametrize("who", PEOPLE)
def test_who_gets_what(town, who, visitor):
    council, _other, people = town
    page = values_of(council) | {"rhythm": "vaak"}
    keep_page(council=council, values=page, base_version=1, by=people["chair"])
    if who in people:
        visitor.force_login(people[who])
    wrong = []
    objects = made(council)
    for name, arguments, method, answers in ASKED:
        address = reverse(name, args=[council.slug, *(objects.get(one, one) for one in arguments)])
        with transaction.atomic():  # the next is asked of the same
            answer = getattr(visitor, method)(address)
            list(answer)  # to its end: then the client closes it
            transaction.set_rollback(True)
        if answer.status_code != answers[who]:
            wrong.append(f"{method} {name}: {answer.status_code}, not {answers[who]}")
    assert wrong == []


def test_the_objects_of_another_council_are_not_there(town, client):
    council, other, people = town
    client.force_login(people["chair"])
    objects = made(other)
    for name, arguments, method, _answers in ASKED:
        if objects.keys() & set(arguments):
            address = reverse(name, args=[council.slug, *(objects.get(one, one) for one in arguments)])
            assert getattr(client, method)(address).status_code == 404, name
