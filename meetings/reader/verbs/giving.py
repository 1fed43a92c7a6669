"""Giving: a thing to somebody is a task ("geeft hem de sleutel"), words are talk ("geeft een toelichting")."""

TALK = (
    r"(?:woord|compliment\w*|\w*toelichting|uitleg|reactie|\w*presentatie|voorkeur|gelegenheid|mogelijkheid|prioriteit|hamer|stokje|antwoord|"
    r"voorzitterschap|beurt|schuld|gelijk|ongelijk|voorbeeld\w*|indruk|idee|mening|update|overzicht|inzicht|stand|"
    r"terugkoppeling|cijfers|advies|tips?|ruimte|kans|hand|toestemming|akkoord|verslag|informatie|samenvatting|"
    r"opsomming|schets|beeld|rondleiding|leiding|aandacht|steun|vertrouwen|zin)\b"
)
WORKS = r"\b(?:opdracht|seintje|water|les|een\s(?:cursus|workshop|training|rondleiding))\b"
WHOM = r"(?:hem|haar|hen|ze|hun|die|(?-i:[A-ZÀ-Þ])[\w-]+|(?:de|het|een|zijn|haar|hun)\s[a-zà-ÿ-]+)"
WHAT = (
    r"(?:alvast\s|nog\s|dan\s|morgen\s)?(?:de|het|een|zijn|haar|hun|die|deze|twee|drie|\d+)\s(?:[a-zà-ÿ]+\s)?"
    rf"(?!{TALK})[a-zà-ÿ]{{3,}}"
)
THING = rf"(?:de|het|een|zijn|haar|hun|die|deze)\s(?!{TALK})[a-zà-ÿ]+"

GIVES = "|".join(
    (
        r"\bdoor\b(?!\s(?:de|het|een|onze)\s)",
        rf"^\W*(?:die|deze|dit|dat|het|ze)\s(?!{TALK})(?:\w+\s)?aan\s(?:de\b|het\b|haar\b|zijn\b|(?-i:[A-ZÀ-Þ]))",
        rf"^\W*{THING}\s(?:[a-zà-ÿ]+\s)?aan\s(?:de\b|het\b|hem\b|haar\b|zijn\b|hun\b|(?-i:[A-ZÀ-Þ]))",
        rf"^\W*(?!{THING}\s{TALK})(?!ons\b){WHOM}\s(?!{TALK}){WHAT}",
        rf"^(?!\W*ons\b).*{WORKS}",
    )
)
