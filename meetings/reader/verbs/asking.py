"""Asking: of somebody outside it is a task ("vraagt de buren of …"), in the meeting it is talk ("vraagt of …")."""

INNER = (
    r"(?:voorzitter|secretaris|penningmeester|aanwezigen|leden|vergadering|wijkraad\b|dorpsraad|bestuur|werkgroep|"
    r"commissie|zaal|spreker|mening|aandacht|stand|status|hulp|steun|uitleg|reactie|toelichting|reden|oorzaak|kosten|"
    r"wijkagent|wethouder|projectleider|gebieds\w+)"
)  # who sits there, and what is no person
PEOPLE_OUTSIDE = r"de\s(?:bewoners|buren|ouders|huurders|ondernemers|winkeliers|jongeren|eigenaar|fietsers|gemeente)"
WHOSE = r"(?:de|het|een|haar|zijn|hun|deze|die|alle|iedere)"
SOMEBODY = rf"{WHOSE}\s(?!{INNER})"
NAME = r"(?-i:[A-ZÀ-Þ])[\w-]+"
INSIDE = (  # before the name of who may be there, or no noun
    r"(?:mevrouw|meneer|heer|voorzitter|secretaris|penningmeester|wijkagent|"
    r"ook|er|in|op|bij|via|van|volgens|naar|voor|met)"
)
WANTS = (
    rf"(?!{INSIDE}\s)(?-i:[a-zà-ÿ]{{2,}})\s{NAME}\s(?:(?:ook|weer|nog|dan|opnieuw|dit\sjaar)\s){{0,2}}wil(?:len|t)?\b"
    r"(?!\s(?:vertellen|uitleggen|reageren|toelichten))"
)  # "dj Boris weer wil"
TALKS = (
    rf"^\W*(?:zich\b|of\b(?!\s(?:zijn|haar|hun)\s|\s(?:(?:zij|ze|hij|die)|{SOMEBODY}[\w-]+)\s.*\bwil(?:len|t)?\b|\s{WANTS}|\s.*\b(?:mag|kan|moet)\s(?:van|bij)\s)|"
    r"wanneer|waarom|hoe\b|wat\b(?!.*\bkost(?:en)?\sbij\b)|wie\b|welke|naar\b|aandacht|"
    r"hoeveel|waar\b|om\b|het\swoord|de\s(?:cijfers|prijzen)\svan)|\bzich\saf\b|\baandacht\b"
)
