from .account import Account, Hears, Person, SignInLink, StaffRole
from .alert import Alert
from .area import Area, AreaAlias, AreaFigures, AreaShape
from .audit import AuditEvent
from .case import Case, CaseDecision, CaseNote, CaseState, PromiseTold
from .conversation import Conversation, Message, Silence
from .document import Document, DocumentKind, Visibility
from .document_version import DocumentVersion
from .erasure import Erasure
from .letter import Letter
from .lexeme import Lexeme
from .public_text import NoticeKind, PublicNotice, PublicText
from .report import Report
from .revision import Revision
from .second_factor import RecoveryCode
from .session import Session
from .slug_history import SlugHistory
from .tally import Tally
from .theme import Theme
from .used import UsedProof
from .version import PublicVersion
from .worker import WorkerRun

__all__ = [
    "Account", "Alert", "Area", "AreaAlias", "AreaFigures", "AreaShape", "AuditEvent", "Case", "CaseDecision",
    "CaseNote", "CaseState", "Conversation", "Document", "DocumentKind", "DocumentVersion", "Erasure", "Hears",
    "Letter", "Lexeme", "Message", "NoticeKind", "Person", "PromiseTold", "PublicNotice", "PublicText", "PublicVersion",
    "RecoveryCode", "Report", "Revision", "Session", "SignInLink", "Silence", "SlugHistory", "StaffRole", "Tally",
    "Theme", "UsedProof", "Visibility", "WorkerRun",
]  # fmt: skip
