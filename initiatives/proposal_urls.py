"""What somebody sent in, for who holds the mailed link."""

from django.urls import path

from .views import proposals, showing

urlpatterns = [
    path("nieuwe-link/", proposals.new_link, name="proposal-link"),
    path("foto/<int:pk>/", showing.photo_desk, name="photo-desk"),
    path("foto/<str:token>/", showing.photo_waiting, name="photo-waiting"),
    path("<str:token>/", proposals.proposal, name="proposal"),
    path("<str:token>/wijzigen/", proposals.edit, name="proposal-edit"),
    path("<str:token>/bevestigen/", proposals.confirm, name="proposal-confirm"),
]
