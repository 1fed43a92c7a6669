"""What somebody sent in, for who holds the mailed link."""

from django.urls import path

from ..views.calls import manage
from ..views.calls.door import by_link
from ..views.calls.take_along import take_along
from ..views.proposals import claims, handing, mailed_links, showing

urlpatterns = [
    path("nieuwe-link/", mailed_links.new_link, name="proposal-link"),
    path("foto/<int:pk>/", showing.photo_desk, name="photo-desk"),
    path("foto/<str:token>/", showing.photo_waiting, name="photo-waiting"),
    path("<str:token>/", mailed_links.proposal, name="proposal"),
    path("<str:token>/wijzigen/", mailed_links.edit, name="proposal-edit"),
    path("<str:token>/bevestigen/", mailed_links.confirm, name="proposal-confirm"),
    path("<str:token>/overdragen/", handing.hand_over, name="proposal-transfer"),
    path("<str:token>/overnemen/", handing.take_over, name="transfer-confirm"),
    path("<str:token>/van-ons/", claims.confirm, name="initiative-claim-confirm"),
    # the calls for help of what was accepted
    path("<str:token>/oproepen/nieuw/", by_link(manage.new), name="link-call-new"),
    path("<str:token>/oproepen/<int:pk>/", by_link(manage.manage), name="link-call-manage"),
    path("<str:token>/oproepen/<int:pk>/wijzigen/", by_link(manage.edit), name="link-call-edit"),
    path("<str:token>/oproepen/<int:pk>/bericht/", by_link(manage.write), name="link-call-write"),
    path("<str:token>/oproepen/<int:pk>/lijst.csv", by_link(take_along), name="link-call-list"),
]
