"""A meeting as JSON: what is public of it, to whoever asks and from any site."""

import json
from datetime import date

from haarlem_wijken.ground.models import Visibility
from meetings import actions


def test_it_holds_what_is_public_in_the_words_of_oparl(client, plan, agree, secretary):
    meeting = plan(date(2026, 3, 3), state="gehouden", place="Buurthuis")
    for seen, word in (
        (Visibility.PUBLIC, "olievlek"),
        (Visibility.MEMBERS, "kamer"),
        (Visibility.CONFIDENTIAL, "stil"),
    ):
        actions.add_item(by=None, council=meeting.council, meeting=meeting, title=word, visibility=seen)
        agree(f"Over {word}", meeting, visibility=seen)
        actions.make_resolution(by=None, meeting=meeting, text=f"Besluit {word}", visibility=seen)
    actions.set_presence(by=None, meeting=meeting, person=secretary.person, presence="aanwezig")
    client.force_login(secretary)
    answer = client.get(f"/vergaderingen/{meeting.slug}.json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    text = answer.getvalue().decode()
    facts = json.loads(text)
    assert "kamer" not in text and "stil" not in text and "Henk" not in text
    assert (facts["meetingState"], facts["start"], facts["cancelled"]) == ("durchgeführt", "2026-03-03", False)
    assert [one["name"] for one in facts["agendaItem"]] == ["olievlek"]
    (made,) = facts["schema:potentialAction"]
    assert (made["name"], made["actionStatus"]) == ("Over olievlek", "https://schema.org/ActiveActionStatus")
    assert [one["resolutionText"] for one in facts["resolution"]] == ["Besluit olievlek"]
    assert "resultsProtocol" not in facts
    etag = answer.headers["ETag"]
    assert client.get(f"/vergaderingen/{meeting.slug}.json", headers={"If-None-Match": etag}).status_code == 304
    minutes = actions.start_minutes(by=None, meeting=meeting)
    actions.show_minutes(by=None, minutes=minutes, visibility=Visibility.PUBLIC)
    again = client.get(f"/vergaderingen/{meeting.slug}.json", headers={"If-None-Match": etag})
    assert json.loads(again.getvalue())["resultsProtocol"]["accessUrl"].endswith(f"/vergaderingen/{meeting.slug}.pdf")


def test_what_is_not_public_has_none(visitor, client, plan, secretary):
    hidden = plan(visibility=Visibility.MEMBERS)
    visitor.force_login(secretary)
    assert visitor.get(f"/vergaderingen/{hidden.slug}.json").status_code == 404
