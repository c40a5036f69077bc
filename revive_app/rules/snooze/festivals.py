"""When Indian festivals fall, and how people write their names.

Dates are those shops plan by; where almanacs or the moon leave a day open, the more common one. A festival
whose next date is not in the table is known by name only.
"""

from datetime import date

from revive_app.rules.language.text import fold

# Lunar festivals, month-day by year.
_MOVABLE = """
makar_sankranti   2026:01-14 2027:01-15 2028:01-15 2029:01-14
pongal            2026:01-14 2027:01-15 2028:01-15 2029:01-14
kharmas           2026:01-14 2027:01-14 2028:01-14 2029:01-14
vasant_panchami   2026:01-23 2027:02-11 2028:01-31
shivratri         2026:02-15 2027:03-06 2028:02-23
holi              2026:03-04 2027:03-22 2028:03-11
gudi_padwa        2026:03-19 2027:04-07 2028:03-27
ugadi             2026:03-19 2027:04-07 2028:03-27
akshaya_tritiya   2026:04-19 2027:05-09 2028:04-27
raksha_bandhan    2026:08-28 2027:08-17 2028:08-05
janmashtami       2026:09-04 2027:08-25 2028:08-13
ganesh_chaturthi  2026:09-14 2027:09-04 2028:08-23
shraadh           2026:10-10 2027:09-29 2028:09-18
navratri          2026:10-11 2027:09-30 2028:09-19
dussehra          2026:10-20 2027:10-09 2028:09-27
durga_puja        2026:10-20 2027:10-09 2028:09-27
karwa_chauth      2026:10-29 2027:10-18 2028:10-07
dhanteras         2026:11-06 2027:10-27 2028:10-15
diwali            2026:11-08 2027:10-29 2028:10-17
"""
_FIXED = {"valentine": (2, 14), "christmas": (12, 25), "new_year": (1, 1)}

# One name a line part: words that must follow each other.
_NAMES = """
diwali: diwali | deepawali | deepavali | divali | dipawali | dewali | diwaali | dipavali | deewali
dhanteras: dhanteras | dhantheras | dhan teras | dhantrayodashi | dhanatrayodashi
navratri: navratri | navratra | navaratri | navratre | navarathri | nauratri | navratron | navratro | navaratra
durga_puja: durga puja | durga pooja | durgapuja | pujo | pujor | puja
dussehra: dussehra | dusshera | dasara | dashara | dussera | vijayadashami | vijaya dashami | dasehra | dushehra | dussehre | dusshere | dasehre | dashahra | dashehra | dashahre | dashehre | dasra | dasre | vijaydashami
karwa_chauth: karwa chauth | karva chauth | karwachauth | karvachauth | karwa chaut
raksha_bandhan: raksha bandhan | rakshabandhan | rakhi | raakhi | rakshabandan
janmashtami: janmashtami | janmastami | gokulashtami | janamashtami
ganesh_chaturthi: ganesh chaturthi | ganpati | ganapati | ganesh utsav | vinayaka chavithi | vinayagar chaturthi | ganesh festival
holi: holi | dhulivandan | dhuleti | dhulandi | holika
shivratri: shivratri | shivaratri | mahashivratri | maha shivratri
vasant_panchami: vasant panchami | basant panchami | saraswati puja | saraswati pooja
gudi_padwa: gudi padwa | gudipadwa | gudhi padwa | padwa | padwe | padve | padvya
ugadi: ugadi | yugadi | ugaadi
akshaya_tritiya: akshaya tritiya | akshay tritiya | akshayatritiya | akha teej | akshaya trithiya | akshaya truthiyai | akti
pongal: pongal | thai pongal
makar_sankranti: makar sankranti | sankranti | sankranthi | makarsankranti | uttarayan | lohri
valentine: valentine | valentines | valentine day | valentines day
christmas: christmas | xmas | krismas | bada din
new_year: new year | naya saal | naye saal | nava varsh | nav varsh | newyear | nutan varsh | putthandu
shraadh: shraadh | shradh | shraddh | pitru paksha | pitru paksh | pitr paksh | pitra paksh | pitrupaksha | shradha
kharmas: kharmas | kharmaas | malmas | mal maas | kamurta | kamurtha | dhanurmas | khar maas
"""


def _dates() -> dict[str, tuple[date, ...]]:
    table = {}
    for line in _MOVABLE.strip().splitlines():
        name, *days = line.split()
        table[name] = tuple(date.fromisoformat(day.replace(":", "-")) for day in days)
    return table


def _names() -> dict[tuple[str, ...], str]:
    table = {}
    for line in _NAMES.strip().splitlines():
        festival, _, spellings = line.partition(":")
        for spelling in spellings.split("|"):
            table[tuple(fold(word) for word in spelling.split())] = festival
    return table


_DATES = _dates()
NAMES = _names()
LONGEST_NAME = max(map(len, NAMES))


def next_date(festival: str, after: date) -> date | None:
    """The festival's first date later than `after`; None when the table does not reach so far."""
    if festival in _FIXED:
        month, day = _FIXED[festival]
        this_year = date(after.year, month, day)
        return this_year if this_year > after else date(after.year + 1, month, day)
    return next((day for day in _DATES[festival] if day > after), None)
