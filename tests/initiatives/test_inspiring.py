"""Who gave whom the idea: how it is typed, published, told, taken back, and never a circle."""

import csv
import re
from io import StringIO

import pytest
from django.conf import settings
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from haarlem_wijken.ground.models import Letter, Revision, Silence, StaffRole
from haarlem_wijken.ground.post import deliver_one, sign
from haarlem_wijken.ground.queue import cases
from initiatives import actions
from initiatives.actions.acts import Said
from initiatives.actions.decisions import Answer
from initiatives.intake.drafts import Draft
from initiatives.intake.job import work_one
from initiatives.intake.sources import Sources
from initiatives.models import Initiative, Intake, IntakeState, Proposal
from initiatives.proposals.values import differing, values_of
from initiatives.spread.inspiring import name_of, named
from tests.cast import account
from tests.initiatives.sending import send, typed
from tests.initiatives.waiting import change_of, organised, published, waiting
from tests.marks import marks

pytestmark = pytest.mark.usefixtures("city")
FORM = "/initiatieven/aanmelden/"


@pytest.fixture
def ann():
    account("bo@example.nl", StaffRole.MODERATOR)
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


def accept(by, proposal: Proposal) -> Initiative:
    found = Proposal.objects.select_related("case", "initiative").get(pk=proposal.pk)
    return actions.accept_proposal(by=by, case=found.case, proposal=found, answer=Answer())


def undo(by, proposal: Proposal) -> None:
    cases.undo(case=Proposal.objects.get(pk=proposal.pk).case, by=by)


class TestTyping:
    @pytest.mark.parametrize(
        "words",
        ["Boekenkast", "  boekenKAST ", "/initiatieven/boekenkast/", f"{settings.SITE_URL}/en/initiatieven/boekenkast"],
    )
    def test_a_name_or_an_address_says_which(self, words):
        one = published()
        assert named(words) == one.pk

    @pytest.mark.parametrize("words", ["Zeepkist", "/initiatieven/zeepkist/", "/", "https://elders.example/kast"])
    def test_what_is_not_there_is_told_in_words(self, words):
        published()
        with pytest.raises(ValidationError, match="vinden we niet"):
            named(words)

    def test_of_two_of_one_name_the_address_is_asked(self):
        one, other = published(), published()
        with pytest.raises(ValidationError, match="meer dan één"):
            named("Boekenkast")
        assert [named(name_of(each.pk)) for each in (one, other)] == [one.pk, other.pk]
        assert name_of(one.pk).startswith("http")

    def test_a_name_that_says_which_is_what_to_type(self):
        assert (name_of(published().pk), name_of(None)) == ("Boekenkast", "")

    def test_what_was_merged_leads_on_and_what_is_hidden_is_not_there(self, ann):
        gone, into, hidden = published(title="Kast"), published(), published(title="Weg")
        actions.merge_initiatives(by=ann, gone=gone, into=into, values={}, said=Said())
        actions.hide_initiative(by=ann, initiative=hidden, said=Said(reason="spam"))
        assert named("/initiatieven/kast/") == into.pk
        with pytest.raises(ValidationError):
            named("/initiatieven/weg/")

    def test_names_are_suggested_with_their_place(self, client):
        published(), published(title="Ruilkast"), published(title="Ruilkast")
        page = client.get(f"{FORM}namen/", {"inspired_by": "ruilkast"}).content.decode()
        assert page.count("<option") == 2
        assert f'value="{settings.SITE_URL}/initiatieven/ruilkast/"' in page  # the name does not say which
        assert (
            '<option value="Boekenkast">' in client.get(f"{FORM}namen/", {"inspired_by": "boekenkast"}).content.decode()
        )

    @pytest.mark.parametrize("words", ["", " ", "?", "\0", "x" * 500])
    def test_nothing_is_suggested_for_what_holds_no_words(self, client, words):
        published()
        assert "<option" not in client.get(f"{FORM}namen/", {"inspired_by": words}).content.decode()


class TestSending:
    def test_who_wants_this_too_need_not_say_it_again(self, client):
        source = published(shares_experience=True)
        page = client.get(f"{FORM}?zoals={source.slug}").content.decode()
        assert "Je wilt zoiets als" in page
        assert f'href="/initiatieven/{source.slug}/bericht/"' in page
        assert '<input type="hidden" name="inspired_by" value="Boekenkast">' in page
        checked = re.findall(r'value="([\w-]+)"[^>]* checked', page)
        assert {"delen", "idee"} <= set(checked)

    @pytest.mark.parametrize("slug", ["zeepkist", "", "é", "../..", "\0"])
    def test_what_is_not_known_counts_for_nothing(self, client, slug):
        page = client.get(FORM, {"zoals": slug})
        assert page.status_code == 200
        assert 'name="inspired_by"' not in page.content.decode()

    def test_it_goes_along_to_step_two_and_into_what_is_kept(self, client):
        source = published()
        step_two = client.post(FORM, typed(step="1", inspired_by="Boekenkast")).content.decode()
        assert 'name="inspired_by" value="Boekenkast"' in step_two
        assert send(client, inspired_by="Boekenkast").status_code == 303
        assert Proposal.objects.get().values["inspired_by"] == source.pk

    def test_a_name_that_is_not_there_is_told_beside_the_field_and_stays(self, client):
        page = send(client, inspired_by="Zeepkist").content.decode()
        assert "“Zeepkist” vinden we niet." in page
        assert 'name="inspired_by" value="Zeepkist"' in page
        assert not Proposal.objects.exists()


class TestDeciding:
    def test_it_is_published_shown_at_both_ends_and_counted(self, client, ann):
        source = published(title="Badhuis")
        made = accept(ann, waiting(inspired_by=source.pk))
        there = client.get(made.get_absolute_url()).content.decode()
        assert "Op het idee gebracht door" in there
        assert "Dit bracht 1 ander op een idee:" in client.get(source.get_absolute_url()).content.decode()
        other = accept(ann, waiting(title="Nog een stoep", inspired_by=made.pk))
        told = client.get(source.get_absolute_url()).context["spread"]
        assert (told.count, told.reach, [row.initiative for row in told.inspired]) == (1, 2, [made])
        assert client.get(other.get_absolute_url()).context["spread"].source.initiative == made

    def test_undone_within_ten_minutes_nobody_hears_of_it(self, client, ann):
        source = organised()
        proposal = waiting(inspired_by=source.pk)
        accept(ann, proposal)
        assert Letter.objects.get(template="initiative-inspired").to == "org@voorbeeld.nl"
        undo(ann, proposal)
        assert Letter.objects.get(template="initiative-inspired").state == "cancelled"
        assert not client.get(source.get_absolute_url()).context["spread"].inspired

    def test_what_inspired_another_meanwhile_is_not_taken_away(self, ann):
        proposal = waiting()
        accept(ann, waiting(title="Nog een stoep", inspired_by=accept(ann, proposal).pk))
        with pytest.raises(cases.AlreadyDecided):
            undo(ann, proposal)

    def test_the_organisers_of_the_source_are_told_once_each_but_not_of_their_own(self, ann):
        source = organised()
        made = accept(ann, waiting(inspired_by=source.pk))
        said = Letter.objects.get(template="initiative-inspired").context
        assert (said["title"], said["named"], said["slug"]) == ("Boekenkast", made.title, made.slug)
        accept(ann, waiting("org@voorbeeld.nl", title="Tweede kast", inspired_by=source.pk))
        assert Letter.objects.filter(template="initiative-inspired").count() == 1

    def test_a_source_that_was_not_taken_over_tells_nobody(self, ann):
        source, own = organised(), organised("b@voorbeeld.nl", title="Stoep")
        change = change_of(own, "b@voorbeeld.nl", inspired_by=source.pk)
        accept(ann, change_of(own, "c@voorbeeld.nl", inspired_by=published(title="Ander").pk))
        found = Proposal.objects.select_related("case", "initiative").get(pk=change.pk)
        answer = Answer(choices={"inspired_by": "public"})
        actions.accept_proposal(by=ann, case=found.case, proposal=found, answer=answer)
        assert not Letter.objects.filter(template="initiative-inspired").exists()

    def test_who_wants_no_messages_gets_none(self, ann):
        source = organised(shares_experience=True)
        Silence.objects.create(to_kind="initiative", to_id=source.pk)
        accept(ann, waiting(inspired_by=source.pk))
        assert not Letter.objects.filter(template="initiative-inspired").exists()
        assert "source" not in Letter.objects.get(template="proposal-accepted").context

    def test_who_begins_hears_whom_they_can_ask(self, ann):
        source = published(shares_experience=True)
        accept(ann, waiting(inspired_by=source.pk))
        assert Letter.objects.get(template="proposal-accepted").context["source_slug"] == source.slug

    def test_a_change_adds_it_and_goes_back(self, ann):
        source, own = published(), organised(title="Stoep")
        change = change_of(own, inspired_by=source.pk)
        accept(ann, change)
        own.refresh_from_db()
        assert own.inspired_by == source
        undo(ann, change)
        own.refresh_from_db()
        assert own.inspired_by is None

    def test_a_circle_is_refused_by_whatever_way(self, ann):
        first = published()
        second = published(title="Tweede", inspired_by=first)
        third = published(title="Derde", inspired_by=second)
        for by in (first, second, third):
            with pytest.raises(ValidationError, match="Dit kan niet"):
                accept(ann, change_of(first, f"{by.slug}@voorbeeld.nl", inspired_by=by.pk))
        accept(ann, change_of(third, inspired_by=first.pk))

    def test_a_sender_is_told_of_a_circle_beside_the_field(self, client):
        own = organised()
        published(title="Tweede", inspired_by=own)
        sender = Proposal.objects.get()
        url = f"/inzending/{sign('proposal', sender.pk, sender.link_generation)}/wijzigen/"
        values = values_of(own)
        page = client.post(
            url,
            {"title": own.title, "summary": own.summary, "story": own.story, "stage": own.stage, "themes": ["delen"],
             "address": "Gasthuislaan 30", "lat": values["lat"], "lon": values["lon"],
             "located": "exact:Gasthuislaan 30", "show": "address", "inspired_by": "Tweede"} | marks(),
        ).content.decode()  # fmt: skip
        assert "kreeg het idee juist van dit initiatief" in page
        assert Proposal.objects.count() == 1


class TestMerging:
    """What was merged leads on, wherever it is asked: no circle comes of it, and nobody is told of a change."""

    @pytest.fixture
    def three(self, ann):
        """One that inspired another, and a third that the first was merged into."""
        gone, into = published(title="Eerst"), published(title="Nu")
        other = organised(title="Vervolg", inspired_by=gone)
        actions.merge_initiatives(by=ann, gone=gone, into=into, values={}, said=Said())
        into.refresh_from_db()
        return gone, into, other

    def test_a_circle_through_it_is_refused(self, ann, three):
        _gone, into, other = three
        with pytest.raises(ValidationError, match="Dit kan niet"):
            accept(ann, change_of(into, inspired_by=other.pk))

    def test_the_form_has_what_it_leads_to_and_that_is_no_change(self, three):
        gone, into, other = three
        assert name_of(gone.pk) == "Nu"
        assert actions.formed(other)["inspired_by"] == into.pk
        sender = Proposal.objects.get()
        said = {"sender": sender, "form_version": 1, "language": "nl"}
        assert actions.propose_change(initiative=other, values=actions.formed(other), **said) is None

    def test_a_third_one_between_them_is_told_before(self, ann):
        gone = published(title="Eerst")
        between = published(title="Ertussen", inspired_by=gone)
        into = published(title="Nu", inspired_by=between)
        with pytest.raises(ValidationError, match="“Ertussen” kreeg het idee van het ene"):
            actions.merge_initiatives(by=ann, gone=gone, into=into, values={}, said=Said())
        gone.refresh_from_db()
        assert gone.merged_into_id is None

    def test_of_one_that_inspired_the_other_what_inspired_it_counts(self, ann):
        first = published(title="Allereerst")
        gone = published(title="Eerst", inspired_by=first)
        into = published(title="Nu", inspired_by=gone)
        act = actions.merge_initiatives(by=ann, gone=gone, into=into, values={}, said=Said())
        into.refresh_from_db()
        assert into.inspired_by == first
        actions.undo_act(by=ann, act=act)
        into.refresh_from_db()
        assert into.inspired_by == gone


@pytest.mark.parametrize("after", ["changed", "hidden"])
def test_a_letter_of_what_is_not_so_any_more_does_not_go(ann, after):
    source = organised()
    made = accept(ann, waiting(inspired_by=source.pk))
    if after == "changed":
        Initiative.objects.filter(pk=made.pk).update(inspired_by=None)
    else:
        actions.hide_initiative(by=ann, initiative=made, said=Said(reason="spam"))
    Letter.objects.update(not_before=timezone.now())
    while deliver_one():
        pass
    assert Letter.objects.get(template="initiative-inspired").state == "cancelled"


def test_a_letter_of_what_is_so_goes(ann):
    accept(ann, waiting(inspired_by=organised().pk))
    Letter.objects.update(not_before=timezone.now())
    while deliver_one():
        pass
    [letter] = [letter for letter in mail.outbox if letter.to == ["org@voorbeeld.nl"]]
    assert letter.subject == "“Boekenkast” bracht anderen op een idee"
    assert "/initiatieven/stoep-met-planten/" in letter.body


def test_two_that_wait_and_name_each_other_the_desk_refuses_the_second_and_it_still_waits(ann, client):
    one, other = organised(title="Een"), organised("b@voorbeeld.nl", title="Twee")
    first, second = change_of(one, inspired_by=other.pk), change_of(other, "b@voorbeeld.nl", inspired_by=one.pk)
    accept(ann, first)
    client.force_login(ann)
    answer = client.post(
        f"/moderatie/{second.case_id}/beslissen/",
        {"verb": "accept", "step": "take", "version": Proposal.objects.get(pk=second.pk).case.version, "words": ""},
    )
    text = answer.content.decode()
    assert "Dit kan niet: “Een” is het zelf, of kreeg het idee juist van dit initiatief." in text
    assert "Geplaatst. Besloten door" not in text
    assert 'value="accept"' in text


def test_what_they_want_is_told_again_after_a_fault_and_on_the_way_back(client):
    published()
    for step, title in (("1", ""), ("back", "Kast")):
        page = client.post(FORM, typed(step=step, title=title, inspired_by="Boekenkast")).content.decode()
        assert "Je wilt zoiets als" in page
        assert page.count('name="inspired_by"') == 1
    assert "Je wilt zoiets als" not in client.post(FORM, typed(step="back", inspired_by="Zeep\0kist")).content.decode()


def test_who_places_it_sees_who_hears_of_it_too(ann, client):
    mine = waiting(inspired_by=organised().pk)
    client.force_login(ann)
    asked = {"verb": "accept", "version": mine.case.version}
    text = client.post(f"/moderatie/{mine.case_id}/beslissen/", asked).content.decode()
    assert "En wie organiseert wat het idee gaf, krijgt deze" in text
    assert "“Boekenkast” bracht anderen op een idee" in text
    own = waiting("org@voorbeeld.nl", inspired_by=mine.values["inspired_by"])
    text = client.post(f"/moderatie/{own.case_id}/beslissen/", asked | {"version": own.case.version}).content.decode()
    assert "En wie organiseert wat het idee gaf" not in text


def test_a_version_kept_before_is_no_change_of_it():
    one = published()
    before = values_of(one)
    assert before["inspired_by"] is None
    assert differing(before, values_of(one)) == []
    assert (
        not Revision.objects.exclude(values__has_key="inspired_by")
        .filter(object_type="initiatives.initiative")
        .exists()
    )


def test_files_say_it_and_are_taken_in_again(client, ann):
    source = published(title="Badhuis")
    published(title="Nieuw badhuis", inspired_by=source)
    text = b"".join(client.get("/initiatieven.csv").streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert {row["title"]: row["inspired_by"] for row in rows} == {"Badhuis": "", "Nieuw badhuis": "badhuis"}
    Initiative.objects.update(inspired_by=None)
    Initiative.objects.all().delete()
    assert taken_in(ann, text) == {"Badhuis": None, "Nieuw badhuis": "Badhuis"}


HEADER = "title,summary,stage,themes,buurt,inspired_by\n"
ROW = "{},Een kast vol.,idee,delen,Vijfhoek,{}\n"


def taken_in(by, text: str) -> dict[str, str | None]:
    """What a file of CSV makes: per title that of its source."""
    intake = actions.receive_file(by=by, name="lijst.csv", data=text.encode())
    while work_one():
        pass
    intake.refresh_from_db()
    if intake.state == IntakeState.CHECKED:
        actions.ask_import(by=by, intake=intake, with_similar=True)
        work_one()
    return dict(Initiative.objects.values_list("title", "inspired_by__title"))


def test_a_row_may_name_one_on_the_site_or_one_further_down(ann):
    there = published(title="Badhuis")
    rows = [("Derde kast", "tweede KAST"), ("Tweede kast", "Badhuis"), ("Vierde", f"/initiatieven/{there.slug}/")]
    made = taken_in(ann, HEADER + "".join(ROW.format(*row) for row in rows))
    assert made == {"Badhuis": None, "Tweede kast": "Badhuis", "Derde kast": "Tweede kast", "Vierde": "Badhuis"}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([("Kast", "Zeepkist")], "source"),
        ([("Kast", "Kast")], "source_circle"),
        ([("Kast", "Boek"), ("Boek", "Kast")], "source_circle"),
    ],
)
def test_what_is_nowhere_and_what_goes_in_a_circle_is_a_fault_of_its_row(ann, rows, kind):
    assert taken_in(ann, HEADER + "".join(ROW.format(*row) for row in rows)) == {}
    assert {fault["kind"] for fault in Intake.objects.get().report["faults"]} == {kind}


def test_many_names_on_the_site_are_asked_once_each(ann, django_assert_max_num_queries):
    published(title="Badhuis")
    drafts = [Draft(row, {"title": f"Kast {row}"}, {}, [], inspired_by="Badhuis") for row in range(2, 60)]
    with django_assert_max_num_queries(3):
        assert all(wrong is None for _draft, wrong in Sources(drafts).found())
