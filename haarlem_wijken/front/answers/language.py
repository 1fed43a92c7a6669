"""The language of an answer: its address says it, and nothing else does."""

from django.middleware.locale import LocaleMiddleware
from django.utils import translation


class AddressLanguage(LocaleMiddleware):
    """What the browser prefers is never asked, so the answer does not vary by it: caches keep one copy, not one for
    each list of languages that a browser can send.
    """

    def process_response(self, request, response):
        response.headers.setdefault("Content-Language", translation.get_language())
        return response
