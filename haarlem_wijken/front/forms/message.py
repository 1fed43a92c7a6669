"""What somebody writes to organisers, and they back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.forms.fields import EmailAddress, Words

MOST = 3000
PORTAL, ADDRESS = "portal", "address"
ANSWERS = [
    (PORTAL, _("Via deze site: zij zien mijn e-mailadres niet")),
    (ADDRESS, _("Mijn adres mag mee, zodat zij rechtstreeks kunnen antwoorden")),
]


class ReplyForm(forms.Form):
    """One text."""

    text = Words(
        label=_("Je antwoord"),
        help_text=_("Hoogstens 3000 tekens."),
        most=MOST,
        lines=True,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Schrijf eerst wat je wilt zeggen.")},
    )


class MessageForm(ReplyForm):
    """The first message, with who writes it and how they want to be answered."""

    name = Words(
        label=_("Hoe heet je?"),
        help_text=_("Zo weten zij wie schrijft. Een voornaam is genoeg."),
        most=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Schrijf hoe je heet.")},
    )
    email = EmailAddress(help_text=_("We sturen je eerst een brief, om te weten dat dit adres van jou is."))
    answer = forms.ChoiceField(
        label=_("Hoe wil je antwoord krijgen?"),
        choices=ANSWERS,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies hoe je antwoord wilt krijgen."),
            "invalid_choice": _("Kies hoe je antwoord wilt krijgen."),
        },
    )
    field_order = ["text", "name", "email", "answer"]

    def __init__(self, *args, to_moderators: bool = False, **options):
        super().__init__(*args, **options)
        self.fields["text"].label = _("Je bericht")
        if to_moderators:  # they answer by letter, and have the address anyway
            del self.fields["answer"]
