"""Forms of signing in, and of what somebody says of themselves."""

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Account, Hears, Person
from initiatives.forms.fields import EmailAddress


class AddressForm(RequestLoginCodeForm):
    """Step 1 of signing in.

    An unknown address gets an account too, so that known and unknown are treated alike to the last query. It has no
    right, and the
    worker removes it when nobody types its code within a day.
    """

    email = forms.EmailField(
        label=_("Je e-mailadres"),
        help_text=_("Daar sturen we een code naartoe."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Typ je e-mailadres."),
            "invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
        },
    )

    def clean_email(self) -> str:
        email = super().clean_email().lower()
        self._user = Account.objects.for_address(email)
        return email


class CodeForm(ConfirmLoginCodeForm):
    """Step 2 of signing in."""

    code = forms.CharField(
        label=_("De code uit de brief"),
        help_text=_("Zes cijfers."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": _("Typ de code die in de brief staat.")},
    )


class MailedCodeForm(forms.Form):
    """A code that shows anew that the address is still one's own."""

    code = forms.CharField(
        label=_("De code uit de brief"),
        help_text=_("Zes cijfers."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": _("Typ de code die in de brief staat.")},
    )


class NewAddressForm(forms.Form):
    """The address that somebody wants to sign in with from now on."""

    email = EmailAddress(
        label=_("Je nieuwe e-mailadres"),
        help_text=_("Daar sturen we een code naartoe. Tot je die typt, verandert er niets."),
    )

    def __init__(self, *args, account: Account, **options):
        super().__init__(*args, **options)
        self.account = account

    def clean_email(self) -> str:
        email = self.cleaned_data["email"]
        if email == self.account.email:
            raise ValidationError(_("Dit is al je adres."))
        return email


class LanguageForm(forms.Form):
    """The language in which somebody gets letters."""

    language = forms.ChoiceField(
        label=_("In welke taal wil je onze brieven?"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )


class NameForm(forms.ModelForm):
    """What one is called."""

    class Meta:
        model = Person
        fields = ["given_name", "tussenvoegsel", "family_name"]
        widgets = {
            "given_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "family_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
        }
        error_messages = {"given_name": {"required": _("Typ je voornaam.")}}


class LettersForm(forms.Form):
    """How a moderator wants to hear that something waits."""

    hears = forms.ChoiceField(
        label=_("Hoe wil je horen dat er iets wacht?"),
        choices=Hears.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies er een."), "invalid_choice": _("Kies er een.")},
    )
