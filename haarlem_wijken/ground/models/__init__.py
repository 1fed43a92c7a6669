from .account import Account, Person, SignInLink, StaffRole
from .area import Area, AreaAlias, AreaFigures, AreaShape
from .audit import AuditEvent
from .letter import Letter
from .theme import Theme
from .version import PublicVersion
from .worker import WorkerRun

__all__ = [
    "Account", "Area", "AreaAlias", "AreaFigures", "AreaShape", "AuditEvent", "Letter", "Person", "PublicVersion",
    "SignInLink", "StaffRole", "Theme", "WorkerRun",
]  # fmt: skip
