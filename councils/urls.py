from django.urls import path

from . import document_feed, views

urlpatterns = [
    path("", views.council_list, name="councils"),
    path("dekking/", views.coverage, name="councils-coverage"),
    path("mist-er-een/", views.missing, name="council-missing"),
    path("mist-er-een/gelukt/", views.missing_sent, name="council-missing-sent"),
    path("uitnodiging/<str:token>/", views.seat_invitation, name="seat-invitation"),
    path("wij-zijn/<str:token>/", views.claim_link, name="council-claim-link"),
    path("bestaat-nog/<str:token>/", views.alive, name="council-alive"),
    path("<slug:slug>/", views.council_page, name="council"),
    path("<slug:slug>/stukken/", views.documents, name="council-documents"),
    path("<slug:slug>/stukken.atom", document_feed.atom, name="council-documents-atom"),
    path("<slug:slug>/stukken/<int:pk>/", views.document, name="council-document"),
    path("<slug:slug>/stukken/<int:pk>/<int:number>/", views.document, name="council-document-version"),
    path("<slug:slug>/wij-zijn-deze-raad/", views.claim, name="council-claim"),
    # what its members keep
    path("<slug:slug>/bijhouden/", views.keep, name="council-keep"),
    path("<slug:slug>/bijhouden/pagina/", views.keep_page, name="council-keep-page"),
    path("<slug:slug>/bijhouden/we-zijn-er-nog/", views.still_here, name="council-still-here"),
    path("<slug:slug>/bijhouden/gegevens/", views.change, name="council-change"),
    path("<slug:slug>/bijhouden/gegevens/intrekken/", views.change_withdraw, name="council-change-withdraw"),
    path("<slug:slug>/bijhouden/geschiedenis/", views.history, name="council-history"),
    path("<slug:slug>/bijhouden/geschiedenis/<int:number>/", views.version, name="council-version"),
    path("<slug:slug>/bijhouden/geschiedenis/<int:number>/terug/", views.restore, name="council-restore"),
    path("<slug:slug>/bijhouden/stukken/erbij/", views.document_add, name="document-add"),
    path("<slug:slug>/bijhouden/stukken/<int:pk>/", views.document_change, name="document-change"),
    path("<slug:slug>/bijhouden/stukken/<int:pk>/weg/", views.document_remove, name="document-remove"),
    path("<slug:slug>/bijhouden/stukken/<int:pk>/terug/", views.document_restore, name="document-restore"),
    path("<slug:slug>/bijhouden/contacten/", views.contacts, name="council-contacts"),
    path("<slug:slug>/bijhouden/contacten/<int:pk>/einde/", views.contact_end, name="council-contact-end"),
    # who sits in it
    path("<slug:slug>/bijhouden/wie/", views.seats, name="council-seats"),
    path("<slug:slug>/bijhouden/wie/erbij/", views.seat_add, name="seat-add"),
    path("<slug:slug>/bijhouden/wie/<int:pk>/functie/", views.seat_role, name="seat-role"),
    path("<slug:slug>/bijhouden/wie/<int:pk>/einde/", views.seat_end, name="seat-end"),
    path("<slug:slug>/bijhouden/wie/<int:pk>/weg/", views.seat_remove, name="seat-remove"),
    path("<slug:slug>/bijhouden/uitnodiging/<int:pk>/opnieuw/", views.invitation_again, name="invitation-again"),
    path("<slug:slug>/bijhouden/uitnodiging/<int:pk>/terug/", views.invitation_withdraw, name="invitation-withdraw"),
]
