"""Words to make up initiatives from: per theme what it is, what people do there, and who they are."""

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    title: str
    summary: str
    story: str
    place: str
    organiser: str


NOUNS = {
    "groen": ["Buurttuin", "Geveltuintjes", "Bijenlint", "Boomspiegels", "Moestuin", "Plukbosje", "Tegels eruit"],
    "energie": ["Zonnedak", "Energiecafé", "Isolatieteam", "Buurtwarmte", "Energiecoaches", "Deelbatterij"],
    "ontmoeten": ["Koffieochtend", "Buurtkamer", "Eettafel", "Straatborrel", "Wijkwandeling", "Speelmiddag"],
    "zorg": ["Burenhulp", "Boodschappendienst", "Maatjes", "Samen eten", "Bezoekgroep", "Zorgvrijwilligers"],
    "erfgoed": ["Buurtmuseum", "Verhalenroute", "Gevelgedichten", "Buurtkoor", "Fotowand", "Straatnamenproject"],
    "sport": ["Looptocht", "Jeu de boules", "Beweegtuin", "Schaakclub", "Buurtvoetbal", "Pannaveldje"],
    "jeugd": ["Speeltuin", "Huiswerkclub", "Bouwplaats", "Jongerenlab", "Knutselclub", "Kinderkrant"],
    "delen": ["Ruilkast", "Repair café", "Leenwinkel", "Boekenkast", "Deelbakfiets", "Weggeefhoek"],
    "straat": ["Leefstraat", "Fietsvlonder", "Speelstraat", "Veilig oversteken", "Zwerfvuilteam", "Dertig is genoeg"],
    "meebeslissen": ["Buurtplan", "Wijkgesprek", "Burenberaad", "Plein van ons", "Wijkbudget", "Buurtpeiling"],
}
NOUNS_EN = {
    "groen": ["Neighbourhood garden", "Green walls"],
    "energie": ["Shared solar roof", "Energy desk"],
    "ontmoeten": ["Language café", "International table"],
    "zorg": ["Neighbours help", "Errands team"],
    "erfgoed": ["Story walk", "Street choir"],
    "sport": ["Running group", "Chess corner"],
    "jeugd": ["Homework club", "Play street"],
    "delen": ["Tool library", "Swap shelf"],
    "straat": ["Safe crossing", "Litter team"],
    "meebeslissen": ["Street talk", "Neighbourhood budget"],
}
DOES = [
    "We doen het samen, elke week een paar uur.",
    "Iedereen uit de buurt is welkom.",
    "Buren regelen alles zelf, zonder baas.",
    "Je kunt komen kijken en meteen meedoen.",
    "We zoeken altijd mensen die iets kunnen wat wij niet kunnen.",
    "Jong en oud helpen elkaar.",
]
STORIES = [
    "Het begon met een briefje door de bus. Binnen een week waren we met tien.\n\nNu komen we elke maand samen.",
    "Een paar van ons misten iets. We vroegen rond en waren niet de enigen.\n\n## Meedoen\n\nKom gewoon langs.",
    "De gemeente dacht mee over de plek. De rest deden we zelf.\n\nHet kost **niets** om mee te doen.",
    "Wat we leerden:\n\n- begin klein\n- kies een vaste avond\n- schrijf op wie de sleutel heeft",
]
STREETS = ["Linde", "Molen", "Kerk", "School", "Eiken", "Tulpen", "Ooster", "Wester", "Vaart", "Duin", "Haven", "Vlier"]
HELP = ["Handen om te planten", "Een ruimte voor de winter", "Iemand die de boeken wil bijhouden", "Gereedschap"]
KINDS = ["straat", "laan", "weg", "plein", "kade", "hof"]
GROUPS = ["Bewoners van {buurt}", "Werkgroep {buurt}", "Stichting {noun} {buurt}", "Buren uit de {street}"]
TITLES = ["{noun} {buurt}", "{noun} {street}", "{noun} in {buurt}", "{noun} {street}, {buurt}"]


def compose(rng: random.Random, theme: str, buurt: str, language: str) -> Text:
    """The words of one initiative about `theme`, the slug of a theme; in Dutch ("nl") or English ("en")."""
    noun = rng.choice((NOUNS if language == "nl" else NOUNS_EN)[theme])
    street = rng.choice(STREETS) + rng.choice(KINDS)
    names = {"noun": noun, "buurt": buurt, "street": street}
    if language == "en":
        return Text(
            title=f"{noun} {buurt}",
            summary=f"{noun} in {buurt}. We speak English and Dutch, and everyone is welcome.",
            story="We started with five neighbours.\n\nCome and have a look: you do not need to bring anything.",
            place=street,
            organiser=f"Neighbours of {buurt}",
        )
    return Text(
        title=rng.choice(TITLES).format(**names),
        summary=f"{noun} van en voor bewoners van {buurt}. {rng.choice(DOES)}",
        story=rng.choice(STORIES),
        place=street,
        organiser=rng.choice(GROUPS).format(**names),
    )
