"""Number words in English and Hindi, as folded spellings: "saade adtees hazaar" is 38,500."""

from revive_app.rules.language.text import fold, fold_all

_BELOW_HUNDRED = """
0 zero shunya sifar | 1 one ek | 2 two do don | 3 three tin teen | 4 four char chaar
5 five panch paanch pach | 6 six chhe chhah chha chah che | 7 seven sat saat | 8 eight ath aath | 9 nine nau
10 ten das dus dass | 11 eleven gyarah gyara | 12 twelve barah bara baara | 13 thirteen terah tera
14 fourteen chaudah chauda | 15 fifteen pandrah pandra pandhra | 16 sixteen solah sola
17 seventeen satrah satra | 18 eighteen atharah athara | 19 nineteen unnis unees
20 twenty bis bees | 21 ikkis ikkees | 22 bais baees | 23 teis | 24 chaubis chaubees
25 pachchis pachis pacchis pachees | 26 chhabbis chabbis | 27 sattais satais | 28 atthais athais
29 untis unatis | 30 thirty tis tees | 31 iktis ikattis | 32 battis batis | 33 taintis tentis
34 chauntis chautis | 35 paintis pentis | 36 chhattis chattis | 37 saintis sentis | 38 adtis adtees artis
39 untalis unchalis | 40 forty fourty chalis chaalis | 41 iktalis | 42 bayalis byalis | 43 taintalis tentalis
44 chavalis chauvalis | 45 paintalis pentalis | 46 chhiyalis chiyalis | 47 saintalis sentalis
48 adtalis artalis | 49 unchas unanchas | 50 fifty pachas pachaas | 51 ikyavan ikyawan | 52 bavan bawan
53 tirpan tirepan | 54 chauvan chawwan | 55 pachpan | 56 chhappan chappan | 57 sattavan satavan
58 atthavan athavan | 59 unsath | 60 sixty sath saath | 61 iksath | 62 basath | 63 tirsath tiresath
64 chausath chaunsath chonsath | 65 painsath pensath | 66 chhiyasath chiyasath | 67 sadsath | 68 adsath | 69 unhattar
70 seventy sattar | 71 ikhattar | 72 bahattar | 73 tihattar | 74 chauhattar | 75 pachhattar pachattar pichhattar pichattar
76 chhihattar chihattar | 77 satattar satahattar sathattar | 78 athhattar athattar | 79 unasi unnasi unyasi
80 eighty assi | 81 ikyasi | 82 bayasi | 83 tirasi | 84 chaurasi | 85 pachasi pachaasi pichasi | 86 chhiyasi chiyasi
87 satasi sattasi | 88 atthasi athasi | 89 navasi | 90 ninety nabbe navve | 91 ikyanve ikyanave ikyanbe ikyanabe | 92 banbe banabe baanbe banve banave baanve baanave bayanve bayanave byanve
93 tiranve tiranbe | 94 chauranve chauranbe | 95 panchanve panchanbe pachanbe pachanve pachchanve | 96 chhiyanbe chhiyanve chiyanve | 97 sattanbe satanve sattanve | 98 atthanbe athanve atthanve
99 ninyanbe ninanbe ninyanve ninanve
"""

_SCALES = """
100 hundred sau | 1000 thousand thousands hazar hazaar hajar hajaar hjr hazzar
100000 lakh lakhs lac lacs laakh lakhh | 10000000 crore crores cr karod karor kror
"""

# before a number: two and a half is "dhai", a quarter more "sava", a half more "sadhe", a quarter less "paune"
_FRACTIONS = {"adha": 0.5, "adhe": 0.5, "adhi": 0.5, "half": 0.5, "dedh": 1.5, "dhai": 2.5, "adhai": 2.5}
_SHIFTS = {"sava": 0.25, "sadhe": 0.5, "sade": 0.5, "paune": -0.25, "pauna": -0.25, "pone": -0.25}


def _table(lines: str) -> dict[str, int]:
    table: dict[str, int] = {}
    for entry in lines.replace("\n", "|").split("|"):
        value, *spellings = entry.split() or ["0"]
        table.update((fold(word), int(value)) for word in spellings)
    return table


SMALL = _table(_BELOW_HUNDRED)
SCALES = _table(_SCALES)
FRACTIONS = {fold(word): value for word, value in _FRACTIONS.items()}
SHIFTS = {fold(word): value for word, value in _SHIFTS.items()}

# "kar do", "ke saath", "BIS", "tera", "sat", "teen", "bara": numbers only beside a unit, a scale or another number
AMBIGUOUS = fold_all(
    "do don sath saath bis tis tees tera bara sat ath at teen tin one ek das che chah char half adha adhe"
    " adhi sola pach"
)
# in their own script only these are other words too: "दो" is "give"
AMBIGUOUS_WRITTEN = fold_all("do ek don adha adhe adhi half")
# and these never are numbers there: "साथ" is "with" and sixty "साठ", "तेरा" is "yours" and thirteen "तेरह"
OTHER_WRITTEN = frozenset({"साथ", "तेरा"})
