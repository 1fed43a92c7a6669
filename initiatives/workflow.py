"""The words in which calls for help and those who answer them are spoken of. The values are those in addresses."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Help(TextChoices):
    """What is asked (`wat=`)."""

    HANDS = "handen", pgettext_lazy("oproep", "handen")
    MATERIAL = "materiaal", pgettext_lazy("oproep", "materiaal")
    MONEY = "geld", pgettext_lazy("oproep", "geld")
    SPACE = "ruimte", pgettext_lazy("oproep", "ruimte")
    KNOWLEDGE = "kennis", pgettext_lazy("oproep", "kennis")


class Ending(TextChoices):
    """Why a call was closed before its time; "" as long as it was not."""

    NONE = "", pgettext_lazy("oproep", "niet gesloten")
    ENOUGH = "genoeg", pgettext_lazy("oproep", "er is genoeg hulp")
    OFF = "afgelast", pgettext_lazy("oproep", "het gaat niet door")
    REMOVED = "weggehaald", pgettext_lazy("oproep", "weggehaald door een moderator")


class CallState(TextChoices):
    """How a call stands on a day. Only an open or a full one takes sign-ups: a full one for its waiting list."""

    OPEN = "open", pgettext_lazy("oproep", "open")
    FULL = "vol", pgettext_lazy("oproep", "vol")
    PAST = "voorbij", pgettext_lazy("oproep", "voorbij")
    CLOSED = "gesloten", pgettext_lazy("oproep", "gesloten")
    OFF = "afgelast", pgettext_lazy("oproep", "gaat niet door")


class SignUpState(TextChoices):
    """unconfirmed > placed | waiting; waiting > placed; placed, waiting > cancelled | removed."""

    UNCONFIRMED = "unconfirmed", pgettext_lazy("aanmelding", "nog niet bevestigd")
    PLACED = "placed", pgettext_lazy("aanmelding", "doet mee")
    WAITING = "waiting", pgettext_lazy("aanmelding", "op de wachtlijst")
    CANCELLED = "cancelled", pgettext_lazy("aanmelding", "afgemeld")
    REMOVED = "removed", pgettext_lazy("aanmelding", "van de lijst gehaald")


COUNTING = (SignUpState.PLACED, SignUpState.WAITING)  # who would want to hear what changes
