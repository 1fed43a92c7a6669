from .agreement import Agreement
from .attendance import Attendance
from .calendar_address import CalendarAddress
from .call import AgreementCall
from .comment import MinutesComment
from .draft import WritingDraft
from .erratum import Erratum
from .item import AgendaItem
from .link import ObjectLink
from .material import MaterialUse
from .meeting import Meeting
from .minutes import Minutes
from .presentation import Presentation
from .resolution import Resolution
from .review import AgreementReview
from .section import MinutesSection
from .series import MeetingSeries
from .source import SourceText
from .together import WritingPresence, WritingReceipt

__all__ = [
    "AgendaItem",
    "Agreement",
    "AgreementCall",
    "AgreementReview",
    "Attendance",
    "CalendarAddress",
    "Erratum",
    "MaterialUse",
    "Meeting",
    "MeetingSeries",
    "Minutes",
    "MinutesComment",
    "MinutesSection",
    "ObjectLink",
    "Presentation",
    "Resolution",
    "SourceText",
    "WritingDraft",
    "WritingPresence",
    "WritingReceipt",
]  # fmt: skip
