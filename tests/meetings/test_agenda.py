"""The agenda of a meeting, and what waits for one."""

import pytest
from django.core.exceptions import ValidationError

from meetings import actions
from meetings.models import AgendaItem
from tests import cast

from .test_pages import as_, page


def titles(meeting) -> list[str]:
    return [item.title for item in meeting.items.all()]


@pytest.fixture
def three(plan, group, secretary):
    meeting = plan(state="gehouden")
    for title in "ABC":
        actions.add_item(by=secretary, council=group, meeting=meeting, title=title)
    return meeting


def test_items_come_at_the_end_and_are_put_in_order(three, secretary):
    a, b, c = three.items.values_list("pk", flat=True)
    assert actions.order_items(by=secretary, meeting=three, order=[c, a, b])
    assert titles(three) == ["C", "A", "B"]


def test_each_kind_comes_where_it_belongs(plan, group, secretary):
    meeting = plan(state="gehouden")
    for kind in ("opening", "rondvraag", "sluiting", "onderwerp", "verslag", "presentatie"):
        actions.add_item(by=secretary, council=group, meeting=meeting, title=kind, kind=kind)
    waiting = actions.add_item(by=secretary, council=group, meeting=None, title="voorraad")
    actions.put_on(by=secretary, item=waiting, meeting=meeting)
    assert titles(meeting) == ["opening", "verslag", "onderwerp", "presentatie", "voorraad", "rondvraag", "sluiting"]


def test_who_orders_some_leaves_the_others_where_they_are(three, secretary):
    a, _b, c = three.items.values_list("pk", flat=True)
    assert actions.order_items(by=secretary, meeting=three, order=[c, a])
    assert titles(three) == ["C", "B", "A"]


def test_an_order_with_what_is_gone_changes_nothing(three, secretary):
    a, b, c = three.items.all()
    actions.remove_item(by=secretary, item=b)
    assert not actions.order_items(by=secretary, meeting=three, order=[c.pk, b.pk, a.pk])
    assert titles(three) == ["A", "C"]


def test_it_waits_in_the_backlog_until_it_is_put_on(plan, group, secretary):
    item = actions.add_item(by=secretary, council=group, meeting=None, title="Zebrapad")
    meeting = plan()
    assert list(AgendaItem.objects.backlog_of(group)) == [item]
    actions.put_on(by=secretary, item=item, meeting=meeting)
    assert ("Zebrapad" in titles(meeting), AgendaItem.objects.backlog_of(group).count()) == (True, 0)


def test_from_a_meeting_that_is_over_a_copy_goes_on(plan, group, secretary):
    before, after = plan(days=-7, state="gehouden"), plan()
    item = actions.add_item(by=secretary, council=group, meeting=before, title="Zebrapad")
    copy = actions.put_on(by=secretary, item=item, meeting=after)
    item.refresh_from_db()
    assert (copy.carried_from, item.outcome, titles(before)) == (item, "uitgesteld", ["Zebrapad"])


def test_it_does_not_go_to_another_council(plan, group, secretary):
    item = actions.add_item(by=secretary, council=group, meeting=None, title="Zebrapad")
    with pytest.raises(ValidationError):
        actions.put_on(by=secretary, item=item, meeting=plan(council=cast.council("wijkraad-elders")))


def test_who_saw_an_older_item_changes_nothing(three, secretary):
    item = three.items.first()
    old = AgendaItem.objects.get(pk=item.pk)
    actions.change_item(by=secretary, item=item, title="A bis")
    for late in (
        lambda: actions.change_item(by=secretary, item=old, title="A ter"),
        lambda: actions.remove_item(by=secretary, item=AgendaItem(pk=old.pk, version=old.version, title="A")),
    ):
        with pytest.raises(actions.Stale):
            late()
    assert titles(three) == ["A bis", "B", "C"]


def test_each_step_is_told_on_top_and_what_was_explained_is_not_thrown_away_by_one_press(plan, secretary):
    meeting, client = plan(), as_(secretary)
    address = f"{meeting.get_absolute_url()}agenda/"
    typed = {"title": "Groen", "kind": "onderwerp", "note": "", "visibility": "openbaar"}
    answer = client.post(address, typed)
    assert answer.url == f"{address}#inhoud"  # the form stands far below, and its address goes there
    assert "“Groen” staat op de agenda." in page(client, address)
    client.post(address, typed | {"title": "Water", "note": "Lees het rapport.", "where": "voorraad"})
    assert "“Water” ligt in de voorraad." in page(client, address)
    client.post(
        f"/vergaderingen/agendapunten/{AgendaItem.objects.get(title='Water').pk}/verplaats/", {"to": meeting.slug}
    )
    text = page(client, address)
    assert "“Water” staat op de agenda." in text and text.count("Dan ben je ook de toelichting kwijt.") == 1
    client.post(f"/vergaderingen/agendapunten/{AgendaItem.objects.get(title='Groen').pk}/weg/")
    assert "“Groen” is weggehaald." in page(client, address)


def test_who_calls_off_reads_who_is_told_and_where_minutes_go(plan, secretary):
    before, meeting, client = plan(days=-7), plan(), as_(secretary)
    address = f"{meeting.get_absolute_url()}afzeggen/"
    letter, moved = "Wie is uitgenodigd, krijgt na tien minuten een brief.", "komt op de agenda van de bijeenkomst erna"
    assert (letter in (text := page(client, address)), moved in text) == (False, False)
    minutes = actions.start_minutes(by=secretary, meeting=before)
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=meeting.date)
    actions.convene(by=secretary, meeting=meeting)
    assert (letter in (text := page(client, address)), moved in text) == (True, True)


def test_who_has_a_seat_plans_from_their_own_place_and_their_council(group, secretary, stranger_member):
    plan_it = f'href="/vergaderingen/plannen/{group.slug}/"'
    for address in ("/account/", f"/wijkraden/{group.slug}/bijhouden/", f"/afspraken/van/{group.slug}/"):
        assert plan_it in page(as_(secretary), address)
    assert plan_it not in page(as_(stranger_member), f"/afspraken/van/{group.slug}/")
    assert plan_it not in page(as_(stranger_member), "/account/")
