"""Nothing that is public is ever old: each act is seen on the next request, everywhere it shows."""

import pytest

from tests.fresh import of_calls, of_councils, of_initiatives, of_meetings, of_the_ground, of_the_table, sources  # noqa: F401
from tests.fresh.quiet import NO_ACTS, QUIET
from tests.fresh.telling import STORIES, follow

TOLD = {verb for story in STORIES.values() for verb in story.verbs}


@pytest.mark.parametrize("name", STORIES)
def test_each_act_is_seen_on_the_next_request(name, city, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    told = STORIES[name]
    assert set(follow(told.tell())) == set(told.verbs)


def test_every_module_of_acts_has_a_story_or_a_reason():
    silent = {str(path) for path in sources.modules() if not sources.functions(path) & TOLD}
    assert silent == QUIET.keys()


def test_everything_that_raises_the_public_version_is_told():
    """Beside INSIDE what is asked elsewhere. What does not raise it, and is seen all the same, fails its story."""
    assert sources.raising() - TOLD == NO_ACTS.keys()
