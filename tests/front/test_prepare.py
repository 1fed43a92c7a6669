"""What `prepare` leaves behind on the first day."""

import pytest
from django.core.management import call_command

from haarlem_wijken.front.management.commands.prepare import static_mark
from haarlem_wijken.ground.models import Account
from initiatives.models import Initiative


@pytest.mark.usefixtures("city")
def test_a_portal_that_is_prepared_has_no_account_and_no_demo(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "collected").write_text(static_mark())
    call_command("prepare")
    assert (Account.objects.count(), Initiative.objects.count()) == (0, 0)
