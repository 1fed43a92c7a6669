"""What haarlem_wijken/plainly.py puts in the place of Django's own, as it is in all tests."""

from concurrent.futures import ThreadPoolExecutor

from django.conf import settings
from django.db import connections
from django.test.utils import override_script_prefix
from django.urls import get_urlconf, reverse, set_urlconf
from django.utils import timezone
from django.utils.translation import get_language, override


def elsewhere(ask):
    """What another thread is told."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(ask).result()


def test_each_thread_has_its_own_language():
    with override("en"):
        assert (get_language(), elsewhere(get_language)) == ("en", "nl")


def test_each_thread_has_its_own_time_zone():
    with timezone.override("UTC"):
        assert timezone.get_current_timezone_name() == "UTC"
        assert elsewhere(timezone.get_current_timezone_name) == "Europe/Amsterdam"


def test_each_thread_has_its_own_addresses():
    set_urlconf("tests.house.broken_urls")
    try:
        assert (get_urlconf(), elsewhere(get_urlconf)) == ("tests.house.broken_urls", None)
    finally:
        set_urlconf(None)
    with override_script_prefix("/wijken/"):
        assert (reverse("health"), elsewhere(lambda: reverse("health"))) == ("/wijken/gezondheid/", "/gezondheid/")


def test_each_thread_has_its_own_connection():
    assert connections["default"] is connections["default"]
    assert connections["default"] is not elsewhere(lambda: connections["default"])


def test_a_setting_can_still_be_another_for_a_test(settings):
    settings.SITE_NAME = "Haarlem"
    assert settings.SITE_NAME == "Haarlem"


def test_a_setting_that_is_not_there_is_an_error():
    assert getattr(settings, "NOT_A_SETTING", None) is None
