"""Twenty moderators press at once, each in a browser and on a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from haarlem_wijken.ground.models import AuditEvent, Case, CaseDecision, Letter, StaffRole
from initiatives.models import Initiative
from tests.cast import account
from tests.front.desk import text_of, url
from tests.initiatives.waiting import waiting

MANY = 20
PRESSES = [{"verb": "accept"}, {"verb": "decline", "reason": "twice"}, {"verb": "changes", "remark-general": "Wie?"}]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.usefixtures("city")
def test_one_decision_wins_and_the_others_see_who_decided_what():
    proposal = waiting()
    version, start = Case.objects.get(pk=proposal.case_id).version, Barrier(MANY)
    clients = []
    for number in range(MANY):
        clients.append(Client())
        clients[-1].force_login(account(f"mod{number}@example.nl", StaffRole.MODERATOR, f"Mod{number}"))

    def press(number: int) -> tuple[int, str]:
        start.wait(timeout=60)
        try:
            typed = PRESSES[number % len(PRESSES)] | {"version": version, "step": "take"}
            answer = clients[number].post(url(proposal, "beslissen/"), typed)
            return answer.status_code, text_of(answer)
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        answers = list(pool.map(press, range(MANY)))
    case = Case.objects.get(pk=proposal.case_id)
    assert sorted(status for status, _page in answers) == [302] + [409] * (MANY - 1)
    told = f"al besloten door {case.decided_by.person}: {case.get_state_display()}"
    assert [told in page for status, page in answers if status == 409] == [True] * (MANY - 1)
    assert CaseDecision.objects.count() == 1
    assert (
        Letter.objects.filter(template__in=["proposal-accepted", "proposal-declined", "proposal-changes"]).count() == 1
    )
    assert AuditEvent.objects.filter(verb=f"case.{case.state}").count() == 1
    assert Initiative.objects.count() == (case.state == "accepted")
