"""Calls for help: who looks for one, who answers one, and who manages one signed in."""

from django.urls import path

from ..calls import files
from ..views import calls
from ..views.calls import manage
from ..views.calls.door import signed_in, signed_in_for
from ..views.calls.embed import embed
from ..views.calls.lists import calls_of_council
from ..views.calls.take_along import take_along

urlpatterns = [
    path("oproepen.atom", files.atom, name="calls-atom"),
    path("oproepen.ics", files.ics, name="calls-ics"),
    path("oproepen.embed", embed, name="calls-embed"),
    path("oproepen/", calls.calls, name="calls"),
    path("oproepen/van/<slug:slug>/", calls_of_council, name="calls-of-council"),
    path("oproepen/<int:pk>/", calls.call, name="call"),
    path("oproepen/<int:pk>.ics", files.one_ics, name="call-ics"),
    # who wants to help
    path("oproepen/<int:pk>/meehelpen/", calls.sign_up, name="sign-up"),
    path("oproepen/aangemeld/", calls.sign_up_sent, name="sign-up-sent"),
    path("meehelpen/<str:token>/", calls.helper, name="helper"),
    path("meehelpen/<str:token>/bevestigen/", calls.helper_confirm, name="helper-confirm"),
    # members of a council, and moderators
    path("oproepen/nieuw/wijkraad/<slug:slug>/", signed_in_for("council", manage.new), name="call-new-council"),
    path("oproepen/nieuw/initiatief/<slug:slug>/", signed_in_for("initiative", manage.new), name="call-new-initiative"),
    path("oproepen/<int:pk>/beheer/", signed_in(manage.manage), name="call-manage"),
    path("oproepen/<int:pk>/beheer/wijzigen/", signed_in(manage.edit), name="call-edit"),
    path("oproepen/<int:pk>/beheer/bericht/", signed_in(manage.write), name="call-write"),
    path("oproepen/<int:pk>/beheer/lijst.csv", signed_in(take_along), name="call-list"),
]
