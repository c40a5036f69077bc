"""Cities, states and countries that jewellers' customers speak of, in the spellings they use: one line a place."""

import re
from collections.abc import Iterable

from revive_app.rules.language.text import fold, fold_all, words

_INDIAN = """
delhi: delhi dilli दिल्ली newdelhi
mumbai: mumbai bombay मुंबई मुम्बई bambai
pune: pune पुणे poona
nagpur: nagpur नागपुर
nashik: nashik nasik नासिक नाशिक
thane: ठाणे
bengaluru: bengaluru bangalore बेंगलुरु बैंगलोर बंगलौर
mysuru: mysuru mysore मैसूर
chennai: chennai madras चेन्नई
coimbatore: coimbatore kovai कोयंबटूर
madurai: madurai मदुरै
trichy: trichy tiruchirappalli
hyderabad: hyderabad हैदराबाद hydrabad
secunderabad: secunderabad
visakhapatnam: visakhapatnam vizag
vijayawada: vijayawada विजयवाड़ा
kolkata: kolkata calcutta कोलकाता kolkatta
howrah: howrah
siliguri: siliguri सिलीगुड़ी
jalpaiguri: jalpaiguri जलपाईगुड़ी
ahmedabad: ahmedabad अहमदाबाद amdavad
surat: सूरत surat
vadodara: vadodara baroda वडोदरा
rajkot: rajkot राजकोट
jaipur: jaipur जयपुर
jodhpur: jodhpur जोधपुर
udaipur: udaipur उदयपुर
kota: कोटा
ajmer: ajmer अजमेर
bikaner: bikaner बीकानेर
lucknow: lucknow लखनऊ lakhnau lakhnow
kanpur: kanpur कानपुर
agra: agra आगरा
varanasi: varanasi banaras वाराणसी बनारस
prayagraj: prayagraj allahabad प्रयागराज इलाहाबाद
noida: noida नोएडा
ghaziabad: ghaziabad गाज़ियाबाद गाजियाबाद
gurgaon: gurgaon gurugram गुड़गांव गुरुग्राम
faridabad: faridabad
chandigarh: chandigarh चंडीगढ़ chandigad
ludhiana: ludhiana लुधियाना
amritsar: amritsar अमृतसर
jalandhar: jalandhar
indore: indore इंदौर
bhopal: bhopal भोपाल
gwalior: gwalior
jabalpur: jabalpur
raipur: raipur रायपुर
patna: patna पटना
ranchi: ranchi रांची
jamshedpur: jamshedpur
bhubaneswar: bhubaneswar
cuttack: cuttack
guwahati: guwahati गुवाहाटी
kochi: kochi cochin
kozhikode: kozhikode calicut
thrissur: thrissur
trivandrum: trivandrum thiruvananthapuram
goa: goa गोवा
panaji: panaji
mangalore: mangalore mangaluru
hubli: hubli
belgaum: belgaum
solapur: solapur सोलापुर
kolhapur: kolhapur कोल्हापुर
aurangabad: aurangabad औरंगाबाद
dehradun: dehradun देहरादून
haridwar: haridwar हरिद्वार
shimla: shimla शिमला
jammu: jammu
srinagar: srinagar
gujarat: gujarat गुजरात
rajasthan: rajasthan राजस्थान
maharashtra: maharashtra महाराष्ट्र
karnataka: karnataka
kerala: kerala केरल
punjab: punjab पंजाब
haryana: haryana हरियाणा
bihar: bihar बिहार
bengal: bengal बंगाल
telangana: telangana
tamilnadu: tamilnadu nadu
andhra: andhra
assam: assam असम
madhyapradesh: madhya madhyapradesh मध्य
uttarpradesh: uttar uttarpradesh
himachal: himachal हिमाचल
uttarakhand: uttarakhand uttaranchal उत्तराखंड
jharkhand: jharkhand झारखंड झारखण्ड
chhattisgarh: chhattisgarh chattisgarh छत्तीसगढ़
odisha: odisha orissa ओडिशा उड़ीसा
meghalaya: meghalaya मेघालय
tripura: tripura त्रिपुरा
manipur: manipur मणिपुर
mizoram: mizoram मिज़ोरम
nagaland: nagaland नागालैंड
sikkim: sikkim सिक्किम
arunachal: arunachal अरुणाचल
shillong: shillong शिलांग शिलॉन्ग
agartala: agartala अगरतला
imphal: imphal इम्फाल इंफाल
aizawl: aizawl आइज़ोल
kohima: kohima कोहिमा
gangtok: gangtok गंगटोक
itanagar: itanagar ईटानगर
dibrugarh: dibrugarh डिब्रूगढ़
jorhat: jorhat जोरहाट
silchar: silchar सिलचर
kashmir: kashmir कश्मीर
ladakh: ladakh लद्दाख
pondicherry: pondicherry puducherry पुदुचेरी
"""
_ABROAD = """
dubai: dubai दुबई
abudhabi: abudhabi
sharjah: sharjah
uae: uae
london: london लंदन
uk: uk england
singapore: singapore सिंगापुर
usa: usa america अमेरिका अमरीका
newyork: newyork manhattan
chicago: chicago
houston: houston
dallas: dallas
boston: boston
seattle: seattle
atlanta: atlanta
california: california
texas: texas
canada: canada कनाडा
toronto: toronto brampton mississauga
vancouver: vancouver
australia: australia ऑस्ट्रेलिया
sydney: sydney
melbourne: melbourne
perth: perth
newzealand: newzealand zealand auckland
manchester: manchester
birmingham: birmingham
leicester: leicester
scotland: scotland
bahrain: bahrain
hongkong: hongkong
srilanka: srilanka lanka colombo
bangladesh: bangladesh dhaka
mauritius: mauritius
thailand: thailand bangkok
france: france
italy: italy
europe: europe
nepal: nepal नेपाल
qatar: qatar doha
kuwait: kuwait
oman: oman muscat
saudi: saudi riyadh
malaysia: malaysia
germany: germany
"""


def _table(lines: str) -> dict[str, str]:
    rows = (line.partition(":") for line in lines.strip().splitlines())
    return {fold(word): named for named, _, spellings in rows for word in spellings.split()}


_HERE, _AWAY = _table(_INDIAN), _table(_ABROAD)
# "US" is a country, "us" is we; "UP" is a state, "up" is not
_WRITTEN = {
    "MP": "madhyapradesh",
    "UP": "uttarpradesh",
    "AP": "andhra",
    "HP": "himachal",
    "TN": "tamilnadu",
    "WB": "bengal",
    "US": "usa",
    "U.S": "usa",
    "USA": "usa",
    "UK": "uk",
    "UAE": "uae",
}


def place_of(text: str, folded: str) -> str | None:
    """The place a word names, None for any other word."""
    return _WRITTEN.get(text) or _HERE.get(folded) or _AWAY.get(folded)


def places_among(words: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The places among words, each as written and folded."""
    return frozenset(named for text, folded in words if (named := place_of(text, folded)) is not None)


def is_abroad(named: str) -> bool:
    """Whether a place is outside India."""
    return named in _ABROAD_NAMES


def names_abroad(text: str) -> bool:
    """Whether a place outside India is named: "the US"; in "SEND US PHOTOS" all is in capitals, and none is."""
    loud = any(map(str.isupper, _LONG_WORD.findall(text)))
    named = (
        place_of("" if loud and len(word.text) < _LONG else word.text, word.folded) for word in words(text)
    )
    return any(place is not None and is_abroad(place) for place in named)


def names_only_a_place(text: str) -> bool:
    """ "Bhopal", "Pune me": a place of India and nothing else."""
    said = list(words(text))
    places = [place for word in said if (place := place_of(word.text, word.folded)) is not None]
    return (
        bool(places)
        and not any(map(is_abroad, places))
        and all(word.folded in _BESIDE_A_PLACE or place_of(word.text, word.folded) for word in said)
    )


_BESIDE_A_PLACE = fold_all("me mein mai main in to at for ka ki ke tak city ji sir madam near se hai")
_LONG = 3
_LONG_WORD = re.compile(r"\b(?!USA\b|UAE\b)[A-Za-z]{3,}\b")
_ABROAD_NAMES = frozenset(_AWAY.values())


_STATES = """
gujarat: ahmedabad surat vadodara rajkot
maharashtra: mumbai pune nagpur nashik thane solapur kolhapur aurangabad
karnataka: bengaluru mysuru mangalore hubli belgaum
tamilnadu: chennai coimbatore madurai trichy
telangana: hyderabad secunderabad
andhra: visakhapatnam vijayawada
rajasthan: jaipur jodhpur udaipur kota ajmer bikaner
uttarpradesh: lucknow kanpur agra varanasi prayagraj noida ghaziabad
haryana: gurgaon faridabad
punjab: ludhiana amritsar jalandhar
madhyapradesh: indore bhopal gwalior jabalpur
bihar: patna
jharkhand: ranchi jamshedpur
chhattisgarh: raipur
odisha: bhubaneswar cuttack
uttarakhand: dehradun haridwar
himachal: shimla
kashmir: srinagar jammu
bengal: kolkata howrah siliguri jalpaiguri
kerala: kochi kozhikode thrissur trivandrum
assam: guwahati dibrugarh jorhat silchar
meghalaya: shillong
tripura: agartala
manipur: imphal
mizoram: aizawl
nagaland: kohima
sikkim: gangtok
arunachal: itanagar
goa: panaji
uae: dubai abudhabi sharjah
uk: london manchester birmingham leicester scotland
usa: newyork chicago houston dallas boston seattle atlanta california texas
canada: toronto vancouver
australia: sydney melbourne perth
europe: germany france italy
"""
_STATE_OF = {
    city: state
    for line in _STATES.strip().splitlines()
    for state, _, cities in [line.partition(":")]
    for city in cities.split()
}


def lies_in(named: str, others: frozenset[str]) -> bool:
    """Whether a place is one of the others, or in one of them."""
    state = _STATE_OF.get(named, named)
    return named in others or state in others or not others.isdisjoint(_REGIONS_OF.get(state, ()))


# parts of the country, by their states: a region is a place as well
_REGIONS = """
northeast: assam meghalaya tripura manipur mizoram nagaland sikkim arunachal
southindia: tamilnadu kerala karnataka andhra telangana pondicherry
"""
_REGIONS_OF: dict[str, tuple[str, ...]] = {
    state: (region,)
    for line in _REGIONS.strip().splitlines()
    for region, _, states in [line.partition(":")]
    for state in states.split()
}
_REGION = re.compile(
    r" (?:(?P<northeast>northeast(?:ern)?|north east(?:ern)?|purvottar|uttar purv)|(?P<southindia>south(?:ern)? (?:india|states?)|dakshin bharat))\b"
)


def region_in(folded: str) -> str | None:
    """The part of the country folded words name: "the north-eastern states"."""
    found = _REGION.search(folded)
    return found.lastgroup if found else None
