"""Who may open what: one row per address of the portal, by room. An address without a row fails the tests.

A row is one of the shorthands, a `Row`, or several of them (for several methods or examples). A method without a row is
refused: the table has to name each form that can be sent. Whose object it is stands in owners_table.py.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """`who` may: public, signed-in, moderator or admin. `status`: what they get; others get 302 (visitors) or 403.

    `signed_in`: what who is signed in gets instead, where that differs.

    `args` fill the address; what is not given is 1 for a number, else "bestaat-niet".
    """

    who: str = "public"
    status: int = 200
    signed_in: int | None = None
    method: str = "get"
    args: dict = field(default_factory=dict)


PUBLIC = Row()
MISSING = Row(status=404)  # the example does not exist, which everybody is told alike
SIGNED_IN = Row("signed-in")
NOTHING, NOTHING_SENT = Row("signed-in", status=404), Row("signed-in", status=404, method="post")
ADMIN = Row("admin")
REFUSED = Row("admin", status=403)  # nobody may


def looked_at(model: str) -> dict:
    """The admin's pages of a model that is read-only there. 302: the example does not exist."""
    name = f"admin:{model}"
    return {
        f"{name}_changelist": ADMIN,
        f"{name}_add": REFUSED,
        f"{name}_change": Row("admin", status=302),
        f"{name}_history": Row("admin", status=302),
        f"{name}_delete": (REFUSED, Row("admin", status=403, method="post")),
    }


MACHINES = {
    "health": PUBLIC,
    "ready": PUBLIC,
    "robots": PUBLIC,
    "favicon": Row(status=302),
    "security-txt": PUBLIC,
    "sitemap": PUBLIC,
    "search-description": PUBLIC,
    "oembed": Row(status=400),  # the example names no page
    "sitemap-section": MISSING,
    "media": MISSING,
}
ACCOUNTS = {
    "account": (SIGNED_IN, Row("signed-in", method="post")),
    "own-address": (SIGNED_IN, Row("signed-in", method="post")),
    "own-address-code": (Row("signed-in", status=302), Row("signed-in", status=302, method="post")),  # nothing mailed
    "own-language": (Row(status=405), Row("signed-in", status=302, method="post")),
    "own-session-end": (Row(status=405), Row("signed-in", status=302, method="post")),
    "own-sessions-end": (Row(status=405), Row("signed-in", status=302, method="post")),
    **{f"own-{what}": NOTHING for what in ("call", "claim", "sign-up", "message")},
    "own-messages": SIGNED_IN,
    "own-follows": (Row(status=405), Row("signed-in", status=302, method="post")),
    "own-follow": (
        Row(status=405, args={"kind": "initiatieven"}),
        Row("signed-in", status=302, args={"kind": "initiatieven"}, method="post"),
    ),
    "own-data": SIGNED_IN,
    "close-account": (SIGNED_IN, Row("signed-in", method="post")),
    "own-proposal": Row("signed-in", status=404),
    "account_login": (Row(signed_in=302), Row(method="post", signed_in=302)),
    "account_confirm_login_code": (
        Row(status=302),
        Row(status=302, method="post"),
    ),  # to the first step, or to one's own page
    "mfa_authenticate": (Row(status=302), Row(status=302, method="post")),  # to the first step
    # for its script; others go to the first step
    "mfa_login_webauthn": (Row(status=302), Row(status=302, method="post")),
    "mfa_reauthenticate": (SIGNED_IN, Row("signed-in", method="post")),
    "mfa_index": SIGNED_IN,
    "mfa_activate_totp": (SIGNED_IN, Row("signed-in", method="post")),
    "mfa_add_webauthn": (SIGNED_IN, Row("signed-in", method="post")),
    "second-step-remove": (Row(status=405), Row("signed-in", status=404, method="post")),
    "recovery-codes": (Row("signed-in", status=302), Row("signed-in", status=302, method="post")),
    "sign-in-link": (MISSING, Row(status=404, method="post")),
    "account_logout": (Row(status=405), Row(status=302, method="post")),
    "moderator-letters": (Row(status=405), Row("moderator", status=302, method="post")),
    "sign-out-everywhere": (Row(status=405), Row("signed-in", status=302, method="post")),
}
ADMIN_PAGES = {
    "admin:index": ADMIN,
    "admin:jsi18n": ADMIN,
    "admin:view_on_site": Row("admin", status=404),
    "admin:app_list": Row("admin", args={"app_label": "ground"}),
    "admin:logout": Row("admin", status=405),
    "admin:<path:object_id>/": Row("admin", status=302),
    "admin:(?P<url>.*)$": Row("admin", status=404, args={"url": "bestaat-niet/"}),
    **looked_at("ground_theme"),
    **looked_at("ground_account"),
    **looked_at("ground_person"),
    **looked_at("ground_letter"),
    **looked_at("ground_alert"),
    **looked_at("ground_auditevent"),
    **looked_at("ground_area"),
    **looked_at("ground_areaalias"),
    **looked_at("councils_council"),
    **looked_at("councils_seat"),
    **looked_at("initiatives_initiative"),
    **looked_at("initiatives_initiativephoto"),
    "admin:initiatives_initiativephoto_add": ADMIN,  # photos are taken in and removed here
    "admin:initiatives_initiativephoto_delete": (Row("admin", status=302), Row("admin", status=302, method="post")),
}
INITIATIVES = {
    "initiatives": PUBLIC,
    **{f"initiatives-{ending}": PUBLIC for ending in ("geojson", "csv", "xlsx", "atom", "embed", "pdf")},
    "initiative-tile": Row(args={"z": 12, "x": 2104, "y": 1346}),
    "initiative": MISSING,
}
WITH_LINK = {  # who holds a mailed link: the example has none
    "submit": (PUBLIC, Row(method="post")),
    "submitted": PUBLIC,
    "photo-add": (Row(status=405), Row(status=422, method="post")),
    "photo-waiting": MISSING,
    **dict.fromkeys(("point-begin", "point-words"), Row(status=400)),  # the example has no point
    "point-map": PUBLIC,
    "address-suggestions": PUBLIC,
    "initiative-names": PUBLIC,
    "proposal-transfer": (MISSING, Row(status=404, method="post")),
    "transfer-confirm": (MISSING, Row(status=404, method="post")),
    "initiative-claim": (MISSING, Row(status=404, method="post")),
    "initiative-claimed": PUBLIC,
    "initiative-claim-confirm": (MISSING, Row(status=404, method="post")),
    "proposal-link": (PUBLIC, Row(method="post")),
    "proposal": (MISSING, Row(status=404, method="post")),
    "proposal-edit": (MISSING, Row(status=404, method="post")),
    "proposal-confirm": (MISSING, Row(status=404, method="post")),
}
TEXTS = {
    "public-texts": ADMIN,
    "public-text": (
        Row("admin", status=404),
        Row("admin", args={"key": "about"}),
        Row("admin", status=404, method="post"),
    ),
    "public-notices": (ADMIN, Row("admin", method="post")),
    "public-notice": (Row("admin", status=404), Row("admin", status=404, method="post")),
}
SPREAD = dict.fromkeys(("spread", "spread-csv", "spread-geojson", "spread-atom", "themes", "themes-csv"), PUBLIC)
CALLS = {
    "calls": PUBLIC,
    "calls-atom": PUBLIC,
    "calls-embed": PUBLIC,
    "calls-ics": PUBLIC,
    "calls-of-council": MISSING,
    "call": MISSING,
    "call-ics": MISSING,
    "sign-up": (MISSING, Row(status=404, method="post")),
    "sign-up-sent": PUBLIC,
    "helper": (MISSING, Row(status=404, method="post")),
    "helper-confirm": (MISSING, Row(status=404, method="post")),
    **{
        f"link-call-{name}": (MISSING, Row(status=404, method="post"))
        for name in ("new", "manage", "edit", "write", "list")
    },
    **{
        f"call-{name}": (Row("signed-in", status=404), Row("signed-in", status=404, method="post"))
        for name in ("new-council", "new-initiative", "manage", "edit", "write", "list")
    },
}
IMPORT = {
    "import": (ADMIN, Row("admin", method="post")),
    "import-file": Row("admin", status=404),
    "import-take": (Row(status=405), Row("admin", status=404, method="post")),
    "import-undo": (Row(status=405), Row("admin", status=404, method="post")),
    "merge-persons": (
        Row("admin", status=404, args={"other": 2}),
        Row("admin", status=404, method="post", args={"other": 2}),
    ),
    "import-example": (Row("admin", status=404), Row("admin", args={"ending": "csv"})),
}
COUNCILS = {
    "councils": PUBLIC,
    **{f"councils-{ending}": PUBLIC for ending in ("geojson", "csv", "atom", "embed")},
    "council": MISSING,
    "council-missing": (PUBLIC, Row(method="post")),
    "council-missing-sent": PUBLIC,
    "council-documents": MISSING,
    "council-documents-atom": MISSING,
    "council-document": MISSING,
    "council-document-version": MISSING,
    "councils-coverage": PUBLIC,
    **dict.fromkeys(("exchanges", "exchanges-csv", "exchanges-atom"), PUBLIC) | {"exchange": MISSING},
    "exchange-take-away": (Row("moderator", status=404), Row("moderator", status=404, method="post")),
    "council-claim": (MISSING, Row(status=404, method="post")),
    "council-claim-link": (MISSING, Row(status=404, method="post")),
    "council-alive": (MISSING, Row(status=404, method="post")),
    "seat-invitation": (MISSING, Row(status=404, method="post")),
}
FOR_MEMBERS = {  # to who has no seat in it there is nothing; tests/councils/test_gates.py asks who has one
    "council-keep": NOTHING,
    "council-keep-page": (NOTHING, NOTHING_SENT),
    "council-still-here": NOTHING_SENT,
    "council-change": (NOTHING, NOTHING_SENT),
    "council-change-withdraw": NOTHING_SENT,
    "council-contacts": (NOTHING, NOTHING_SENT),
    "council-contact-end": NOTHING_SENT,
    "council-history": NOTHING,
    "council-version": NOTHING,
    "council-restore": NOTHING_SENT,
    "document-add": (NOTHING, NOTHING_SENT),
    "document-change": (NOTHING, NOTHING_SENT),
    "document-remove": NOTHING_SENT,
    "document-restore": NOTHING_SENT,
    "council-exchanges": NOTHING,
    "exchange-add": (NOTHING, NOTHING_SENT),
    "exchange-change": (NOTHING, NOTHING_SENT),
    **dict.fromkeys(("exchange-end", "exchange-reopen", "exchange-remove", "exchange-restore"), NOTHING_SENT),
    "council-seats": NOTHING,
    "seat-add": (NOTHING, NOTHING_SENT),
    "seat-role": (NOTHING, NOTHING_SENT),
    "seat-end": (NOTHING, NOTHING_SENT),
    "seat-remove": NOTHING_SENT,
    "invitation-again": NOTHING_SENT,
    "invitation-withdraw": NOTHING_SENT,
}
FRONT = {
    "home": PUBLIC,
    "areas": PUBLIC,
    **dict.fromkeys(("wijken", "buurten"), Row(status=301)),
    "stadsdeel": (MISSING, Row(args={"slug": "centrum"})),
    "wijk": MISSING,
    "buurt": MISSING,
    "search-address": PUBLIC,
    "search": PUBLIC,
    "search-suggestions": Row(status=302),  # to the page, but for htmx
    **dict.fromkeys(("privacy", "accessibility", "about", "house-rules", "contact", "roles"), PUBLIC),
    **dict.fromkeys(("open-data", "openapi", "components"), PUBLIC),
    "report": (PUBLIC, Row(method="post")),
    "reported": PUBLIC,
    "initiative-message": (MISSING, Row(status=404, method="post")),
    "council-message": (MISSING, Row(status=404, method="post")),
    "embedding": (MISSING, Row(args={"kind": "initiatieven"})),
    "follow": (
        Row(args={"kind": "initiatieven"}),
        Row(args={"kind": "initiatieven"}, method="post"),  # what is wrong is told
    ),
    "follow-asked": PUBLIC,
    **dict.fromkeys(("alert-confirm", "alert-stop", "alert-tend"), (MISSING, Row(status=404, method="post"))),
    "message-written": PUBLIC,
    "message-confirm": (MISSING, Row(status=404, method="post")),
    "message-organiser": (MISSING, Row(status=404, method="post")),
    "message-sender": (MISSING, Row(status=404, method="post")),
    "mailbox": MISSING,  # the demo only
    "mailbox-message": MISSING,
    "mailbox-html": MISSING,
}

PUBLISHED = {  # what moderators do with what is published
    "moderated": Row("moderator"),
    "moderated-enter": (Row("moderator"), Row("moderator", method="post")),
    "moderated-sender": (Row("moderator", status=404), Row("moderator", status=404, method="post")),
    "moderated-one": Row("moderator", status=404),
    "moderated-versions": Row("moderator", status=404),
    "moderated-correct": (Row("moderator", status=404), Row("moderator", status=404, method="post")),
    "moderated-transfer": (Row("moderator", status=404), Row("moderator", status=404, method="post")),
    "moderated-photo": (Row("moderator", status=404), Row("moderator", status=404, method="post")),
    "moderated-act": (
        Row("moderator", status=404, args={"verb": "weghalen"}),
        Row("moderator", status=404, method="post", args={"verb": "samenvoegen"}),
    ),
    "moderated-undo": (Row(status=405), Row("moderator", status=404, method="post")),
}
MODERATION = {
    "inbox": Row("moderator"),
    "moderation-figures": PUBLIC,
    "case": Row("moderator", status=404),
    "photo-desk": Row("moderator", status=404),
    "case-decide": (Row(status=405), Row("moderator", status=404, method="post")),
    "case-undo": (Row(status=405), Row("moderator", status=404, method="post")),
    "case-who": Row("moderator", status=404),
    "case-hand-over": (Row(status=405), Row("moderator", status=404, method="post")),
    "case-reopen": (Row(status=405), Row("moderator", status=404, method="post")),
    "case-note": (Row(status=405), Row("moderator", status=404, method="post")),
}

MEETINGS = {
    "meetings": PUBLIC,
    "meetings-atom": PUBLIC,
    "meetings-embed": PUBLIC,
    "meetings-ics": PUBLIC,
    **{f"agreements-{ending}": PUBLIC for ending in ("csv", "xlsx", "atom", "ics")},
    "meeting": MISSING,
    **{f"meeting-{kind}": MISSING for kind in ("ics", "pdf", "docx", "json", "markdown")},
    **{f"meetings-{kind}": MISSING for kind in ("pdf", "year", "year-pdf", "year-docx")},
    "own-calendar": (Row("signed-in"), Row("signed-in", status=302, method="post")),
    "own-calendar-file": MISSING,
    "meeting-answer": (MISSING, Row(status=404, method="post")),
    "minutes-write": Row("signed-in", status=404),
    "minutes-versions": Row("signed-in", status=404),
    "minutes-cards": Row("signed-in", status=404),
    "minutes-difference": MISSING,
    "minutes-resolution-history": MISSING,
    "meeting-source": Row("signed-in", status=404),
    "agreements": PUBLIC,
    **{name: MISSING for name in ("agreement", "agreement-history", "agreement-trail", "agreements-of-council")},
    "agreement-answer": (MISSING, Row(status=404, method="post")),
    **{
        name: (Row("signed-in", status=404), Row("signed-in", status=404, method="post"))
        for name in (
            "meeting-plan",
            "minutes-take-in",
            "meeting-review",
            "meeting-change",
            "meeting-cancel",
            "meeting-invite",
            "meeting-series-new",
            "meeting-series",
            "meeting-series-change",
            "meeting-agenda",
            "agenda-item",
            "meeting-materials",
            "link-make",
            "material-add",
            "agreement-new",
            "agreement-supersede",
            "agreement-call",
            "minutes-call",
            "minutes-resolution",
            "minutes-resolution-end",
            "agreement-change",
            "minutes-circulate",
            "minutes-take-back",
            "minutes-show",
            "minutes-adopt",
            "minutes-comment",
            "minutes-together",
            "minutes-rectify",
            "minutes-anonymise",
        )
    },
    **{
        name: (Row(status=405), Row("signed-in", status=404, method="post"))
        for name in (
            "meeting-move-on",
            "meeting-review-undo",
            "meeting-weekday",
            "meeting-agenda-order",
            "agenda-item-remove",
            "material-off",
            "link-off",
            "material-newest",
            "material-move",
            "presenter-add",
            "presenter-off",
            "agenda-item-move",
            "agreement-review",
            "agreement-restore",
            "minutes-start",
            "minutes-save",
            "minutes-keep",
            "minutes-discard",
            "minutes-join",
            "minutes-part",
            "minutes-add",
            "minutes-preview",
            "minutes-presence",
            "minutes-restore",
            "minutes-settle",
        )
    },
}

TABLE = {
    **MACHINES,
    **ACCOUNTS,
    **ADMIN_PAGES,
    **INITIATIVES,
    **WITH_LINK,
    **TEXTS,
    **SPREAD,
    **CALLS,
    **IMPORT,
    **COUNCILS,
    **FOR_MEMBERS,
    **MEETINGS,
    **FRONT,
    **PUBLISHED,
    **MODERATION,
}
