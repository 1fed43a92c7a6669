"""Every letter that the portal sends, with what it is made of: one entry per way it can read."""

from councils.models import SeatRole
from haarlem_wijken.ground.following.kinds import News

WORDS = "We zagen dat jullie de heg al geknipt hebben."
SENT = {"pk": 1, "generation": 1, "title": "Geveltuin", "by": "Samira", "words": WORDS}
HELPS = {
    "pk": 1, "generation": 1, "call": 1, "title": "Handen", "owner": "Geveltuin", "when": "12 maart",
    "where": "Centrum", "until": "", "amount": "2", "words": WORDS,
}  # fmt: skip
COUNCIL = {
    "council": "Wijkraad Vijfhoek", "slug": "wijkraad-vijfhoek", "pk": 1, "generation": 1, "words": WORDS,
    "sentence": "",
}  # fmt: skip
AGREED = COUNCIL | {"pk": 1, "generation": 1, "text": "We bellen de gemeente", "number": "2026-01"}
AGREEMENT = {"items": [AGREED], "due": "2026-03-12"}
ACT = SENT | {"slug": "geveltuin", "link": [1, 1], "titles": ["Geveltuin"]}
ALERT = {
    "pk": 1, "generation": 1, "words": "Green, Centrum", "url": "/initiatieven/?thema=groen",
    "list_url": "/initiatieven/",
}  # fmt: skip
NEWS = [
    News("Geveltuin", WORDS, "/initiatieven/geveltuin/", "Vijfhoek"),
    News("Boekenkast", WORDS, "/b/", what="Nieuw stuk"),
]
LETTERS = [
    ("sign-in-code", {"code": "123456", "minutes": 15}),
    ("address-code", {"code": "123456", "minutes": 15}),
    ("address-changed", {}),
    *(
        ("second-step", {"what": what})
        for what in ("app-added", "passkey-added", "app-removed", "passkey-removed", "recovery-used", "reset")
    ),
    ("invitation", {"role": "admin"}),
    ("invitation", {"role": "moderator"}),
    ("invitation", {"role": "", "council": "Wijkraad Vijfhoek", "seat": SeatRole.SECRETARY.label}),
    ("proposal-confirm", SENT),
    ("proposal-received", {**SENT, "is_change": False, "hours": 48}),
    ("proposal-received", {**SENT, "is_change": True, "hours": 48, "away": True}),
    ("proposal-accepted", {**SENT, "is_change": False, "slug": "geveltuin", "corrections": [("Naam", "a", "b")]}),
    ("proposal-accepted", {**SENT, "is_change": True, "slug": "geveltuin", "left_out": [["Een heg.", "Te donker."]]}),
    ("proposal-accepted", {**SENT, "is_change": False, "slug": "geveltuin", "source": "Kast", "source_slug": "kast"}),
    ("proposal-entered", {**SENT, "slug": "geveltuin", "told": "phone"}),
    ("proposal-changes", {**SENT, "remarks": [("Naam", "Te lang")], "days": 30}),
    ("proposal-reminder", {**SENT, "asked_days": 7, "days": 30}),
    ("proposal-expired", {**SENT, "is_change": False, "days": 30}),
    ("proposal-expired", {**SENT, "is_change": True, "days": 30}),
    ("proposal-declined", SENT),
    ("proposal-joined", {**SENT, "into": "Boekenkast", "slug": "boekenkast", "organises": True}),
    ("proposal-joined", {**SENT, "into": "Boekenkast", "slug": "boekenkast", "organises": False}),
    ("proposal-links", {"links": [("proposal", 1, 1, ""), ("proposal-confirm", 2, 1, "Geveltuin")]}),
    ("case-reopened", {"title": "Geveltuin", "hours": 48}),
    ("case-waiting", {}),
    ("case-digest", {"waiting": 2, "new": 1, "late": 1, "given": 1}),
    ("case-promise", {"late": True, "number": 2}),
    ("case-promise", {"late": False, "number": 1}),
    ("case-handed", {"case": 1, "by": "Ann"}),
    ("case-handed", {"case": 1, "by": ""}),
    ("moderators-away", {"waiting": 2, "days": 7}),
    *(
        ("initiative-act", {**ACT, "kind": kind, "alt": "Heg.", "corrections": [["Naam", "a", "b"]], "renamed": True})
        for kind in ("correct", "hide", "bring_back", "archive", "photo")
    ),
    ("initiative-act", {**ACT, "kind": "hide_sender", "titles": ["Geveltuin", "Boekenkast"]}),
    ("initiative-act", {**ACT, "kind": "bring_back", "titles": ["Geveltuin", "Boekenkast"]}),
    ("initiative-inspired", {**ACT, "named": "Boekenkast", "place": "Vijfhoek", "shares": False}),
    ("initiative-inspired", {**ACT, "named": "Boekenkast", "place": "Vijfhoek", "shares": True}),
    ("initiative-joined", {**ACT, "joined": "Boekenkast", "units": ["Naam"], "organises": True}),
    ("initiative-merged", {**ACT, "gone": "Boekenkast", "of_gone": True}),
    ("initiative-merged", {**ACT, "gone": "Boekenkast", "of_gone": False}),
    ("initiative-claim-confirm", SENT),
    ("initiative-claim-accepted", SENT),
    ("initiative-claim-declined", {**SENT, "sentence": ""}),
    ("transfer-confirm", {**SENT, "days": 7}),
    *((f"transfer-{name}", SENT) for name in ("asked", "done", "gone")),
    ("alert-confirm", ALERT),
    ("alert-known", ALERT),
    ("alert-news", {**ALERT, "count": 3, "more": 1, "news": NEWS}),
    ("alert-news", {**ALERT, "count": 2, "more": 0, "news": NEWS}),
    ("alert-broken", {**ALERT, "name": "thema", "value": "groen"}),
    ("message-confirm", SENT),
    ("message-new", {**SENT, "message": 1, "shares": True}),
    ("message-new", {**SENT, "message": 1, "shares": False}),
    ("message-reply", {**SENT, "message": 1}),
    ("message-answered", SENT),
    ("report-solved", {"title": "Geveltuin", "path": "/initiatieven/geveltuin/", "words": WORDS}),
    ("report-needless", {"title": "Geveltuin", "path": "/initiatieven/geveltuin/", "words": "", "sentence": ""}),
    *(("help-list", {**HELPS, "said": said}) for said in ("placed", "waiting", "moved-up", "already-placed")),
    *(("help-ended", {**HELPS, "said": said}) for said in ("off", "enough", "removed")),
    *((f"help-{name}", HELPS) for name in ("confirm", "changed", "reminder", "thanks", "words")),
    ("help-changed", {**HELPS, "back": True}),
    ("call-news", {"call": 1, "title": "Handen"}),
    ("call-news", {"call": 1, "title": "Handen", "pk": 1, "generation": 1}),
    ("call-new", {"call": 1, "title": "Handen", "owner": "Geveltuin"}),
    ("claim-confirm", {**COUNCIL, "days": 7}),
    ("claim-accepted", {**COUNCIL, "role": "voorzitter"}),
    ("claim-declined", COUNCIL),
    ("council-question", {**COUNCIL, "page": "council-claim-link"}),
    ("council-question", {**COUNCIL, "page": "council-change"}),
    ("council-change-accepted", COUNCIL),
    ("council-change-declined", COUNCIL),
    ("council-missing-accepted", COUNCIL),
    ("council-missing-declined", COUNCIL),
    ("council-alive", {**COUNCIL, "months": 18, "remind": 14}),
    ("council-alive-reminder", {**COUNCIL, "months": 18, "remind": 14}),
    *(
        (f"exchange-{what}", {**COUNCIL, "exchange": 1, "title": "Zo werkte het"})
        for what in ("taken-away", "given-back")
    ),
    ("seat-invitation", {**COUNCIL, "role": "secretaris", "days": 14, "by": "Samira"}),
    ("seat-invitation", {**COUNCIL, "role": "lid", "days": 14, "by": ""}),
    ("agreement-given", {**AGREEMENT, **COUNCIL, "day": ""}),
    *(("agreement-given", {**AGREEMENT, **COUNCIL, "day": "2026-03-12", "items": [AGREED] * n}) for n in (1, 2)),
    ("agreement-due", {**AGREEMENT, "late": True,
                       "others": [{"text": "We planten", "number": "2026-02", "due": "2026-04-01"}]}),
    ("agreement-due", {**AGREEMENT, "late": False}),
    *(("agreement-due", {**AGREEMENT, "items": [AGREED, AGREED], "late": late}) for late in (True, False)),
    ("minutes-unsent", {**COUNCIL, "day": "2026-03-12"}),
    ("minutes-round", {**COUNCIL, "day": "2026-03-12", "until": "2026-03-20", "tabled": "2026-04-15"}),
    ("minutes-round", {**COUNCIL, "day": "2026-03-12", "until": "2026-04-20", "tabled": "2026-04-15"}),
    *(
        ("minutes-answer", {**COUNCIL, "day": "2026-03-12", "spoken": "nl", "remark": WORDS, **answer})
        for answer in ({"accepted": True, "answer": ""}, {"accepted": False, "answer": "Het was zo."})
    ),
]  # fmt: skip
# What they tell is fetched when they are sent: tests/meetings/test_inviting.py.
FETCHED = {"meeting-invite", "meeting-update", "meeting-reminder"}
