"""What meetings keep that is about somebody: see haarlem_wijken/ground/register.py."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.register import CONSENT, INTEREST, Held, in_days

GUESTS = timedelta(days=30)  # after the meeting, their addresses go
DRAFTS = timedelta(days=90)  # after it was typed last
RECEIPTS = timedelta(days=30)  # as long as a browser keeps what it could not send

HELD = (
    Held(
        _("Of je bij een bijeenkomst was, wat je daar deed en of je kwam"),
        (
            "Attendance.person", "Attendance.guest_name", "Attendance.represents", "Attendance.parts",
            "Attendance.arrived_at", "Attendance.left_at",
        ),
        _("weten wie erbij was toen iets werd afgesproken"),
        INTEREST,
        _("zolang het verslag bewaard blijft; je naam tot je vraagt om hem weg te halen"),
    ),
    Held(
        _("Dat je iets vertelt op een bijeenkomst"),
        ("Presentation.person", "Presentation.name", "Presentation.title"),
        _("laten weten wie een punt inleidt"),
        INTEREST,
        _("zolang de agenda bewaard blijft; je naam tot je vraagt om hem weg te halen"),
    ),
    Held(
        _("Dat je een eigen agenda volgt"),
        ("CalendarAddress.account",),
        _("de bijeenkomsten van je groepen in je agenda zetten"),
        CONSENT,
        _("zolang je een account hebt; het adres zet je zelf uit"),
    ),
    Held(
        _("Dat jij iets aan iets anders koppelde"),
        ("ObjectLink.made_by",),
        _("weten wie een koppeling maakte"),
        INTEREST,
        _("zolang de koppeling er is, of tot je account weggaat"),
    ),
    Held(
        _("Je e-mailadres, als een groep je als gast uitnodigt"),
        ("Attendance.email",),
        _("je de uitnodiging sturen, wat eraan verandert, en een herinnering"),
        INTEREST,
        in_days(_("tot {days} dagen na de bijeenkomst"), GUESTS),
    ),
    Held(
        _("Wat er in een agenda of een verslag over mensen staat"),
        (
            "MeetingSeries.place", "Meeting.place", "Meeting.title", "Meeting.cancel_reason", "AgendaItem.title",
            "AgendaItem.note", "MinutesSection.heading", "MinutesSection.body", "MinutesSection.updated_by",
            "SourceText.text", "SourceText.changes", "SourceText.by",
            "Minutes.adopted_record", "Erratum.text", "Erratum.by", "Resolution.text", "Resolution.motivation",
            "Resolution.ended_reason", "Resolution.ended_by",
        ),
        _("bewaren wat er besproken en besloten is"),
        INTEREST,
        _("zolang het verslag bewaard blijft"),
    ),
    Held(
        _("Wat je over een verslag opmerkt"),
        (
            "MinutesComment.quote", "MinutesComment.text", "MinutesComment.person", "MinutesComment.answer",
            "MinutesComment.settled_by",
        ),
        _("het verslag verbeteren"),
        INTEREST,
        _("zolang het verslag bewaard blijft"),
    ),
    Held(
        _("Wat je typt en nog niet hebt vastgelegd"),
        ("WritingDraft.account", "WritingDraft.content"),
        _("je tekst bewaren als je verbinding wegvalt"),
        CONSENT,
        in_days(_("tot je hem vastlegt, hooguit {days} dagen"), DRAFTS),
    ),
    Held(
        _("In welk deel van een verslag je nu schrijft, en dat een tekst van jou is aangekomen"),
        ("WritingPresence.account", "WritingReceipt.account"),
        _("anderen laten zien waar je schrijft, en niets twee keer vastleggen"),
        INTEREST,
        in_days(_("waar je schrijft een dag; dat iets aankwam {days} dagen"), RECEIPTS),
    ),
    Held(
        _("Een afspraak: wie hem heeft, wie helpt, wat ervan kwam en wie dat zei"),
        (
            "Agreement.text", "Agreement.explanation", "Agreement.source_quote", "Agreement.owner_person",
            "Agreement.owner_words", "Agreement.due_words", "Agreement.result", "Agreement.closed_by",
            "Agreement.closed_reason", "Agreement.created_by", "Agreement.helpers", "AgreementReview.note",
            "AgreementReview.by",
        ),
        _("nakomen wat is afgesproken"),
        INTEREST,
        _("zolang de afspraak bewaard blijft; je naam tot je vraagt om hem weg te halen"),
    ),
)  # fmt: skip

NONE = (
    "MeetingSeries.name", "MeetingSeries.start", "MeetingSeries.end", "Meeting.start", "Meeting.end",
    "MeetingSeries.rule", "MeetingSeries.agenda", "Meeting.online_url", "Minutes.adopted_sha256",
    "Erratum.sha256", "Erratum.changes", "Minutes.circulated_versions", "WritingDraft.object_type", "WritingDraft.tab",
    "WritingReceipt.digest", "WritingReceipt.key", "SourceText.sha256",
)  # fmt: skip
