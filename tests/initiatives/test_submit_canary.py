"""What waits is nowhere to be read."""

import pytest
from django.utils import timezone

from haarlem_wijken.ground.models import Case
from haarlem_wijken.ground.town.places import quadkey, tile_of
from initiatives.actions import add_photo
from initiatives.models import Photo, Proposal, ProposalPhoto
from tests.initiatives.photo_forms import said, tokens
from tests.initiatives.pictures import picture, upload
from tests.initiatives.sending import confirmed
from tests.initiatives.waiting import change_of

CANARY = "Kwispelkanarie"
LAT, LON = 52.38137, 4.63612
OUTPUTS = [
    "/", "/initiatieven/", f"/initiatieven/?q={CANARY}x", "/initiatieven/?buurt=binnenstad", "/initiatieven.geojson",
    "/initiatieven.csv", "/initiatieven.atom", "/zoeken/?q=stoep", "/zoeken/suggesties/?q=kwispel", "/sitemap.xml",
    "/sitemap-initiatieven.xml", "/stadsdelen/centrum/", "/open-data/", "/initiatieven/aanmelden/",
    "/initiatieven/aanmelden/gelukt/",
    *("/initiatieven/tegels/{}/{}/{}.json".format(z, *tile_of(quadkey(LAT, LON), z)) for z in (12, 16, 18, 20)),
]  # fmt: skip


@pytest.mark.parametrize("state", ["unconfirmed", "waiting", "changes_requested", "declined", "withdrawn"])
def test_no_word_of_what_waits_is_in_any_public_output(client, visitor, service, media, make, state):
    token = tokens(client.post("/initiatieven/aanmelden/foto/", {"photos": upload()}))[0]
    words = {name: f"{CANARY} {name}" for name in ("title", "summary", "story", "organiser")}
    words |= said(token, **{f"{part}-{token.partition(':')[0]}": CANARY for part in ("alt", "credit")})
    confirmed(client, address="Markt 2", area="", website=f"https://{CANARY}.nl", **words)
    assert ProposalPhoto.objects.get().alt == CANARY
    name = Photo.objects.get().names[0]
    change = make("Bankje")  # has a photo that waits for a change of its words
    add_photo(by=None, initiative=change, file=picture(), alt="Een bank")
    proposed = change_of(change)
    ProposalPhoto.objects.create(proposal=proposed, public=change.photos.get(), alt=CANARY)
    Proposal.objects.update(remarks={"title": CANARY}, corrections={"title": CANARY})
    decided = timezone.now() if state in ("changes_requested", "declined") else None
    Case.objects.update(state=state, decided_at=decided, reason=CANARY)
    assert Proposal.objects.filter(values__title__startswith=CANARY).exists()
    assert visitor.get(f"/media/{name}").status_code == 404
    for path in [*OUTPUTS, "/initiatieven/bankje/"]:
        answer = visitor.get(path, headers={"HX-Request": "true"} if "suggesties" in path else {})
        told = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert CANARY.lower() not in told.decode().lower().replace(f"{CANARY.lower()}x", ""), path
        assert b"52.38137" not in told, path
        assert name.encode() not in told, path
        assert b"wachtend/" not in told, path
        assert b"buur@voorbeeld.nl" not in told, path
