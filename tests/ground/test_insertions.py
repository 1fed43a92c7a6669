"""What two people put in at one place."""

import pytest

from haarlem_wijken.ground.prose.insertions import both_put_in

OPENED = "De voorzitter opent. We beginnen."


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        (OPENED, OPENED + " Er is taart.", OPENED + " Er is thee.", OPENED + " Er is thee. Er is taart."),
        (
            OPENED,
            "De voorzitter opent. Er is taart. We beginnen.",
            "De voorzitter opent. Er is thee. We beginnen.",
            "De voorzitter opent. Er is thee. Er is taart. We beginnen.",
        ),
        (OPENED, "Goed. " + OPENED, "Mooi. " + OPENED, "Mooi. Goed. " + OPENED),
        ("aa", "aaa", "aaba", "aabaa"),
        (OPENED, "De secretaris opent. We beginnen.", OPENED + " Er is thee.", None),
        (OPENED, "Goed. " + OPENED, OPENED + " Er is thee.", None),
        (OPENED, "", OPENED + " Er is thee.", None),
        ("", "Er is taart.", "Er is thee.", None),
    ],
)
def test_a_text_of_both(base, mine, theirs, expected):
    assert both_put_in(base, mine, theirs) == expected
