"""What happens to a council: its page, facts, seats, documents, silence."""

from datetime import date
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from councils import actions
from councils.actions.changes import apply_change, take_back_change
from councils.actions.claims import seat_claimant, unseat_claimant
from councils.actions.missing import publish_missing, take_back_missing, tell_missing
from councils.models import Council, CouncilChange, Seat, SeatRole
from councils.page.content import values_of
from councils.page.facts import facts_of
from haarlem_wijken.ground.documents import checked
from haarlem_wijken.ground.models import Document
from tests import cast, papers
from tests.fresh.telling import step, story

LISTS = ("/wijkraden/", "/en/wijkraden/", "/wijkraden.csv", "/wijkraden.geojson", "/wijkraden.atom")
LONG_AGO = date(2020, 1, 1)


@story("load_councils", "sign_of_life", "ask_change", "apply_change", "take_back_change", "withdraw_change")
def known():
    Council.objects.all().delete()
    yield step("load_councils", *LISTS, "/wijkraden/dekking/", "/sitemap-wijkraden-1.xml", "/buurten/vijfhoek/")
    actions.load_councils()
    council = Council.objects.get(slug="wijkplatform-burgwal")
    page, henk = council.get_absolute_url(), cast.member(council)
    yield step("sign_of_life", page)
    actions.sign_of_life(council=council, by=henk)
    yield step("ask_change", same=(page, *LISTS))
    change = actions.ask_change(council=council, facts=facts_of(council) | {"name": "Burgwal"}, why="Zo.", by=henk)
    yield step("apply_change", page, "/wijkraden/", "/wijkraden.csv", "/wijkraden.atom", "/zoeken/?q=burgwal")
    apply_change(change=change, by=henk)
    yield step("take_back_change", page, "/wijkraden/", "/wijkraden.csv", "/wijkraden.atom")
    take_back_change(change=CouncilChange.objects.get(), by=henk)
    yield step("withdraw_change", same=(page, *LISTS))
    actions.withdraw_change(change=CouncilChange.objects.get(), by=henk)


@story("keep_page", "restore_page", "add_contact", "end_contact")
def kept():
    council = cast.council()
    page, henk = council.get_absolute_url(), cast.member(council)
    yield step("keep_page", page)
    new = values_of(council) | {"description": "Wij zijn er.", "rhythm": "elke maandag"}
    actions.keep_page(council=council, values=new, base_version=1, by=henk)
    yield step("restore_page", page)
    actions.restore_page(council=Council.objects.get(pk=council.pk), version=1, base_version=2, by=henk)
    contact = actions.add_contact(
        organisation="Gemeente", kind="gemeente", name="Jo Bos", function="Verbinder", by=henk
    )
    council.refresh_from_db()
    yield step("keep_page", page)
    new = values_of(council) | {"city_contact": contact.pk}
    actions.keep_page(council=council, values=new, base_version=council.version, by=henk)
    yield step("end_contact", page)
    actions.end_contact(contact=contact, by=henk)
    yield step("add_contact", same=(page, *LISTS))
    actions.add_contact(organisation="Spaarne", kind="anders", name="An", by=henk)


@story("give_seat", "seat_somebody", "end_seat", "remove_seat", "accept_invitation", "invite", "withdraw_invitation")
def seated():
    council = cast.council()
    page, henk = council.get_absolute_url(), cast.member(council)
    yield step("seat_somebody", page)
    said = {"name": "Aisha", "role": SeatRole.MEMBER, "since": LONG_AGO, "name_is_public": True}
    aisha = actions.seat_somebody(council=council, by=henk, **said)
    yield step("give_seat", page)
    actions.give_seat(council=council, person=aisha, role=SeatRole.CHAIR, since=LONG_AGO, by=henk)
    bram = actions.seat_somebody(council=council, by=henk, **said | {"name": "Bram"})
    yield step("remove_seat", page)
    actions.remove_seat(seat=Seat.objects.get(person=bram), by=henk)
    chris = actions.seat_somebody(council=council, by=henk, **said | {"name": "Chris"})
    yield step("end_seat", page)
    actions.end_seat(seat=Seat.objects.get(person=chris), last_day=date(2021, 1, 1), by=henk)
    yield step("invite", same=(page, *LISTS))
    dewi = {"name": "Dewi", "email": "dewi@example.nl", "role": SeatRole.MEMBER}
    invitation = actions.invite(council=council, by=henk, **dewi)
    yield step("withdraw_invitation", same=(page,))
    actions.withdraw_invitation(invitation=invitation, by=henk)
    again = actions.invite(council=council, by=henk, **dewi)
    yield step("accept_invitation", page)
    actions.accept_invitation(invitation=again)


@story("add_council_document", "change_council_document", "remove_council_document", "restore_council_document")
def papered():
    council = cast.council()
    page, henk = f"/wijkraden/{council.slug}/stukken/", cast.member(council)
    yield step("add_council_document", page, council.get_absolute_url())
    words = {"title": "Jaarplan", "kind": "plan", "author": "Henk", "on": LONG_AGO, "language": "nl"}
    file = checked(SimpleUploadedFile("plan.pdf", papers.pdf()))
    made = actions.add_council_document(council=council, by=henk, file=file, visibility="openbaar", **words)
    yield step("change_council_document", page, council.get_absolute_url())
    actions.change_council_document(document=made, base_version=1, by=henk, title="Jaarplan 2027")
    yield step("remove_council_document", page, council.get_absolute_url(), f"{page}{made.pk}/")
    actions.remove_council_document(document=Document.objects.get(), by=henk)
    yield step("restore_council_document", page, council.get_absolute_url(), f"{page}{made.pk}/")
    actions.restore_council_document(document=Document.objects.get(), by=henk)


@story(
    "share_exchange", "change_exchange", "end_exchange", "reopen_exchange", "remove_exchange", "restore_exchange",
    "take_away_exchange", "give_back_exchange",
)  # fmt: skip
def exchanged():
    council = cast.council()
    henk, ann, given = cast.member(council), cast.somebody("moderator"), {"text": "Voor juni.", "language": "nl"}
    here, lists = council.get_absolute_url(), ("/uitwisseling/", "/uitwisseling.csv", "/uitwisseling.atom")
    yield step("share_exchange", here, *lists, "/sitemap-uitwisseling-1.xml")
    made = actions.share_exchange(council=council, by=henk, kind="vraag", title="Wie heeft een tent?", **given)
    page = made.get_absolute_url()
    yield step("change_exchange", here, page, *lists)
    actions.change_exchange(exchange=made, base_version=1, by=henk, title="Wie heeft een zaal?")
    yield step("end_exchange", here, page, *lists)
    actions.end_exchange(exchange=made, by=henk)
    yield step("reopen_exchange", here, page, *lists)
    actions.reopen_exchange(exchange=made, by=henk)
    yield step("remove_exchange", here, page, *lists)
    actions.remove_exchange(exchange=made, by=henk)
    yield step("restore_exchange", here, page, *lists)
    actions.restore_exchange(exchange=made, by=henk)
    yield step("take_away_exchange", here, page, *lists)
    actions.take_away_exchange(exchange=made, by=ann, why="Zo.")
    yield step("give_back_exchange", here, page, *lists)
    actions.give_back_exchange(exchange=made, by=ann)


@story("claim_council", "confirm_claim", "seat_claimant", "unseat_claimant")
def claimed():
    council = cast.council()
    page, ann = council.get_absolute_url(), cast.account("ann@example.nl")
    said = {"name": "Marijke Smit", "email": "m@example.nl", "role": "voorzitter", "words": "Zie onze site."}
    yield step("claim_council", same=(page, *LISTS))
    claim = actions.claim_council(council=council, key=uuid4(), said=said, language="nl")
    yield step("confirm_claim", same=(page, *LISTS))
    actions.confirm_claim(claim=claim)
    yield step("seat_claimant", page)
    seat_claimant(claim=claim, by=ann)
    yield step("unseat_claimant", page)
    unseat_claimant(claim=claim, by=ann)


@story("tell_missing", "publish_missing", "take_back_missing")
def missed():
    facts = {"name": "Groen Burgwal", "kind": "werkgroep", "status": "actief", "areas": ["BU03920104"]}
    said = facts | {"words": "Ze planten bomen.", "source": "Ik zit erin.", "website": "", "since": 2019, "email": ""}
    said.pop("status")
    page = "/wijkraden/groen-burgwal/"
    yield step("tell_missing", same=(page, *LISTS))
    missing = tell_missing(key=uuid4(), said=said, language="nl")
    yield step("publish_missing", page, *LISTS)
    publish_missing(missing=missing, facts=facts | {"confidence": "high"}, by=None)
    missing.refresh_from_db()
    yield step("take_back_missing", page, *LISTS)
    take_back_missing(missing=missing, by=None)


@story("ask_silent", "remind_silent", "put_to_sleep")
def silent():
    council = cast.council()
    cast.member(council)
    Council.objects.update(alive_on=LONG_AGO)
    page = council.get_absolute_url()
    yield step("ask_silent", same=(page, *LISTS))
    actions.ask_silent()
    yield step("remind_silent", same=(page, *LISTS))
    actions.remind_silent()
    Council.objects.update(asked_on=LONG_AGO)
    yield step("put_to_sleep", page, *LISTS)
    actions.put_to_sleep()
