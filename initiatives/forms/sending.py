"""Asking for a link."""

from django import forms

from .fields import EmailAddress


class LinkForm(forms.Form):
    """The address to which the links of one's own proposals are mailed."""

    email = EmailAddress()
