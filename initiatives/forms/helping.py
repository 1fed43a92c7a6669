"""What helpers answer to a call, and what its organisers write to them."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..calls.wording import amount_words
from ..models import HelpCall
from ..models.sign_up import MOST_WORDS
from ..workflow import Help
from .call import MOST
from .fields import Words
from .proposal import helper_of

AMOUNTS = {
    Help.HANDS: _("Met hoeveel mensen kom je?"),
    Help.MATERIAL: _("Hoeveel kun je er missen?"),
    Help.MONEY: _("Hoeveel euro wil je bijdragen?"),
    Help.SPACE: _("Hoeveel ruimtes heb je?"),
    Help.KNOWLEDGE: _("Met hoeveel mensen help je?"),
}


class HelperForm(forms.Form):
    """Somebody who wants to help with `call`."""

    name = Words(
        label=_("Je naam"),
        help_text=_("Alleen de organisatoren zien je naam."),
        most=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Typ je naam.")},
    )
    email = forms.EmailField(
        label=_("Je e-mailadres"),
        help_text=_("Alleen de organisatoren zien je adres. We sturen je een brief om je aanmelding te bevestigen."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Typ je e-mailadres."),
            "invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
            "max_length": _("Dit adres is te lang."),
        },
    )
    amount = forms.IntegerField(
        initial=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "short", "autocomplete": "off"}),
        error_messages={"required": _("Typ een heel getal."), "invalid": _("Typ een heel getal.")},
    )
    words = Words(
        label=_("Wil je er iets bij zeggen?"),
        help_text=_("Bijvoorbeeld wat je kunt, of hoe laat je er bent. Hoogstens 500 tekens."),
        most=MOST_WORDS,
        lines=True,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, call: HelpCall, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.call = call
        self.fields["amount"].label = AMOUNTS[Help(call.what)]
        self.fields["amount"].initial = None if call.what == Help.MONEY else 1

    @property
    def helper(self):
        return helper_of("name", "email", "amount", "words")

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean_amount(self) -> int:
        amount = self.cleaned_data["amount"]
        most = self.call.needed or (MOST if self.call.what == Help.MONEY else 100)
        if not 1 <= amount <= most:
            words = _("Vul een getal in van 1 tot en met %(most)s. Gevraagd is: %(needed)s.")
            said = {"most": most, "needed": amount_words(self.call.what, most)}
            raise ValidationError(words % said)
        return amount


class WriteForm(forms.Form):
    """A letter to all who help."""

    words = Words(
        label=_("Je bericht"),
        help_text=_("Iedereen op de lijst krijgt het per mail, ook wie wacht. Hoogstens 2000 tekens."),
        most=2000,
        lines=True,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Schrijf eerst je bericht.")},
    )

    @property
    def helper(self):
        return helper_of("words")
