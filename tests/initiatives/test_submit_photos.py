"""Photos with what is sent in: kept while the form goes on, asked about, and seen by nobody else."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatives.models import Photo, Proposal, ProposalPhoto
from tests.house.test_cluster import small_disk
from tests.initiatives.photo_forms import ADD, add, marks, page_of, said, tokens
from tests.initiatives.pictures import picture, upload
from tests.initiatives.sending import confirmed, links, send, typed

pytestmark = pytest.mark.usefixtures("city", "media")
SUBMIT = "/initiatieven/aanmelden/"


def faults(response) -> str:
    page = page_of(response)
    return " ".join("".join(box.itertext()) for box in page.iterfind(".//*[@class='error']"))


def test_without_script_photos_are_kept_asked_about_and_sent(client):
    chosen = client.post(SUBMIT, typed(photos=[upload("JPEG"), upload("HEIF")], **{"photo-act": "add"}))
    assert (chosen.status_code, Photo.objects.count(), Proposal.objects.count()) == (200, 2, 0)
    assert 'value="Buur@Voorbeeld.nl"' in chosen.content.decode()
    assert "schrijf wat er te zien is" not in chosen.content.decode()  # nothing is judged yet

    bare = send(client, photo=tokens(chosen))
    assert faults(bare).count("schrijf wat er te zien is") == 2
    assert faults(bare).count("zeg of er mensen herkenbaar") == 2
    assert tokens(bare) == tokens(chosen)

    assert send(client, **said(*tokens(chosen))).status_code == 303
    rows = list(Proposal.objects.get().photos.all())
    assert [(row.alt, row.people, row.credit) for row in rows] == [
        ("Foto nummer 1", "agreed", ""), ("Foto nummer 2", "agreed", ""),
    ]  # fmt: skip
    assert [row.mark for row in rows] == marks(tokens(chosen))


def test_files_chosen_with_the_last_button_are_asked_about_first(client):
    response = send(client, photos=upload())
    assert response.status_code == 200
    assert "Foto 1: schrijf wat er te zien is" in faults(response)
    assert send(client, **said(*tokens(response))).status_code == 303
    assert ProposalPhoto.objects.count() == 1


def test_nothing_is_lost_when_something_else_is_wrong_nor_between_the_steps(client):
    token = add(client)
    mark = marks([token])[0]
    for changes in ({"email": ""}, {"title": ""}, {"step": "back"}, {"telefoon2": "ik ben een robot"}):
        response = send(client, **said(token, **{f"alt-{mark}": "Een kanarie"}), **changes)
        assert (response.status_code, tokens(response)) == (200, [token]), changes
        assert "Een kanarie" in response.content.decode(), changes
    assert Proposal.objects.count() == 0


@pytest.mark.parametrize(
    ("act", "order"), [("up-1", [1, 0, 2]), ("up-0", [0, 1, 2]), ("down-1", [0, 2, 1]), ("down-2", [0, 1, 2]),
                       ("remove-1", [0, 2]), ("fly-1", [0, 1, 2]), ("up", [0, 1, 2])],
)  # fmt: skip
def test_photos_are_put_in_order_and_taken_away_with_buttons(client, act, order):
    three = [add(client) for _ in range(3)]
    verb, _, number = act.partition("-")
    pressed = f"{verb}-{marks(three)[int(number)]}" if number else act
    response = send(client, **said(*three), **{"photo-act": pressed})
    assert tokens(response) == [three[n] for n in order]
    assert Proposal.objects.count() == 0


def test_there_are_six_at_most(client):
    response = send(client, photos=[upload() for _ in range(8)])
    assert len(tokens(response)) == Photo.objects.count() == 6
    assert "Er passen er 6 in" in faults(response)
    more = send(client, photos=upload(), **said(*tokens(response)))
    assert "Er passen er 6 in" in faults(more)
    assert Photo.objects.count() == 6


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (SimpleUploadedFile("a.jpg", b"<script>alert(1)</script>", "image/jpeg"), "geen foto die wij kunnen lezen"),
        (upload("GIF"), "geen foto die wij kunnen lezen"),
        (upload("PNG", name="a.html"), "past niet bij wat erin zit"),
        (SimpleUploadedFile("<img src=x>.png", b"\x89PNG", "image/png"), "geen foto die wij kunnen lezen"),
        (SimpleUploadedFile("a.jpg", picture().getvalue() + bytes(11_000_000), "image/jpeg"), "groter dan 10 MB"),
    ],
    ids=["html", "gif", "misnamed", "hostile name", "11 MB"],
)
def test_what_is_no_photo_is_told_and_the_rest_goes_on(client, file, words):
    response = send(client, photos=[file, upload()])
    assert words in faults(response)
    assert "<img src=x>" not in response.content.decode()
    assert len(tokens(response)) == 1
    assert 'value="Buur@Voorbeeld.nl"' in response.content.decode()
    file.seek(0)
    alone = client.post(ADD, {"photos": file})
    assert (alone.status_code, alone.headers["Content-Type"]) == (422, "text/plain; charset=utf-8")
    assert words in alone.content.decode()


@pytest.mark.parametrize(
    ("data", "headers"),
    [({}, {}), ({"photos": "no file"}, {}), ({"photos": [upload(), upload()]}, {}),
     ({"photos": upload()}, {"Sec-Fetch-Site": "cross-site"})],
)  # fmt: skip
def test_the_script_sends_one_photo_from_our_own_page(client, data, headers):
    assert client.post(ADD, data, headers=headers).status_code == 422
    assert not Photo.objects.exists()


@pytest.mark.parametrize("people", ["unasked", "", "misschien"])
def test_who_can_be_recognised_must_agree(client, people):
    token = add(client)
    response = send(client, **said(token, **{f"people-{marks([token])[0]}": people}))
    assert ("Vraag het ze eerst" if people == "unasked" else "zeg of er mensen") in faults(response)
    assert Proposal.objects.count() == 0


def test_a_number_alone_gives_nobody_the_photo_of_another(client):
    token = add(client)
    mark = marks([token])[0]
    for forged in (mark, f"{mark}:x", f"p{mark[1:]}:{token.partition(':')[2]}", "n999999999999999999999"):
        assert send(client, **said(token, photo=[forged])).status_code == 303
    assert not ProposalPhoto.objects.exists()


def test_a_photo_that_is_gone_is_told(client):
    token = add(client)
    Photo.objects.all().delete()
    response = send(client, **said(token))
    assert "is er niet meer" in faults(response)
    assert Proposal.objects.count() == 0


def test_sent_twice_is_once_and_going_back_puts_it_right(client):
    one, two = add(client), add(client)
    data = typed(**said(one, two))
    assert [client.post(SUBMIT, data).status_code for _ in range(2)] == [303, 303]
    assert ProposalPhoto.objects.count() == 2
    assert client.post(SUBMIT, typed(**said(two), key=data["key"])).status_code == 303
    assert [row.mark for row in Proposal.objects.get().photos.all()] == marks([two])
    assert Photo.objects.count() == 1  # the other is gone with its files


def test_a_waiting_photo_is_shown_for_a_day_to_who_has_the_page(client, moderator):
    shown = client.post(ADD, {"photos": upload()})
    src = page_of(shown).find(".//img").get("src")
    answer = client.get(src)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/webp")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.content.startswith(b"RIFF")
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert client.get(src).status_code == 404
    photo = Photo.objects.get()
    assert client.get(f"/media/{photo.names[0]}").status_code == 404
    assert client.get(f"/inzending/foto/{photo.pk}/").status_code == 302  # to sign in
    desk = f"/inzending/foto/{photo.pk}/"
    assert moderator.get(desk).status_code == 404  # not sent in yet
    confirmed(client, **said(*tokens(shown)))
    assert moderator.get(desk).status_code == 200
    assert photo.names[0] not in shown.content.decode()


def test_the_sender_sees_adds_and_removes_while_it_waits(client):
    page = confirmed(client, **said(add(client)))
    assert page_of(client.get(page)).find(".//ul[@class='photo-row']//img").get("alt") == "Foto nummer 1"
    form = client.get(f"{page}wijzigen/")
    (old,) = tokens(form)
    assert ">\nFoto nummer 1<" in form.content.decode()
    new = add(client)
    data = typed(**said(new, old), step=None)
    assert client.post(f"{page}wijzigen/", data).status_code == 303
    assert [row.mark for row in Proposal.objects.get().photos.all()] == marks([new, old])
    assert client.post(f"{page}wijzigen/", data | {"photo": [new]}).status_code == 303
    assert [row.mark for row in Proposal.objects.get().photos.all()] == marks([new])
    assert Photo.objects.count() == 1


def test_only_so_many_an_hour_from_one_place(client, monkeypatch):
    monkeypatch.setattr("initiatives.views.proposals.photos.MOST_AN_HOUR", 2)
    assert [client.post(ADD, {"photos": upload()}).status_code for _ in range(3)] == [200, 200, 422]
    assert Client(REMOTE_ADDR="10.1.2.3").post(ADD, {"photos": upload()}).status_code == 200


@pytest.mark.parametrize("where", ["MEDIA_ROOT", "FILE_UPLOAD_TEMP_DIR"])
def test_a_full_disk_is_told_and_everything_typed_stays(client, settings, tmp_path, where):
    (disk := tmp_path / "small").mkdir()
    with small_disk(disk, "64k"):
        setattr(settings, where, disk)
        large = upload("PNG", size=(1500, 900)) if where == "MEDIA_ROOT" else None
        file = large or SimpleUploadedFile("a.jpg", picture().getvalue() + bytes(3_000_000), "image/jpeg")
        (disk / "ballast").write_bytes(bytes(60_000))
        response = send(client, photos=file)
        assert "Er is nu geen plaats voor foto’s" in faults(response)
        assert 'value="Buur@Voorbeeld.nl"' in response.content.decode()
        assert [path.name for path in disk.rglob("*.webp")] == []
    assert not Photo.objects.exists()


def test_more_than_six_full_photos_are_refused_before_they_are_read(visitor):
    answer = visitor.post(SUBMIT, b"x", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH="70000000")
    assert answer.status_code == 413
    assert re.search("te groot|te veel", answer.content.decode())


def test_what_is_asked_of_the_database_does_not_grow_with_the_photos(client, moderator):
    counts = []
    for number in (1, 2, 6):  # the first also asks what is kept from then on
        photos = said(*(add(client) for _ in range(number)))
        with CaptureQueriesContext(connection) as sending:
            send(client, **photos)
        client.post(links()[-1])
        proposal = Proposal.objects.latest("pk")
        moderator.get(f"/moderatie/{proposal.case_id}/")
        with CaptureQueriesContext(connection) as looking:
            assert moderator.get(f"/moderatie/{proposal.case_id}/").status_code == 200
        counts.append((len(sending), len(looking)))
    assert counts[1][0] == counts[2][0]
    assert counts[1][1] == counts[2][1]
