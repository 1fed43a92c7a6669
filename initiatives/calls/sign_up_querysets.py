"""The words in which those who answer calls for help are read."""

from django.db import models

from ..workflow import COUNTING, SignUpState


class SignUpQuerySet(models.QuerySet):
    def counting(self):
        """Confirmed, and not cancelled: who helps or waits."""
        return self.filter(state__in=COUNTING)

    def placed(self):
        return self.filter(state=SignUpState.PLACED)

    def waiting(self):
        """Who waits for a place, the longest waiting first."""
        return self.filter(state=SignUpState.WAITING).order_by("confirmed_at", "pk")

    def on_list(self):
        """Who helps, then who waits, in the order in which they came."""
        return self.counting().order_by("state", "confirmed_at", "pk")
