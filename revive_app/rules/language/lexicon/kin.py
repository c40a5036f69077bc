"""Notions that speak of one matter, a line a matter: where a text says one, a question for another is half met."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from revive_app.rules.language.lexicon.finding import notion_of
from revive_app.rules.language.text import fold

_MATTERS = """
deliver send parcel courier dispatch ship transit
deliver arrive receive
cash money buyback
exchange change
clean care
clean wash soap wipe dust brush rinse
hometrial home try
small baby
ear earring
complaint answer satisfied escalate
bank emi card
delete data remove
lock price
open time close
owner start founder manages
owner manager chairman handle
advance lock
advance deposit book
purity carat hallmark
quality clarity colour grade purity carat
designer custom design drawing
exchange old
deduct exchange
return refund buyback sell exchange
close end
visit appointment
custom make
damage broken repair
lost theft missing
theft police insurance
melt permission test xrf
lift stairs floor climb wheelchair
parking car stand
thread restring stretch
polish replate rhodium
polish clean
room private lounge appointment sit space
room space hall cabin
food tea coffee cafe snack
travel distance visit kilometre trip
website online app
tailor designer
seal unbroken packing tamper
staff worker employ karigar people
staff salesman
language speak
email write contact
contact call message email whatsapp
children baby age birth
pierce ear nose
pierce needle
engrave write letter
engrave letter digit
letter digit character code
verify check app hallmark
documents identity proof pan aadhaar passport
bill documents
bill print copy reprint
bill written mark
insurance claim
hallmark mark stamp
gift voucher
offer discount
offer message marketing
offer festival
festival diwali
engagement bridal
anniversary birth gift
abroad country usa uk dubai canada australia singapore germany qatar nepal foreigner nri
passport foreigner abroad visa
city town village state
address near landmark station metro
address way reach
metro station walk distance
train station bus
airport taxi
swipe card surcharge
extra surcharge
upi wallet qr
cheque bank
pay instalment emi
emi scheme
scheme saving plan
scheme bonus gift
miss late penalty
maximum minimum
heir transfer name family
cancel return refund advance
cancel change
withdraw stop scheme
wait ready
ready make
urgent fast early
repair stone fell loose
repair joint clasp hook
stone attach
resize size measure small big
weight light heavy gross
rate board update
tarnish black fade shine
water swim bathe rain sweat damp
perfume chemical cream makeup alcohol
store box pouch airtight cotton
keep box store
toothpaste powder rub scrub
gold metal
silver metal
silver utensil article idol
coin bullion
coin seal
coin god
emerald ruby sapphire stone gemstone
origin import
origin mine
astrology advice birthstone
diamond solitaire
polki kundan
ring bangle size
set necklace
bridal set
cctv camera record
data record history
message often
photo record consent
warranty repair
free charge
tax price
making price percent
wastage making
certificate laboratory
test machine xrf
drawing change approve
approve permission
stay present accompany
guest customer foreigner
custom order
custom owner
famous speciality special
start history
start open
join combine together
employee discount
visit home
executive visit home
time hour
holiday close
festival close
sunday weekend holiday
valid last
use apply valid
include apply
sell stock
stock ready
light daily wear
tourist abroad
baby feeding
monthly scheme instalment emi pay
miss month monthly
owner start
file processing form
parent mother father guardian
staff salesman
cash voucher
bill receipt slip
pay deposit advance
spray perfume makeup
boil steam water
wrap cotton box pouch
lend loan
mark written digit
face god
origin country import
heir transfer
automatic bank
hygiene sterile needle
karigar workshop staff
casting machine
customs tax abroad
copy lost bill
video proof parcel
repair damage fell
cancel withdraw stop
deduct cancel keep
"""


@cache
def _kin() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _MATTERS.strip().splitlines():
        matter = {notion_of(fold(word)) for word in line.split()}
        for named in matter:
            found[named] |= matter - {named}
    return {named: frozenset(others) for named, others in found.items()}


def kin(named: str) -> frozenset[str]:
    """What speaks of the same matter."""
    return _kin().get(named, frozenset())
