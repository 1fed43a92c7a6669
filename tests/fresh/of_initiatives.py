"""What happens to an initiative: sent in, decided, tended, moderated, merged."""

from datetime import date
from types import SimpleNamespace
from uuid import uuid4

from haarlem_wijken.ground.models import Case, StaffRole
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.town.atlas import atlas
from initiatives import actions
from initiatives.actions import Entry, Joining, Said
from initiatives.actions.claiming import claim_initiative, confirm_claim, give_back_claim, take_claim
from initiatives.actions.decisions import Answer
from initiatives.actions.forgetting import forget_organisers
from initiatives.models import Initiative, Proposal, Told
from initiatives.organisers import organisers_of
from tests import cast
from tests.bench.questions import tile
from tests.fresh.telling import step, story
from tests.initiatives.helping import organiser_of
from tests.initiatives.intake_files import GOOD, as_csv, taken_in
from tests.initiatives.pictures import picture
from tests.initiatives.waiting import SPOT, organised, published, values, waiting

LISTS = ("/initiatieven/", "/en/initiatieven/", "/initiatieven.csv", "/initiatieven.geojson", "/initiatieven.atom")
AROUND = ("/", "/en/", "/sitemap-initiatieven-1.xml", "/zoeken/?q=stoep")
TILE = "/initiatieven/tegels/18/{}/{}.json".format(*tile(18, *SPOT))
WHY = Said(reason="Zo is het.")


def buurt() -> str:
    """The page of where the examples are."""
    return atlas().at(*SPOT).url


def moderators() -> SimpleNamespace:
    """Two, so that none has to decide on their own."""
    cast.account("bo@example.nl", StaffRole.MODERATOR)
    return cast.account("ann@example.nl", StaffRole.MODERATOR, "Ann")


def read(proposal: Proposal) -> dict:
    found = Proposal.objects.select_related("case", "initiative").get(pk=proposal.pk)
    return {"case": found.case, "proposal": found}


def fresh(row: Initiative) -> Initiative:
    return Initiative.objects.get(pk=row.pk)


@story("accept_proposal", "undo", "decline_proposal", "request_changes", "mark_spam")
def sent_in():
    ann, one = moderators(), waiting()
    page = "/initiatieven/stoep-met-planten/"
    yield step("accept_proposal", page, TILE, *LISTS, *AROUND)
    actions.accept_proposal(by=ann, **read(one), answer=Answer())
    yield step("undo", page, TILE, *LISTS, *AROUND)
    cases.undo(case=read(one)["case"], by=ann)
    yield step("decline_proposal", same=(page, *LISTS))
    actions.decline_proposal(by=ann, **read(one), answer=Answer(reason="outside"))
    yield step("request_changes", same=LISTS)
    actions.request_changes(by=ann, **read(waiting("b@example.nl")), answer=Answer(remarks={"summary": "Hoe?"}))
    yield step("mark_spam", same=LISTS)
    actions.mark_spam(by=ann, **read(waiting("c@example.nl")))


@story(
    "submit_proposal", "confirm_proposal", "resubmit_proposal", "withdraw_proposal", "propose_change", "accept_proposal"
)  # fmt: skip
def waits():
    """What waits for somebody is nowhere."""
    row = organised()
    page, sender = row.get_absolute_url(), row.proposals.get()
    everywhere, said = (page, *LISTS, *AROUND), {"form_version": 1, "language": "nl"}
    yield step("submit_proposal", same=everywhere)
    one = actions.submit_proposal(key=uuid4(), values=values(), email="sam@voorbeeld.nl", **said)
    yield step("confirm_proposal", same=everywhere)
    actions.confirm_proposal(proposal=one)
    yield step("resubmit_proposal", same=everywhere)
    actions.resubmit_proposal(proposal=read(one)["proposal"], values=values(title="Stoepje"), form_version=1)
    yield step("withdraw_proposal", same=everywhere)
    actions.withdraw_proposal(proposal=read(one)["proposal"])
    yield step("propose_change", same=everywhere)
    wished = actions.formed(row) | {"title": "Kastje"}
    change = actions.propose_change(initiative=row, sender=sender, values=wished, **said)
    yield step("accept_proposal", page, "/initiatieven/", "/initiatieven.csv", "/initiatieven.atom", "/")
    actions.accept_proposal(by=moderators(), **read(change), answer=Answer())


@story("publish_initiative", "still_true", "finish_initiative", "hide_place", "stop_initiative", "archive_initiative")
def tended():
    sender = {}
    page = "/initiatieven/boekenkast/"
    yield step("publish_initiative", page, TILE, *LISTS, "/", buurt(), "/zoeken/?q=boekenkast")
    row = published()
    Initiative.objects.update(is_demo=True)
    sender = {"initiative": row, "sender": organiser_of(row)}
    yield step("still_true", page, "/initiatieven/?sorteer=bevestigd", "/initiatieven.csv")
    actions.still_true(**sender)
    yield step("finish_initiative", page, "/initiatieven/", "/initiatieven.geojson", "/initiatieven/?fase=afgerond")
    actions.finish_initiative(**sender)
    yield step("stop_initiative", page, "/initiatieven/", "/en/initiatieven/?fase=gestopt")
    actions.stop_initiative(**sender)
    yield step("hide_place", page, "/initiatieven.geojson", "/initiatieven.csv")
    actions.hide_place(**sender)
    yield step("archive_initiative", page, *LISTS, "/", "/sitemap-initiatieven-1.xml")
    actions.archive_initiative(**sender)


@story("hide_own")
def taken_away():
    row = published()
    sender = {"initiative": row, "sender": organiser_of(row)}
    yield step("hide_own", row.get_absolute_url(), *LISTS, TILE, "/")
    actions.hide_own(**sender)


@story("correct_initiative", "hide_initiative", "undo_act", "archive_published", "bring_back", "hide_sender")
def moderated():
    ann, row = moderators(), organised()
    page = row.get_absolute_url()
    yield step("correct_initiative", page, "/initiatieven/", "/initiatieven.csv", "/initiatieven.atom", "/")
    actions.correct_initiative(by=ann, initiative=fresh(row), values={"title": "Kastje"}, said=WHY)
    yield step("hide_initiative", page, *LISTS, TILE, "/")
    act = actions.hide_initiative(by=ann, initiative=fresh(row), said=WHY)
    yield step("undo_act", page, *LISTS, TILE, "/")
    actions.undo_act(by=ann, act=act)
    yield step("archive_published", page, *LISTS, TILE, "/")
    actions.archive_published(by=ann, initiative=fresh(row), said=WHY)
    yield step("bring_back", page, *LISTS, TILE, "/")
    actions.bring_back(by=ann, initiative=fresh(row), said=WHY)
    yield step("hide_sender", page, *LISTS, TILE, "/")
    organiser = organisers_of(row)[0]
    actions.hide_sender(by=ann, initiatives=[fresh(row)], organiser=organiser, said=WHY)


@story("merge_initiatives", "undo_act")
def merged():
    ann, gone, into = moderators(), organised("een@voorbeeld.nl", title="Kast"), organised("twee@voorbeeld.nl")
    pages = gone.get_absolute_url(), into.get_absolute_url()
    yield step("merge_initiatives", *pages, *LISTS, "/")
    act = actions.merge_initiatives(by=ann, gone=fresh(gone), into=fresh(into), values={"story": "Samen."}, said=WHY)
    yield step("undo_act", *pages, *LISTS, "/")
    actions.undo_act(by=ann, act=act)


@story("publish_initiative", "hide_initiative", "undo_act", "merge_initiatives")
def inspired():
    ann, first, other = moderators(), published(title="Tuin"), published(title="Hof")
    page, *spread = first.get_absolute_url(), "/olievlek/", "/en/olievlek/?van=tuin", "/olievlek.csv", "/olievlek.atom"
    yield step("publish_initiative", page, *spread, "/olievlek.geojson", buurt(), "/themas/", "/themas.csv")
    got = published(title="Kast", inspired_by=first)
    yield step("hide_initiative", page, *spread, buurt())
    act = actions.hide_initiative(by=ann, initiative=fresh(got), said=WHY)
    yield step("undo_act", page, *spread)
    actions.undo_act(by=ann, act=act)
    yield step("merge_initiatives", other.get_absolute_url(), *spread)
    actions.merge_initiatives(by=ann, gone=fresh(first), into=fresh(other), values={}, said=WHY)


@story("join_proposal", "undo")
def joined():
    ann, into, one = moderators(), organised(), waiting()
    page = into.get_absolute_url()
    yield step("join_proposal", page, "/initiatieven/", "/initiatieven.csv")
    joining = Joining(fresh(into), {"summary": "Nog een kast."}, organises=False)
    actions.join_proposal(by=ann, **read(one), answer=Answer(), joining=joining)
    yield step("undo", page, "/initiatieven/", "/initiatieven.csv")
    cases.undo(case=read(one)["case"], by=ann)


@story("claim_initiative", "confirm_claim", "take_claim", "give_back_claim")
def claimed():
    ann, row = moderators(), published()
    page = row.get_absolute_url()
    yield step("claim_initiative", same=(page, "/initiatieven/"))
    said = {"name": "Sam", "proof": "Zie de site.", "email": "sam@voorbeeld.nl", "language": "nl"}
    claim = claim_initiative(key=uuid4(), initiative=row, **said)
    yield step("confirm_claim", same=(page, "/initiatieven/"))
    confirm_claim(claim=claim)
    yield step("take_claim", page)
    cases.decide(case=claim.case, by=ann, state="accepted")
    take_claim(claim=claim, case=claim.case, by=ann, form_version=1)
    yield step("give_back_claim", page)
    give_back_claim(claim=claim, case=Case.objects.get(pk=claim.case_id), by=ann)


@story("add_photo", "remove_photo")
def pictured():
    row = published()
    page = row.get_absolute_url()
    yield step("add_photo", page)
    hung = actions.add_photo(by=None, initiative=row, file=picture(), alt="Een kast")
    yield step("remove_photo", page)
    actions.remove_photo(photo=hung, by=None)


@story("import_initiatives", "undo_import", "enter_initiative")
def entered():
    around = ("/initiatieven/ruilkast/", "/initiatieven/", "/initiatieven.csv", "/")
    yield step("import_initiatives", *around)
    intake = taken_in("lijst.csv", as_csv([GOOD]))
    yield step("undo_import", *around)
    actions.undo_import(by=None, intake=intake)
    yield step("enter_initiative", "/initiatieven/stoep-met-planten/", *LISTS, *AROUND)
    actions.enter_initiative(by=moderators(), entry=Entry(uuid4(), values(), 1, Told.PHONE))


@story("forget_organisers")
def forgotten():
    row = organised()
    Initiative.objects.filter(pk=row.pk).update(archived_on=date(2020, 1, 1))
    yield step("forget_organisers", same=(row.get_absolute_url(),))  # who no longer keeps it, was not told either
    forget_organisers()
