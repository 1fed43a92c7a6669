"""What comes of an agreement: what can be said of it, another in its place, a call for help."""

import pytest

from haarlem_wijken.ground.models import Visibility
from initiatives.models import HelpCall
from meetings import actions
from meetings.forms.review import possible
from meetings.models import Agreement
from meetings.workflow import AgreementKind, AgreementState, ReviewResult, leads_to
from tests import cast
from tests.initiatives.test_calls_journey import TOWN, asking

from .test_pages import as_, page

SAYABLE = {
    "voorstel": {"open", "uitgesteld", "vervallen"},
    "open": {"loopt", "afgehandeld", "uitgesteld", "vervallen"},
    "loopt": {"open", "loopt", "afgehandeld", "uitgesteld", "vervallen"},
    "van-kracht": {"vervallen"},
    "afgehandeld": {"heropend"},
    "vervallen": {"heropend"},
    "ingetrokken": {"heropend"},
    "vervangen": set(),
}


@pytest.mark.parametrize("state", SAYABLE)
def test_what_is_offered_is_what_may_follow(state):
    assert set(possible(Agreement(state=state))) == SAYABLE[state]
    for result in possible(Agreement(state=state)):
        assert leads_to(AgreementState(state), result) is not None


def test_of_what_is_replaced_nothing_more_is_asked(agree, secretary):
    old, new = agree("Oud"), agree("Nieuw")
    client = as_(secretary)
    assert "Hoe staat het ervoor?" in page(client, old.get_absolute_url())
    form = {"successor": new.pk, "version": old.version}
    assert client.post(f"{old.get_absolute_url()}vervangen/", form).url == old.get_absolute_url()
    text = page(client, old.get_absolute_url())
    assert "Hoe staat het ervoor?" not in text and f'href="{new.get_absolute_url()}"' in text
    assert f'href="{old.get_absolute_url()}"' in page(client, new.get_absolute_url())


def test_only_a_living_agreement_of_the_same_group_takes_its_place(agree, secretary):
    old, done, _living = agree("Oud"), agree("Klaar"), agree("Levend")
    actions.review_agreement(by=secretary, agreement=done, result=ReviewResult.DONE)
    elsewhere = agree("Elders", council=cast.council("wijkraad-elders"))
    for other in (old, done, elsewhere):
        answer = as_(secretary).post(f"{old.get_absolute_url()}vervangen/", {"successor": other.pk, "version": 1})
        assert "Kies een afspraak uit de lijst." in answer.content.decode()


@pytest.mark.parametrize(("who", "sees"), [(None, False), ("member", False), ("secretary", True)])
def test_a_successor_that_is_hidden_is_not_named(who, sees, agree, secretary, request):
    old, new = agree("Oud"), agree("Nieuw", visibility=Visibility.CONFIDENTIAL)
    actions.supersede_agreement(by=secretary, agreement=old, successor=new)
    text = page(as_(who and request.getfixturevalue(who)), old.get_absolute_url())
    assert (new.number in text) is sees
    assert "vervangen" in text


def test_an_agreement_makes_a_call_and_both_lead_to_each_other(agree, secretary, city, client):
    agreement = agree("We tellen het verkeer", explanation="Een hele dag.")
    member, address = as_(secretary), f"{agreement.get_absolute_url()}oproep/"
    form = page(member, address)
    assert 'value="We tellen het verkeer"' in form and "Een hele dag." in form
    answer = member.post(address, asking(area=TOWN))
    call = HelpCall.objects.get()
    assert answer.status_code == 303, answer.content.decode()
    assert f'href="{call.get_absolute_url()}"' in page(client, agreement.get_absolute_url())


def test_a_call_of_a_line_in_minutes_and_its_item_lead_to_each_other(plan, secretary, city, client):
    meeting = plan()
    section = actions.start_minutes(by=secretary, meeting=meeting).sections.first()
    actions.save_section(by=secretary, section=section, body="oproep: wie telt er mee?")
    address = f"/vergaderingen/delen/{section.pk}/oproep/?regel=0"
    back = f'href="{meeting.get_absolute_url()}verslag/#deel-{section.pk}"'
    assert page(as_(secretary), address).count(back) == 2  # a crumb, and the way back without placing anything
    written = as_(secretary)
    answer = written.post(address, asking(area=TOWN) | {"title": "wie telt er mee?"})
    assert answer.status_code == 303, answer.content.decode()
    call = HelpCall.objects.get()
    offered = page(written, f"/vergaderingen/delen/{section.pk}/kaarten/")
    assert "Deze oproep staat op de site" in offered and f'href="{call.get_absolute_url()}"' in offered
    HelpCall.objects.update(title="Tellen maar")
    assert "al een oproep op de site: “Tellen maar”" in page(written, f"/vergaderingen/delen/{section.pk}/kaarten/")
    assert f'href="{call.get_absolute_url()}"' in page(client, meeting.get_absolute_url())
    assert f'href="{meeting.get_absolute_url()}#punt-{section.item_id}"' in page(client, call.get_absolute_url())


def test_what_is_not_public_is_not_typed_into_a_call(agree, secretary):
    agreement = agree("Een geheim plan", visibility=Visibility.MEMBERS)
    assert "Een geheim plan" not in page(as_(secretary), f"{agreement.get_absolute_url()}oproep/")


def test_a_long_agreement_becomes_a_short_question_and_a_story(agree, secretary):
    agreement = agree("We tellen op drie plekken in de wijk hoeveel auto’s er langs komen tussen zeven en negen uur")
    form = page(as_(secretary), f"{agreement.get_absolute_url()}oproep/")
    assert "…" in form
    assert f">\n{agreement.text}" in form or agreement.text in form.partition("textarea")[2]


def test_a_standing_agreement_says_that_it_can_lapse_and_nothing_else(agree):
    agreement = agree("We beginnen op tijd", kind=AgreementKind.STANDING)
    assert possible(agreement) == [ReviewResult.DROPPED]
