from .account import Account, Person
from .area import Area, AreaAlias, AreaFigures, AreaShape
from .audit import AuditEvent
from .letter import Letter
from .theme import Theme
from .version import PublicVersion

__all__ = [
    "Account", "Area", "AreaAlias", "AreaFigures", "AreaShape", "AuditEvent", "Letter", "Person", "PublicVersion", "Theme",
]  # fmt: skip
