"""Letters as a mail program on a small phone shows them."""

import pytest
from django.core import mail

from haarlem_wijken.ground import post
from tests.browser.conftest import PHONE
from tests.letters_table import LETTERS

WIDE = "() => document.documentElement.scrollWidth > 320"  # a phone shows the whole of what is wider, but smaller


@pytest.mark.django_db
def test_no_letter_is_wider_than_a_phone(browser):
    """The address of a link is one word of a hundred letters."""
    page = browser.new_context(**PHONE, java_script_enabled=False).new_page()
    wide = []
    for template, context in LETTERS:
        post.send_now(template, to="samira@example.nl", context=context, language="nl")
        page.set_content(mail.outbox[-1].alternatives[0].content)
        if page.evaluate(WIDE):
            wide.append(template)
    page.context.close()
    assert wide == []
    assert len(mail.outbox) == len(LETTERS)
