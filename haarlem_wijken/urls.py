"""Every address of the portal. Dutch has no prefix, English stands under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

urlpatterns = [path("", include("haarlem_wijken.front.urls.machine"))]
urlpatterns += i18n_patterns(
    path("account/", include("haarlem_wijken.front.urls.accounts")),
    path("beheer/invoer/", include("initiatives.urls.intake")),
    path("beheer/", include("haarlem_wijken.front.urls.administration")),
    path("beheer/", admin.site.urls),
    path("", include("initiatives.urls.files")),
    path("moderatie/initiatieven/", include("initiatives.urls.published")),
    path("initiatieven/", include("initiatives.urls.initiatives")),
    path("inzending/", include("initiatives.urls.proposals")),
    path("", include("initiatives.urls.calls")),
    path("", include("initiatives.urls.spread")),
    path("", include("initiatives.urls.matrix")),
    path("", include("councils.urls.files")),
    path("", include("councils.urls.exchange")),
    path("wijkraden/", include("councils.urls.councils")),
    path("", include("meetings.urls.files")),
    path("vergaderingen/", include("meetings.urls.meetings")),
    path("afspraken/", include("meetings.urls.agreements")),
    path("", include("haarlem_wijken.front.urls.pages")),
    prefix_default_language=False,
)

handler400 = "haarlem_wijken.front.answers.errors.bad_request"
handler403 = "haarlem_wijken.front.answers.errors.forbidden"
handler404 = "haarlem_wijken.front.answers.errors.not_found"
handler429 = "haarlem_wijken.front.answers.errors.too_many"  # read by django-allauth
handler500 = "haarlem_wijken.front.answers.errors.server_error"
