"""The pages on which moderators find what is published and act on it, as they use them without script."""

from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from haarlem_wijken.ground.models import Case, Letter, StaffRole
from haarlem_wijken.ground.post import deliver_one
from initiatives.actions import hide_own
from initiatives.actions.versions import keep_version
from initiatives.forms.proposal import as_typed
from initiatives.models import Act, HelpCall, Initiative, Proposal, Showing
from initiatives.proposals.values import values_of
from tests.cast import account
from tests.initiatives.sending import BUURT
from tests.initiatives.waiting import change_of, organised, published, waiting

pytestmark = pytest.mark.usefixtures("city")
ROOT = "/moderatie/initiatieven/"
SAID = "<script>alert(1)</script>"
QUERIES = {"list": 7, "one": 13, "versions": 6, "act": 10}  # with those for session, account and number in the menu


@pytest.fixture
def ann():
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


@pytest.fixture
def desk(ann) -> Client:
    account("bo@example.nl", StaffRole.ADMIN, "Bo")
    client = Client()
    client.force_login(ann)
    return client


def fresh(initiative: Initiative) -> Initiative:
    return Initiative.objects.get(pk=initiative.pk)


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def press(desk: Client, initiative: Initiative, verb: str, *, step: str = "take", **typed):
    said = {"reason": "Daarom.", "words": "", "tell": "on", "step": step, "version": fresh(initiative).version}
    return desk.post(f"{ROOT}{initiative.pk}/{verb}/", said | typed)


def typed_of(initiative: Initiative, **changes) -> dict:
    """What a browser sends of the form with what is public."""
    typed = as_typed(values_of(initiative)) | {"version": initiative.version} | changes
    return {name: "" if value is None else value for name, value in typed.items() if value is not False}


# --- list ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Een", "Twee", "Drie", "Vier"}),
        ("?stand=openbaar", {"Een"}),
        ("?stand=archief", {"Twee"}),
        ("?stand=weggehaald", {"Drie"}),
        ("?stand=samengevoegd&stand=archief", {"Twee", "Vier"}),
        ("?q=EE", {"Een", "Twee"}),
        ("?q=%25", set()),
        ("?stadsdeel=centrum&q=ier", {"Vier"}),
        ("?stadsdeel=noord", set()),
        ("?stand=onzin&pagina=x", {"Een", "Twee", "Drie", "Vier"}),
    ],
)
def test_everything_is_found_by_state_name_and_place(desk, query, expected):
    one, two, three, four = (published(title=title) for title in ("Een", "Twee", "Drie", "Vier"))
    press(desk, two, "archiveren")
    press(desk, three, "weghalen")
    Initiative.objects.filter(pk=four.pk).update(merged_into=one, archived_on="2026-01-01")
    page = desk.get(ROOT + query)
    assert {row.initiative.title for row in page.context["rows"]} == expected
    assert ("Niets gevonden" in text_of(page)) == (not expected)


def test_it_leafs(desk):
    for number in range(26):
        published(title=f"Nummer {number}")
    assert len(desk.get(ROOT).context["rows"]) == 25
    assert len(desk.get(f"{ROOT}?pagina=2").context["rows"]) == 1
    assert "Dit is de laatste" in text_of(desk.get(f"{ROOT}?pagina=9"))


def test_pages_cost_the_same_however_much_there_is(desk):
    def costs() -> dict[str, int]:
        found = {}
        for name, rest in (("list", ""), ("one", f"{one.pk}/"), ("versions", f"{one.pk}/versies/"),
                           ("act", f"{one.pk}/weghalen/")):  # fmt: skip
            cache.clear()
            with CaptureQueriesContext(connection) as seen:
                assert desk.get(ROOT + rest).status_code == 200
            found[name] = len(seen)
        return found

    one = organised()
    desk.get(ROOT)  # the process learns the areas and what is told above all pages
    few = costs()
    for number in range(20):
        organised(title=f"Nummer {number}")
        Initiative.objects.filter(pk=one.pk).update(version=2 + number, story=str(number))
        keep_version(fresh(one))
    desk.get(ROOT)
    assert costs() == few
    assert {name: count for name, count in few.items() if count > QUERIES[name]} == {}


# --- one of each -----------------------------------------------------------------------------------------------------
def test_the_link_to_it_is_on_the_public_page_for_moderators_only(desk, client):
    initiative = published()
    address = f'"{ROOT}{initiative.pk}/"'
    page = f"/initiatieven/{initiative.slug}/"
    neighbour = Client()
    neighbour.force_login(account("buur@example.nl"))
    assert address in desk.get(page).content.decode()
    assert address not in neighbour.get(page).content.decode()
    first = client.get(page)
    assert address not in first.content.decode()
    assert client.get(page, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_it_tells_what_happened_and_what_can_be_done(desk):
    initiative = organised()
    change_of(initiative, summary="Anders.")
    press(desk, initiative, "archiveren", reason="Al jaren niets gehoord.")
    page = text_of(desk.get(f"{ROOT}{initiative.pk}/"))
    for words in (
        "in het archief", "Naar het archief gebracht: Al jaren niets gehoord.", "Ann,", "Een wijziging",
        "Dat kan nog 10 minuten.", "Haal weg", "Zet terug op de site", "Alles van deze inzender",
    ):  # fmt: skip
        assert words in page
    assert "Breng naar het archief" not in page
    assert "org@voorbeeld.nl" not in page


def test_nothing_that_was_typed_becomes_markup(desk):
    initiative = organised(title=SAID, summary=SAID, story=SAID, organiser=SAID)
    other = organised("x@voorbeeld.nl", title="Kast")
    keep_version(initiative)
    pages = [desk.get(ROOT), desk.get(f"{ROOT}?q={SAID}"), desk.get(f"{ROOT}{initiative.pk}/")]
    pages += [
        desk.get(f"{ROOT}{initiative.pk}/{rest}/") for rest in ("versies", "verbeteren", "weghalen", "samenvoegen")
    ]
    pages += [press(desk, initiative, "weghalen", step="look", reason=SAID, words=SAID)]
    pages += [press(desk, initiative, "samenvoegen", step="look", to=other.pk, **{"to-q": SAID})]
    for page in pages:
        assert page.status_code == 200
        assert SAID not in page.content.decode()


# --- acts ------------------------------------------------------------------------------------------------------------
def test_first_the_letter_then_the_act_then_it_is_taken_back(desk):
    initiative = organised()
    seen = press(desk, initiative, "weghalen", step="look", words="Bel gerust.")
    page = text_of(seen)
    for words in ("Het verdwijnt meteen overal.", "We hebben “Boekenkast” weggehaald.", "Bel gerust."):
        assert words in page
    assert (fresh(initiative).showing, "/inzending/" in page) == (Showing.PUBLIC, False)
    assert press(desk, initiative, "weghalen", words="Bel gerust.").status_code == 302
    assert fresh(initiative).showing == Showing.HIDDEN
    back = desk.post(f"{ROOT}handeling/{Act.objects.get().pk}/terugdraaien/", follow=True)
    assert "Alles staat er weer zoals het was" in text_of(back)
    assert (fresh(initiative).showing, Letter.objects.get(template="initiative-act").state) == ("openbaar", "cancelled")
    again = desk.post(f"{ROOT}handeling/{Act.objects.get().pk}/terugdraaien/", follow=True)
    assert "Terugdraaien kan niet meer" in text_of(again)


def test_why_must_be_said(desk):
    initiative = published()
    assert "Schrijf in een paar woorden waarom." in text_of(press(desk, initiative, "weghalen", reason=" "))
    opened = text_of(desk.get(f"{ROOT}{initiative.pk}/weghalen/"))
    looked = text_of(press(desk, initiative, "weghalen", step="look", reason=""))
    for page in (opened, looked):  # it is asked, though not yet of who only looks
        assert "Waarom doe je dit? </label>" in page
        assert "Schrijf in een paar woorden waarom." not in page
    assert fresh(initiative).showing == Showing.PUBLIC


def test_the_second_of_two_hears_who_did_what(desk, ann):
    initiative = published()
    other = Client()
    other.force_login(type(ann).objects.get(email="bo@example.nl"))
    read_at = initiative.version
    press(other, initiative, "archiveren")
    late = press(desk, initiative, "weghalen", version=read_at)
    assert late.status_code == 409
    assert "Naar het archief gebracht, Bo." in text_of(late)
    assert fresh(initiative).showing == Showing.ARCHIVED
    assert desk.get(f"{ROOT}{initiative.pk}/archiveren/").status_code == 409


def test_what_the_organiser_took_away_is_not_put_back_without_a_word(desk, client):
    initiative = organised()
    hide_own(initiative=initiative, sender=Proposal.objects.get(initiative=initiative))
    assert "De organisator heeft dit zelf weggehaald." in text_of(desk.get(f"{ROOT}{initiative.pk}/terugzetten/"))


def test_ones_own_is_left_to_others(desk):
    initiative = organised("ann@example.nl")
    for verb in ("weghalen", "archiveren", "verbeteren", "samenvoegen"):
        assert "Iemand anders beslist erover." in text_of(desk.get(f"{ROOT}{initiative.pk}/{verb}/"))
    press(desk, initiative, "weghalen")
    assert fresh(initiative).showing == Showing.PUBLIC


def test_a_merge_is_looked_at_before_it_is_done(desk):
    gone, into = organised(title="Kast"), organised("ander@voorbeeld.nl")
    HelpCall.objects.create(initiative=gone, title="Planken")
    first = text_of(desk.get(f"{ROOT}{gone.pk}/samenvoegen/"))
    assert "Boekenkast" in first
    assert "Kies eerst met welk initiatief." in text_of(press(desk, gone, "samenvoegen"))
    quick = press(desk, gone, "samenvoegen", to=into.pk)
    assert "Je koos “Boekenkast”. Hier staat wat er meegaat." in text_of(quick)
    assert "error-box" not in text_of(quick)  # who chose and pressed did nothing wrong
    for words in (
        "Oproepen: 1",
        "Inzendingen: 1",
        "Wat neemt “Boekenkast” over?",
        "en “Boekenkast” gaan over hetzelfde",
    ):
        assert words in text_of(quick)
    answer = press(desk, gone, "samenvoegen", to=into.pk, **{"to-seen": f"{into.pk}:{into.version}"})
    assert answer.status_code == 302
    assert fresh(gone).merged_into == into
    assert "Dit adres leidt naar" in text_of(desk.get(f"{ROOT}{gone.pk}/"))


# --- correcting ------------------------------------------------------------------------------------------------------
def test_a_correction_goes_by_the_form_then_what_changes_then_the_letter(desk):
    initiative = organised()
    address = f"{ROOT}{initiative.pk}/verbeteren/"
    assert "Een kast vol." in text_of(desk.get(address))
    typed = typed_of(initiative, summary="Een kast vol boeken.")
    wrong = desk.post(address, typed | {"title": ""})
    assert "Geef je initiatief een naam" in text_of(wrong)
    seen = text_of(desk.post(address, typed))
    for words in ("Dit verandert er aan", "erbij: </span> boeken</ins>", "nu “Een kast vol boeken.”"):
        assert words in seen
    done = desk.post(address, typed | {"step": "take", "reason": "Duidelijker.", "tell": "on"}, follow=True)
    assert "Verbeterd. Iedereen ziet nu de nieuwe tekst." in text_of(done)
    assert fresh(initiative).summary == "Een kast vol boeken."
    versions = text_of(desk.get(f"{ROOT}{initiative.pk}/versies/"))
    assert "Versie 2" in versions
    assert "Zet versie 1 terug" in versions
    assert "Hier staat een eerdere versie." in text_of(desk.get(f"{address}?versie=1"))


def test_what_nobody_touches_does_not_change(desk, make):
    """Also a place that residents cannot choose: a wijk, without a point."""
    for initiative in (make("Wijkfeest", area="WK039202"), make("Overal", area="GM0392"), published(), organised()):
        answer = desk.post(f"{ROOT}{initiative.pk}/verbeteren/", typed_of(fresh(initiative)))
        assert "Er verandert niets." in text_of(answer), initiative


def test_who_was_second_in_the_same_part_sees_both_texts(desk):
    initiative = published()
    stale = typed_of(initiative, summary="Van mij.") | {"step": "take", "reason": "x"}
    other = typed_of(initiative, summary="Van een ander.") | {"step": "take", "reason": "x"}
    address = f"{ROOT}{initiative.pk}/verbeteren/"
    desk.post(address, other)
    page = desk.post(address, stale)
    assert "Nu staat er: “Van een ander.”" in text_of(page)
    assert "Van mij." in text_of(page)
    assert fresh(initiative).summary == "Van een ander."
    desk.post(address, stale | {"version": page.context["version"]})
    assert fresh(initiative).summary == "Van mij."


# --- entering --------------------------------------------------------------------------------------------------------
def told(**changes) -> dict:
    typed = {
        "title": "Breicafé", "summary": "Samen breien.", "story": "", "stage": "lopend", "themes": ["ontmoeten"],
        "address": "", "area": BUURT, "show": "address", "organiser": "Truus", "website": "", "started": "",
        "language": "nl", "told": "phone", "email": "truus@voorbeeld.nl", "key": str(uuid4()),
    }  # fmt: skip
    return typed | changes


def test_what_was_told_by_telephone_is_placed_and_says_so(desk, client, ann):
    form = told()
    assert "Hoe hoorde je het?" in text_of(desk.get(f"{ROOT}toevoegen/"))
    seen = text_of(desk.post(f"{ROOT}toevoegen/", form))
    for words in ("Klopt dit?", "Telefonisch doorgegeven", "Je vertelde ons over “Breicafé”"):
        assert words in seen
    for _time in range(2):  # pressed twice it is one
        assert desk.post(f"{ROOT}toevoegen/", form | {"step": "take"}).status_code == 302
    made = Initiative.objects.get(title="Breicafé")
    page = text_of(client.get(f"/initiatieven/{made.slug}/"))
    assert "Telefonisch doorgegeven, opgeschreven door een moderator op" in page
    assert "De organisatoren hebben het nog niet bevestigd." in page
    case = Case.objects.get()
    record = text_of(desk.get(f"/moderatie/{case.pk}/"))
    assert (case.state, case.decided_by, "ingevoerd voor een ander" in record.lower()) == ("accepted", ann, True)
    letter = Letter.objects.get(template="proposal-entered")
    assert letter.to == "truus@voorbeeld.nl"
    assert deliver_one() is False  # it waits, as the letter of every decision does


def test_without_an_address_nobody_is_written_to_and_it_can_be_taken_back(desk):
    form = told(email="")
    assert "Zonder adres gaat er geen brief uit" in text_of(desk.post(f"{ROOT}toevoegen/", form))
    desk.post(f"{ROOT}toevoegen/", form | {"step": "take"})
    case = Case.objects.get()
    assert not Letter.objects.exists()
    desk.post(f"/moderatie/{case.pk}/terugdraaien/", {"version": case.version})
    assert (Case.objects.get().state, Initiative.objects.exists()) == ("waiting", False)
    asked = {"verb": "changes", "version": Case.objects.get().version, "remark-general": "Wie?"}
    assert "is geen adres bekend" in text_of(desk.post(f"/moderatie/{case.pk}/beslissen/", asked))


def test_ones_own_initiative_is_entered_by_another(desk):
    answer = desk.post(f"{ROOT}toevoegen/", told(email="Ann@example.nl") | {"step": "take"})
    assert "Dit is je eigen adres." in text_of(answer)
    assert not Initiative.objects.exists()


# --- joining, and everything of one sender ---------------------------------------------------------------------------
def decide(desk: Client, proposal: Proposal, **typed):
    version = Case.objects.get(pk=proposal.case_id).version
    return desk.post(f"/moderatie/{proposal.case_id}/beslissen/", {"verb": "join", "version": version} | typed)


def test_a_proposal_is_joined_step_by_step(desk):
    into = organised()
    proposal = waiting(title="Boekenkast Bakenes", story="Nog meer.")
    assert "Hoort bij …" in text_of(desk.get(f"/moderatie/{proposal.case_id}/"))
    first = text_of(decide(desk, proposal))
    assert "Bij welk initiatief hoort het?" in first
    assert "Boekenkast" in first
    assert "Kies eerst bij welk initiatief het hoort." in first
    found = text_of(decide(desk, proposal, step="look", **{"to-q": "boekenk"}))
    assert "Kies dit" in found
    seen = text_of(decide(desk, proposal, step="look", to=into.pk))
    for words in ("Wat neemt “Boekenkast” over?", "hoort bij een initiatief dat er al is: “Boekenkast”"):
        assert words in seen
    last = {"to": into.pk, "to-seen": f"{into.pk}:1", "take-story": "add", "organises": "on", "words": "Fijn."}
    both = text_of(decide(desk, proposal, step="look", **last))
    assert "kan het initiatief nu ook veranderen, net als jij" in both
    assert decide(desk, proposal, step="take", **last).status_code == 302
    assert fresh(into).story == "Eerst.\n\nNog meer."
    assert Case.objects.get(pk=proposal.case_id).state == "joined"


def test_a_change_cannot_be_joined(desk):
    proposal = change_of(published(), summary="Anders.")
    assert "Hoort bij …" not in text_of(desk.get(f"/moderatie/{proposal.case_id}/"))
    assert decide(desk, proposal).status_code == 404


def test_everything_of_a_sender_is_listed_first(desk):
    mine = [organised(title=title) for title in ("Een", "Twee")]
    organised("ander@voorbeeld.nl", title="Drie")
    sender = Proposal.objects.filter(email="org@voorbeeld.nl").first()
    address = f"{ROOT}afzender/{sender.pk}/"
    listed = desk.get(address)
    assert [one.title for one in listed.context["step"].about] == ["Een", "Twee"]
    said = {"reason": "Reclame.", "tell": "on", "step": "take"}
    assert "Deze lijst is intussen veranderd." in text_of(desk.post(address, said | {"seen": "1:1"}))
    desk.post(address, said | {"seen": listed.context["step"].seen})
    assert [fresh(one).showing for one in mine] == [Showing.HIDDEN] * 2
    page = text_of(desk.get(f"{ROOT}{mine[1].pk}/"))
    assert "Samen met alles van deze inzender weggehaald: 2 initiatieven." in page
    desk.post(f"{ROOT}handeling/{Act.objects.get().pk}/terugdraaien/")
    assert [fresh(one).showing for one in mine] == [Showing.PUBLIC] * 2


def test_an_address_that_was_not_confirmed_hides_nothing(desk):
    organised()
    Proposal.objects.update(confirmed_at=None)
    assert desk.get(f"{ROOT}afzender/{Proposal.objects.get().pk}/").status_code == 404
