"""Pages over several rooms, and pages about the portal itself."""

from django.urls import path

from ..views import (
    area,
    areas,
    embedding,
    figures,
    follows,
    gallery,
    home,
    legal,
    mailbox,
    messages,
    open_data,
    place,
    reports,
    roles,
    search,
)
from ..views.moderation import decisions, desk, inbox

urlpatterns = [
    # the town and its areas
    path("", home.home, name="home"),
    path("stadsdelen/", areas.areas, name="areas"),
    path("wijken/", areas.to_areas, name="wijken"),
    path("buurten/", areas.to_areas, name="buurten"),
    path("stadsdelen/<slug:slug>/", area.area, {"level": "stadsdeel"}, name="stadsdeel"),
    path("wijken/<slug:slug>/", area.area, {"level": "wijk"}, name="wijk"),
    path("buurten/<slug:slug>/", area.area, {"level": "buurt"}, name="buurt"),
    path("zoeken/", search.search, name="search"),
    path("zoeken/suggesties/", search.search_suggestions, name="search-suggestions"),
    path("zoeken/adres/", place.search_address, name="search-address"),
    # about the portal
    path("privacy/", legal.privacy, name="privacy"),
    path("toegankelijkheid/", legal.accessibility, name="accessibility"),
    path("over/", legal.about, name="about"),
    path("huisregels/", legal.house_rules, name="house-rules"),
    path("contact/", legal.contact, name="contact"),
    path("open-data/", open_data.open_data, name="open-data"),
    path("open-data/openapi.json", open_data.description, name="openapi"),
    path("rollen/", roles.roles, name="roles"),
    path("componenten/", gallery.components, name="components"),
    # messages to who keeps something, and what people say about a page
    path("initiatieven/<slug:slug>/bericht/", messages.write, {"kind": "initiative"}, name="initiative-message"),
    path("wijkraden/<slug:slug>/bericht/", messages.write, {"kind": "council"}, name="council-message"),
    path("bericht/gelukt/", messages.written, name="message-written"),
    path("bericht/ontvangen/<str:token>/", messages.received, name="message-organiser"),
    path("bericht/<str:token>/bevestigen/", messages.confirm, name="message-confirm"),
    path("bericht/<str:token>/", messages.sent, name="message-sender"),
    path("melden/", reports.report, name="report"),
    path("melden/gelukt/", reports.reported, name="reported"),
    # a selection on another site
    path("insluiten/<slug:kind>/", embedding.embedding, name="embedding"),
    # following a selection by letter
    path("volgen/gelukt/", follows.asked, name="follow-asked"),
    path("volgen/<slug:kind>/", follows.follow, name="follow"),
    path("volgen/<str:token>/bevestigen/", follows.confirm, name="alert-confirm"),
    path("volgen/<str:token>/stoppen/", follows.stop, name="alert-stop"),
    path("volgen/<str:token>/overzicht/", follows.tend, name="alert-tend"),
    # what waits for a moderator
    path("moderatie/", inbox.inbox, name="inbox"),
    path("moderatie/cijfers/", figures.figures, name="moderation-figures"),
    path("moderatie/<int:pk>/", desk.case, name="case"),
    path("moderatie/<int:pk>/beslissen/", decisions.case_decide, name="case-decide"),
    path("moderatie/<int:pk>/terugdraaien/", decisions.case_undo, name="case-undo"),
    path("moderatie/<int:pk>/heropenen/", decisions.case_reopen, name="case-reopen"),
    path("moderatie/<int:pk>/notitie/", desk.case_note, name="case-note"),
    path("moderatie/<int:pk>/doorgeven/", desk.case_hand_over, name="case-hand-over"),
    path("moderatie/<int:pk>/wie/", desk.case_who, name="case-who"),
    # the demo's mail
    path("postvak/", mailbox.mailbox, name="mailbox"),
    path("postvak/<str:key>/", mailbox.mailbox_message, name="mailbox-message"),
    path("postvak/<str:key>/html/", mailbox.mailbox_html, name="mailbox-html"),
]
