from .account import Account, Person, SignInLink, StaffRole
from .area import Area, AreaAlias, AreaFigures, AreaShape
from .audit import AuditEvent
from .letter import Letter
from .lexeme import Lexeme
from .tally import Tally
from .theme import Theme
from .version import PublicVersion
from .worker import WorkerRun

__all__ = [
    "Account", "Area", "AreaAlias", "AreaFigures", "AreaShape", "AuditEvent", "Letter", "Lexeme", "Person",
    "PublicVersion", "SignInLink", "StaffRole", "Tally", "Theme", "WorkerRun",
]  # fmt: skip
