"""Agreements: /afspraken/."""

from django.urls import path

from ..views import agreement_life, agreements, answering, following_up, of_council

urlpatterns = [
    path("", agreements.agreements, name="agreements"),
    path("antwoord/<str:token>/", answering.answer, name="agreement-answer"),
    path("van/<slug:slug>/", of_council.agreements_of_council, name="agreements-of-council"),
    path("opschrijven/<slug:slug>/", agreements.write_down, name="agreement-new"),
    path("<slug:council>/<slug:number>/", agreements.agreement_page, name="agreement"),
    path("<slug:council>/<slug:number>/versies/", agreement_life.history, name="agreement-history"),
    path("<slug:council>/<slug:number>/versies/terug/", agreement_life.restore, name="agreement-restore"),
    path("<slug:council>/<slug:number>/spoor/", agreement_life.trail, name="agreement-trail"),
    path("<slug:council>/<slug:number>/wijzigen/", agreements.change, name="agreement-change"),
    path("<slug:council>/<slug:number>/voortgang/", agreements.review, name="agreement-review"),
    path("<slug:council>/<slug:number>/vervangen/", following_up.supersede, name="agreement-supersede"),
    path("<slug:council>/<slug:number>/oproep/", following_up.ask_for_help, name="agreement-call"),
]
