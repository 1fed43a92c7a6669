"""Settings of the portal, read from the environment.

Nothing here starts or asks a database: `haarlem_wijken.database` only says where it is. docs/deploy.md lists the
variables.
"""

import os
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from haarlem_wijken import database
from haarlem_wijken.environment import BASE_DIR, DATA_DIR, env, secret_key
from haarlem_wijken.front.answers.logs import logging_settings

# Another library brings lxml along. openpyxl would take it by itself, and write a lone carriage return another way.
os.environ.setdefault("OPENPYXL_LXML", "False")

# --- where it stands -------------------------------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", False)
SITE_URL = env.site("SITE_URL", "http://localhost:8000")
SITE_NAME = "Haarlem Wijken"
HTTPS = urlsplit(SITE_URL).scheme == "https"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", sorted({urlsplit(SITE_URL).hostname, "localhost", "127.0.0.1", "[::1]"}))
SECRET_KEY = secret_key(DATA_DIR)
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", [])
ROOT_URLCONF = "haarlem_wijken.urls"
WSGI_APPLICATION = "haarlem_wijken.wsgi.application"

INSTALLED_APPS = [
    "haarlem_wijken.front.apps.FrontConfig",
    "meetings",
    "initiatives",
    "councils",
    "haarlem_wijken.ground",
    "haarlem_wijken.front.apps.PortalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "csp",
    "django_htmx",
    "leaflet",
    "template_partials",
]

MIDDLEWARE = [
    # Headers first: what an inner layer refuses or redirects must have them too.
    "haarlem_wijken.front.answers.middleware.envelope",
    "csp.middleware.CSPMiddleware",
    "haarlem_wijken.front.answers.middleware.files",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "haarlem_wijken.front.answers.language.AddressLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "haarlem_wijken.front.accounts.sessions.staff_sessions",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "haarlem_wijken.front.answers.middleware.error_pages",
    "haarlem_wijken.front.answers.middleware.three_methods",
    "haarlem_wijken.front.answers.middleware.typed_straight",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "haarlem_wijken.front.answers.context.portal",
            ],
            "builtins": ["haarlem_wijken.ground.templatetags.addresses"],
            "libraries": {"i18n": "haarlem_wijken.ground.templatetags.words"},
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "wijken"
CRISPY_FAIL_SILENTLY = False

# --- database and cache ----------------------------------------------------------------------------------------------
DATABASES = {"default": database.settings(env.str("DATABASE_URL", ""), DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PROXY_CACHE_SECONDS = env.int("PROXY_CACHE_SECONDS", 0)  # how long nginx in front may keep a public page
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 2000}}}

# --- language and time -----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# --- static files and uploads ----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(DATA_DIR / "static")))
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", str(DATA_DIR / "media")))
# Documents that not everybody may read: no web server in front may answer for this folder.
PRIVATE_ROOT = Path(env.str("PRIVATE_ROOT", str(DATA_DIR / "private")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "haarlem_wijken.ground.private.PrivateFiles"},
    "staticfiles": {"BACKEND": "haarlem_wijken.static.HashedStaticFiles"},
}

# --- who signs in ----------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "ground.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "haarlem_wijken.front.accounts.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "request_login_code": "haarlem_wijken.front.accounts.forms.AddressForm",
    "confirm_login_code": "haarlem_wijken.front.accounts.forms.CodeForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code itself is the proof
ACCOUNT_LOGIN_BY_CODE_REQUIRED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60  # seconds
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
SECOND_STEP_URL = "mfa_index"  # for who has a role and did not take it
MFA_ADAPTER = "haarlem_wijken.front.accounts.second_factor.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn"]  # recovery codes are our own: ground/factors/
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # a demo at http://localhost
MFA_FORMS = {
    "authenticate": "haarlem_wijken.front.accounts.factor_forms.SecondStepForm",
    "authenticate_webauthn": "haarlem_wijken.front.accounts.factor_forms.UsePasskeyForm",
    "login_webauthn": "haarlem_wijken.front.accounts.factor_forms.SignInPasskeyForm",
    "activate_totp": "haarlem_wijken.front.accounts.factor_forms.AppForm",
    "add_webauthn": "haarlem_wijken.front.accounts.factor_forms.PasskeyForm",
}
# Per address of the visitor and per e-mail address. A code is bound to the browser that asked for it: nobody can guess
# more often at one account than 3 times per code.
ACCOUNT_RATE_LIMITS = {"request_login_code": "10/m/ip,60/h/ip,5/30m/key,20/d/key"}
SESSION_ENGINE = "haarlem_wijken.ground.models.session"
SESSION_COOKIE_AGE = 30 * 24 * 3600  # seconds; staff sessions end sooner: front/accounts/sessions.py

# --- mail ------------------------------------------------------------------------------------------------------------
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env.str("EMAIL_HOST", "localhost")
EMAIL_PORT = env.int("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", False)
EMAIL_TIMEOUT = 10  # seconds; Django's default waits for ever
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Haarlem Wijken <haarlem-wijken@localhost>")
SERVER_EMAIL = parseaddr(DEFAULT_FROM_EMAIL)[1]
CONTACT_EMAIL = env.str("CONTACT_EMAIL", "")  # the portal's own mailbox, shown on the contact page
if DEMO:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "postvak"

# --- moderation ------------------------------------------------------------------------------------------------------
PROMISE_HOURS = env.int("PROMISE_HOURS", 48)  # within which who sends something in hears what happens to it
MODERATORS_AWAY_DAYS = env.int("MODERATORS_AWAY_DAYS", 7)  # after which the form says that nobody is there

# --- map -------------------------------------------------------------------------------------------------------------
TILE_URL = env.str(
    "TILE_URL", "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/pastel/EPSG:3857/{z}/{x}/{y}.png"
)
TILE_ATTRIBUTION = env.str("TILE_ATTRIBUTION", "Kaartgegevens © Kadaster")
TILE_ORIGIN = "{0.scheme}://{0.netloc}".format(urlsplit(TILE_URL)) if TILE_URL else ""

# --- services outside ------------------------------------------------------------------------------------------------
ADDRESS_SERVICE_URL = env.str("ADDRESS_SERVICE_URL", "https://api.pdok.nl/bzk/locatieserver/search/v3_1").rstrip("/")
ADDRESS_SERVICE_SECONDS = 3  # for one visitor's question, all together
AREAS_SERVICE_URL = env.str("AREAS_SERVICE_URL", "https://api.pdok.nl/cbs/wijken-en-buurten-{year}/ogc/v1")

# --- trust -----------------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", *([TILE_ORIGIN] if TILE_ORIGIN else [])],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-src": ["'none'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
PERMISSIONS_POLICY = {
    "accelerometer": [], "camera": [], "display-capture": [], "geolocation": ["self"], "gyroscope": [],
    "magnetometer": [], "microphone": [], "payment": [], "usb": [],
}  # fmt: skip
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", HTTPS)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000 if HTTPS else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", False)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", False)
TRUSTED_PROXIES = env.proxies("TRUSTED_PROXIES")
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
PROOF_STEPS = 400  # what a browser does for a public form, at most: ground/guard/proof.py; 0.3 s, on a cheap phone 3 s
LIMITS = {  # requests a minute per visitor: ground/guard/limits.py
    "export": env.int("EXPORTS_PER_MINUTE", 60),
    "search": env.int("SEARCHES_PER_MINUTE", 120),
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000  # bytes of a form without its files
FILE_UPLOAD_HANDLERS = [
    "haarlem_wijken.ground.guard.uploads.Bounded",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "haarlem_wijken.ground.guard.uploads.Patient",
]
CSRF_FAILURE_VIEW = "haarlem_wijken.front.answers.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # the default adds a cookie of its own
WHITENOISE_ALLOW_ALL_ORIGINS = True  # a frame that is locked up on another site is of no origin: ADR 27
WHITENOISE_KEEP_ONLY_HASHED_FILES = True  # the others are never asked for, and compressing them takes as long
# Pressed already, or (source maps) large and asked for only by who looks inside a library.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("jpg", "jpeg", "png", "gif", "webp", "avif", "woff2", "ico", "gz", "br", "map")
SILENCED_SYSTEM_CHECKS = [
    "security.W005", "security.W021",  # subdomains and preload are the host's choice, not ours
    "templates.W003",  # two libraries are called i18n: ours takes the place of Django's
]  # fmt: skip

# --- logs ------------------------------------------------------------------------------------------------------------
LOGGING = logging_settings(env.str("LOG_LEVEL", "INFO"))
