"""Verbs of doing: with these it is told what will be done, whoever the subject is."""

from ..listed import listed

DOING = listed(
    "stuurt sturen mailt mailen belt bellen regelt regelen bestelt bestellen koopt kopen reserveert reserveren "
    "organiseert organiseren informeert informeren benadert benaderen verzorgt verzorgen verspreidt verspreiden "
    "bezorgt bezorgen controleert controleren onderzoekt onderzoeken inventariseert inventariseren plaatst plaatsen "
    "schrijft schrijven verstuurt versturen beantwoordt beantwoorden agendeert agenderen actualiseert actualiseren "
    "publiceert publiceren verzamelt verzamelen coördineert coördineren checkt checken polst polsen print printen "
    "timmert timmeren schildert schilderen maait maaien snoeit snoeien ontwerpt ontwerpen bouwt bouwen vertaalt "
    "vertalen bakt bakken kookt koken begeleidt begeleiden boekt boeken repareert repareren contacteert contacteren "
    "attendeert attenderen verwerkt verwerken bezoekt bezoeken overlegt overleggen appt appen zorgt zorgen kopieert "
    "kopiëren drukt drukken tekent tekenen declareert declareren peilt peilen vervangt vervangen verwijdert "
    "verwijderen installeert installeren monteert monteren plant planten scant scannen vernieuwt vernieuwen herstelt "
    "herstellen archiveert archiveren interviewt interviewen verlengt verlengen bundelt bundelen verdeelt verdelen "
    "leent lenen betaalt betalen huurt huren bevestigt bevestigen annuleert annuleren vergelijkt vergelijken zaait "
    "zaaien plannen probeert proberen jaagt jagen verft verven graaft graven harkt harken veegt vegen sloopt slopen "
    "testen ruilt ruilen verloot verloten flyert flyeren tegelt tegelen zaagt zagen boort boren schoffelt schoffelen "
    "wiedt wieden poetst poetsen metselt metselen sorteert sorteren registreert registreren werft werven "
    "fixt fixen whatsappt faxt skypet"
)
