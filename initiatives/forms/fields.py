"""Fields that say in words what is wrong, and keep what was typed."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.text import normalize_newlines
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class Words(forms.CharField):
    """Text of at most `most` characters, a line end counting as one; `lines` says whether it may have any.

    The browser is not told the maximum: it would cut off what somebody pastes without a word.
    """

    def __init__(self, *, most: int, lines: bool = False, **options):
        self.most, self.lines = most, lines
        super().__init__(**options)

    def to_python(self, value):
        value = normalize_newlines(super().to_python(value) or "")
        return value if self.lines else " ".join(value.split())

    def validate(self, value):
        super().validate(value)
        too_many = len(value) - self.most
        if too_many > 0:
            words = ngettext(
                "Dit zijn %(count)s van %(most)s tekens. Maak het %(n)s teken korter.",
                "Dit zijn %(count)s van %(most)s tekens. Maak het %(n)s tekens korter.",
                too_many,
            )
            raise ValidationError(words % {"count": len(value), "most": self.most, "n": too_many}, code="max_length")


class WebAddress(forms.URLField):
    """The address of a page on the web; without a scheme it is taken for https."""

    default_validators = [URLValidator(schemes=["http", "https"], message=_("Dit is geen adres van een website."))]

    def __init__(self, **options):
        invalid = _("Dit is geen adres van een website. Een adres ziet er zo uit: https://www.voorbeeld.nl.")
        long = _("Dit adres is te lang: hoogstens 300 tekens.")
        super().__init__(
            max_length=300,
            assume_scheme="https",
            widget=forms.URLInput(attrs={"autocomplete": "url", "maxlength": None}),
            error_messages={"invalid": invalid, "max_length": long},
            **options,
        )
        self.widget.attrs.pop("maxlength", None)


class EmailAddress(forms.EmailField):
    """Somebody's own address, in lower case."""

    def __init__(self, **options):
        options.setdefault("label", _("Je e-mailadres"))
        super().__init__(
            max_length=254,
            widget=forms.EmailInput(attrs={"autocomplete": "email"}),
            error_messages={
                "required": _("Typ je e-mailadres."),
                "invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
                "max_length": _("Dit adres is te lang."),
            },
            **options,
        )
        self.widget.attrs.pop("maxlength", None)

    def clean(self, value):
        return super().clean(value).lower()
