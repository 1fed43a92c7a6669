"""What a form carries so that it is taken once and robots are noticed; and asking for a link."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

QUICKEST, SLOWEST = timedelta(seconds=3), timedelta(hours=24)
TRAP = "telefoon2"  # a field that people do not see
_SALT = "initiatives.form"


@dataclass(frozen=True)
class Marks:
    """The key of one form and when it was opened, signed."""

    key: UUID
    opened: str

    @classmethod
    def new(cls) -> "Marks":
        return cls(uuid4(), signing.TimestampSigner(salt=_SALT).sign("open"))

    @classmethod
    def read(cls, data) -> "Marks | None":
        """The marks in what was sent; None when they are not ours, or older than a day."""
        try:
            key, opened = UUID(data.get("key", "")), data.get("opened", "")
            signing.TimestampSigner(salt=_SALT).unsign(opened, max_age=SLOWEST)
        except (ValueError, signing.BadSignature):
            return None
        return cls(key, opened)

    @property
    def is_quick(self) -> bool:
        """Whether it was sent sooner after it was opened than anybody can type."""
        try:
            signing.TimestampSigner(salt=_SALT).unsign(self.opened, max_age=QUICKEST)
        except signing.SignatureExpired:
            return False
        return True

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Name and value of the hidden fields."""
        return [("key", str(self.key)), ("opened", self.opened)]


class LinkForm(forms.Form):
    """The address to which the links of one's own proposals are mailed."""

    email = forms.EmailField(
        label=_("Je e-mailadres"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Typ je e-mailadres."),
            "invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
        },
    )

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()
