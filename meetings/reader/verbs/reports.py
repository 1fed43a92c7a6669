"""Verbs that tell what somebody says, thinks, has or is. They are few and known; what people do has no end of verbs."""

from ..listed import listed

SAYS = listed(
    "hjit hjitte seit fertelt freget tanket iepenet slút fynt tinkt wit hat "  # Frisian
    "rept reppen werpt plaagt "
    "hekelt hekelen verzucht verzuchten raadt raden ontraadt tipt bekent bekennen onthult onthullen recapituleert "
    "evalueert evalueren kletst kletsen zeurt zeuren zwijgt zwijgen overdrijft repliceert excuseert excuseren "
    "verontschuldigt looft loven speecht proost gokt gokken voorziet voorzien wijt wijten betwist betwisten typeert "
    "bestempelt oordeelt oordelen onderkent bespeurt juicht zucht grapt knikt moppert mopperen foetert protesteert "
    "illustreert illustreren specificeert impliceert insinueert brult schreeuwt fluistert jammert mijmert filosofeert "
    "speculeert discussieert discussiëren debatteert argumenteert redeneert redeneren preciseert precisieert "
    "nuanceren onderbouwt onderbouwen staaft beschrijft beschrijven refereert refereren benoemt benoemen steekt "
    "verduidelijkt verduidelijken nuanceert relativeert bestrijdt verdedigt erkent erkennen motiveert resumeert "
    "bromt brommen snikt huilt giechelt gaapt geeuwt klapt klappen "
    "citeert bekritiseert betuigt betuigen stipt snijdt dringt spoort trapt valt haakt bijt zegt zeggen vertelt "
    "vertellen meent menen merkt merken benadrukt benadrukken constateert constateren concludeert concluderen "
    "vermeldt vermelden verklaart verklaren verzekert verzekeren waarschuwt waarschuwen klaagt klagen pleit pleiten "
    "adviseert adviseren suggereert suggereren oppert opperen complimenteert complimenteren feliciteert feliciteren "
    "dankt danken verwijst verwijzen noemt noemen verzoekt verzoeken beaamt beamen reageert reageren memoreert "
    "memoreren betoogt betogen roemt prijst prijzen bericht berichten signaleert signaleren uiten geeft geven licht "
    "lichten deelt delen stelt stellen meldt melden vraagt vragen antwoordt antwoorden wijst wijzen herhaalt herhalen "
    "voorspelt voorspellen belooft beloven garandeert groet groeten condoleert bepleit bepleiten rapporteert "
    "rapporteren kondigt kondigen bevraagt interrumpeert onderbreekt schetst schetsen toont tonen presenteert "
    "presenteren demonstreert behandelt behandelen bespreekt bespreken spreekt spreken praat praten leest lezen roept "
    "roepen vermaant applaudisseert ontkent ontkennen mompelt somt vat onderstreept onderschrijft introduceert "
    "introduceren noteert noteren ontkracht weerlegt schat schatten raamt becijfert corrigeert"
)
THINKS = listed(
    "zweert zweren dweept dwepen gruwt gruwen griezelt huivert hunkert smult roddelt roddelen twist kibbelt pocht "
    "glundert grinnikt mekkert sputtert snoeft droomt dromen piekert piekeren fantaseert beseft beseffen "
    "realiseert realiseren verlangt verlangen snakt "
    "vertrouwt vertrouwen wantrouwt bewondert bewonderen respecteert neigt neigen vergist vergissen verveelt vermaakt "
    "haat baalt balen opteert walgt ervaart ervaren beoogt streeft hecht hechten leert lacht schaamt bemerkt vindt "
    "vinden denkt denken weet weten kent kennen begrijpt begrijpen snapt snappen herkent herkennen hoopt hopen "
    "verwacht verwachten vermoedt vermoeden gelooft geloven vreest vrezen twijfelt twijfelen betwijfelt betreurt "
    "betreuren ziet zien hoort horen voelt voelen proeft mist missen wenst wensen wil willen eist eisen acht achten "
    "overweegt overwegen waardeert waarderen steunt steunen besluit besluiten beslist beslissen kiest kiezen keurt "
    "keuren verwerpt accepteert accepteren weigert weigeren aanvaardt wacht wachten herinnert herinneren vergeet "
    "geniet genieten ergert ergeren verbaast schrikt bedankt bedanken interesseert prefereert onthoudt stemt stemmen "
    "durft hoeft"
)
IS = listed(
    "worstelt worstelen sukkelt slaagt slagen faalt lukt lukken mislukt scheelt schelen bevalt bevallen "
    "bloeit hapert ontbeert raakt raken ondervindt ondervinden verdenkt verdenken verblijft verblijven bewoont "
    "bewonen blikt blikken treft treffen beleeft beleven ruikt ruiken verkeert verkeren verheugt verheugen aarzelt "
    "aarzelen bezwijkt verschilt verschillen rouwt treurt revalideert emigreert pensioneert belandt botst botsen "
    "struikelt oogt past wankelt slaapt slapen onderhoudt onderhouden speelt spelen zingt fietst fietsen wandelt "
    "drinkt eet reist rookt wint verliest solliciteert studeert trakteert verkoopt verhuurt rust vaart zwemt sport "
    "traint tuiniert lust vormt vormen is zijn was waren heeft hebben had hadden wordt worden werd werden blijft "
    "blijven lijkt lijken schijnt blijkt heet heten bestaat bestaan bevat betreft hoort behoort behoren ligt liggen "
    "zit zitten staat staan woont wonen werkt werken leeft beheert beheren bezit vertegenwoordigt vertegenwoordigen "
    "bekleedt vervult kan kunnen kon konden mag mogen moet moeten moest zou zouden krijgt krijgen ontvangt ontvangen "
    "verneemt stopt stoppen vertrekt vertrekken verlaat verlaten verhuist verhuizen treedt treden overlijdt trouwt "
    "kost kosten duurt duren begint beginnen start starten eindigt eindigen gebeurt gebeuren verloopt verlopen loopt "
    "lopen valt vallen stijgt stijgen daalt dalen groeit groeien ontbreekt ontbreken stinkt functioneert functioneren "
    "geldt gelden ontstaat komt komen gaat gaan houdt houden kampt vergadert vergaderen viert vieren gebruikt "
    "gebruiken lijdt verdient verdienen rijdt"
)
LEADS = listed(
    "opent openen sluit sluiten schorst schorsen hervat hamert beëindigt leidt leiden notuleert notuleren presideert "
    "verwelkomt verwelkomen begroet begroeten overhandigt stapt arriveert wandelt"
)
REPORTS = SAYS | THINKS | IS | LEADS
PAST = listed(
    "zocht onderzocht bezocht verzocht bracht dacht kocht verkocht wist moest mocht liet verliet zat vergat sloot "
    "besloot genoot bood"
)  # strong verbs whose past ends as a present does
WENT = listed(
    "zag zagen hoorde hoorden kwam kwamen ging gingen liet lieten liep liepen stond stonden deed deden kreeg kregen "
    "vond vonden vroeg vroegen gaf gaven hield hielden zei zeiden begon begonnen bleef bleven"
)  # that something was so, whatever stands behind it
NO_VERBS = listed(
    "met niet het dat wat uit tot want omdat niets zodat totdat voordat doordat opdat dit niks net reeds kort laat "
    "recht pint puur nooit ooit apart altijd echt direct vast zacht best eerst nacht buurt markt soort punt tekst "
    "project bericht agent post overlast stukje aandacht rest helft plaats attent akkoord present absent en een geen "
    "binnen buiten samen tussen tegen boven beneden even morgen eigen alleen open eten allen beiden anderen heren "
    "dagen straten mensen bomen planten kosten kinderen bewoners vrijwilligers namen zaken redenen punten zeven negen"
)
