from .agreement import Agreement, AgreementCall, AgreementReview, Resolution
from .meeting import AgendaItem, Attendance, Meeting, MeetingSeries
from .minutes import Erratum, Minutes, MinutesComment, MinutesSection, WritingDraft

__all__ = [
    "AgendaItem",
    "Agreement",
    "AgreementCall",
    "AgreementReview",
    "Attendance",
    "Erratum",
    "Meeting",
    "MeetingSeries",
    "Minutes",
    "MinutesComment",
    "MinutesSection",
    "Resolution",
    "WritingDraft",
]
