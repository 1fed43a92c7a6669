"""Agreements: /afspraken/."""

from django.urls import path

from ..views.agreements import answering, following_up, life, of_council, register

urlpatterns = [
    path("", register.agreements, name="agreements"),
    path("antwoord/<str:token>/", answering.answer, name="agreement-answer"),
    path("van/<slug:slug>/", of_council.agreements_of_council, name="agreements-of-council"),
    path("opschrijven/<slug:slug>/", register.write_down, name="agreement-new"),
    path("<slug:council>/<slug:number>/", register.agreement_page, name="agreement"),
    path("<slug:council>/<slug:number>/versies/", life.history, name="agreement-history"),
    path("<slug:council>/<slug:number>/versies/terug/", life.restore, name="agreement-restore"),
    path("<slug:council>/<slug:number>/spoor/", life.trail, name="agreement-trail"),
    path("<slug:council>/<slug:number>/wijzigen/", register.change, name="agreement-change"),
    path("<slug:council>/<slug:number>/voortgang/", register.review, name="agreement-review"),
    path("<slug:council>/<slug:number>/vervangen/", following_up.supersede, name="agreement-supersede"),
    path("<slug:council>/<slug:number>/oproep/", following_up.ask_for_help, name="agreement-call"),
]
