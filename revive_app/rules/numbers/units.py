"""The units people write, and the words around numbers: months, hedges, ranges, times of day."""

from enum import StrEnum

from revive_app.rules.language.text import fold, fold_all


class Unit(StrEnum):
    """What a number counts. PLAIN: nothing was said."""

    RUPEES = "rupees"
    PERCENT = "percent"
    GRAM = "gram"
    TOLA = "tola"
    PURITY = "purity"
    CARAT = "carat"
    RATTI = "ratti"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PIECE = "piece"
    KILOMETRE = "kilometre"
    INCH = "inch"
    MILLIMETRE = "millimetre"
    CLOCK = "clock"
    DATE = "date"
    PLAIN = "plain"


def _unit_table(lines: str) -> dict[str, tuple[Unit, float]]:
    table: dict[str, tuple[Unit, float]] = {}
    for line in lines.strip().splitlines():
        name, factor, *spellings = line.split()
        table.update((fold(word), (Unit(name), float(factor))) for word in spellings)
    return table


UNITS = _unit_table(
    """
rupees 1 rs inr रु रू rupee rupees rupaye rupaya rupaiya rupay rupiya rupye rupai rupayi re
percent 1 percent pct pratishat fisadi feesadi taka takke percentage
gram 1 g gm gms gram grams graam gramme grm ग्रा ग्राम
gram 8 sovereign sovereigns pavan savaran savaren poun
gram 0.001 mg milligram मिग्रा
gram 1000 kg kilo kilogram किग्रा किलो
tola 1 tola tole tolas
carat 1 ct cts carat carats karat karats kt kerat kairet cent
ratti 1 ratti rattis rati ratis ratty
minute 1 min mins minute minutes minat
hour 1 hr hrs hour hours ghanta ghante ghanton
day 1 day days din dino dinon divas diwas dinas karyadivas dinn dins दिवस
week 1 week weeks hafta hafte hafton saptah
month 1 month months mahina mahine mahino mahinon maheene mahinas mahinyat
year 1 year years yr yrs saal sal saalon varsh baras
piece 1 piece pieces pc pcs pis peace pair pairs jodi jode jodiyan nos unit units
kilometre 1 km kms kilometre kilometer kilometres kilometers kimi
inch 1 inch inches inchi
millimetre 1 mm millimetre
millimetre 10 cm centimetre
"""
)
# between a number and its unit: "4-6 working days"
BETWEEN = fold_all(
    "working business kamkaji calendar full pure hi single more extra additional further aur karya kaarya kamkaaji कार्य कामकाजी office bank"
)

MONTHS = {
    fold(word): number
    for number, spellings in enumerate(
        (
            "january jan janvari janwari",
            "february feb farvari farwari",
            "march mar",
            "april apr aprail",
            "may mai",
            "june jun",
            "july jul julai",
            "august aug agast",
            "september sep sept sitambar",
            "october oct aktubar aktoobar",
            "november nov navambar",
            "december dec disambar",
        ),
        start=1,
    )
    for word in spellings.split()
}
HEDGES = fold_all(
    "around about approx approximately roughly nearly almost lagbhag karib kareeb takriban taqriban andajan"
)
HEDGES_AFTER = fold_all("aaspaas aspas paas pas asapas approx karib kareeb ish")
RANGE_WORDS = fold_all("to se or ya and aur and va till tak evam")
KARATS = frozenset({8, 9, 10, 12, 14, 18, 20, 21, 22, 23, 24})
CLOCK_WORDS = fold_all("baje bje bajey oclock vajta vagye vajata noon")
MORNING = fold_all("subah savere sakali savare morning")
EVENING = fold_all("shaam sham raat dopahar sanjh evening night afternoon")
