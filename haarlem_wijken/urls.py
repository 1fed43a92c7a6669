"""Every address of the portal. Dutch has no prefix, English stands under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

urlpatterns = [path("", include("haarlem_wijken.front.machine_urls"))]
urlpatterns += i18n_patterns(
    path("account/", include("haarlem_wijken.front.accounts.urls")),
    path("beheer/invoer/", include("initiatives.intake.urls")),
    path("beheer/", include("haarlem_wijken.front.administration.urls")),
    path("beheer/", admin.site.urls),
    path("", include("initiatives.file_urls")),
    path("moderatie/initiatieven/", include("initiatives.published.urls")),
    path("initiatieven/", include("initiatives.urls")),
    path("inzending/", include("initiatives.proposals.urls")),
    path("", include("initiatives.calls.urls")),
    path("", include("initiatives.spread.urls")),
    path("", include("initiatives.matrix.urls")),
    path("", include("councils.file_urls")),
    path("", include("councils.exchange.urls")),
    path("wijkraden/", include("councils.urls")),
    path("", include("meetings.file_urls")),
    path("vergaderingen/", include("meetings.urls")),
    path("afspraken/", include("meetings.agreements.urls")),
    path("", include("haarlem_wijken.front.urls")),
    prefix_default_language=False,
)

handler400 = "haarlem_wijken.front.answers.errors.bad_request"
handler403 = "haarlem_wijken.front.answers.errors.forbidden"
handler404 = "haarlem_wijken.front.answers.errors.not_found"
handler429 = "haarlem_wijken.front.answers.errors.too_many"  # read by django-allauth
handler500 = "haarlem_wijken.front.answers.errors.server_error"
