"""Ordinary questions in Tamil, Telugu, Gujarati and Marathi, in their scripts or Latin letters, word for word in English.

Only what customers ask of any shop: where, when, how much, to see something, delivery, old gold. The rules know Hindi and
English; of other languages the agent has no sentences, but it should know what is asked.
"""

import re

from revive_app.rules.language.text import clean, fold_all, words

# English, then folded spellings of the four languages; what other languages write as well is in _SHARED
_OWN = """
shop: kadai kadei shapu
where: enga enge engu ekada ekadundi kuthe kuthay kyan
address: mugavari sarnamu chirunama adras
when: epo epodhu epudhu epudu kyare kevha
open: thirakum thirakuma thirakiradhu thirandhirukum thirandhirukuma thirandhu terustaru therustaru terichi ughadte ughadta ughdte ughada ughade ughde ughadnar khulse untunda
time: neram taimings vajta vage gantalaku manike
is: irukiradhu iruku irukuma irukudha irukinga undi ahe ahet che aste
available: unda undha unta milel milnar malse thase thashe chestara chesthara chestaru seyvingala panuvingala panuvinga panlama panalama mudiyuma karalka cho chho
delivery: telivari
home-delivery: gharpoch
home: vituku intiki
old: pajhaia pajhaya patha junu
gold: thangam bangaram bangara sonu
silver: veli vendi rupu
jewellery: nagai nagaigal nagalu dagina dagine
exchange: maralama matralama matha mathalama marchukovacha marpidi badli badlun badlavi ekschenych
take: tisukuntara gheta ghetay leso
show: katunga katungal chupinchandi chupandi batavo dakhva dakhava dakhvo
send: anupunga anupungal pampandi moklo pathva patva
catalogue: ketalak ketalag ketlog
price: vilai dhara
how-much: evlo evalavu evalo enta entha enthandi ketlo ketla ketlu ketli kiti kitila
what: ena enna enti shu shun kay
ring: modhiram mothiram ungara ungaram ungaralu vintino vintini angthichi
sunday: nyayiru nyayitrukijhamai adivara adivaram ravivare ravivari
today: iniku inaiku iroju aje aajcha ajcha
design: tisain dijainlu dijhain
your: unga ungal ungaloda tamari tamaro tumcha tumchi tumche
this: indha intha idhu
"""
_SHARED = """
shop: shap dukan
price: rate ret reit bhav kimat
delivery: delivery delivari dilivhari dilivri
old: juna june juni
gold: sone sona thanga
home: ghare
available: deta
open: khule khuli khule
ring: angthi vinti
this: ee
"""
# in these letters the word means this, whatever it means elsewhere
_TELUGU = {"pata": "old", "mi": "your", "i": "this"}
_IN_TELUGU = re.compile("[\u0c00-\u0c7f]")
_LONGEST = 12


def _table(lines: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in lines.strip().splitlines())
    return {
        word: english.replace("-", " ") for english, _, spellings in pairs for word in fold_all(spellings)
    }


_MARKS = _table(_OWN)
_KNOWN = {**_table(_SHARED), **_MARKS}
# Gujarati's "where" is written as Hindi's "what"
_WHERE_BEFORE = fold_all("che chhe aavi aavel aavelu aaveli")
_OF_METAL = frozenset({"gold", "silver", "today"})


def in_english(text: str) -> str:
    """A short question in one of the four languages with the words known put in English; any other text as it is."""
    said = words(clean(text))
    folded = [word.folded for word in said]
    if not folded or len(folded) > _LONGEST or not any(word in _MARKS for word in folded):
        return text
    known = {**_KNOWN, **(_TELUGU if _IN_TELUGU.search(text) else {})}
    told = [known.get(word.folded, word.text) for word in said]
    for place, word in enumerate(folded[:-1]):
        if word == "kya" and folded[place + 1] in _WHERE_BEFORE:
            told[place] = "where"
    if _OF_METAL & set(told):
        told = ["rate" if one == "price" else one for one in told]
    return " ".join(told).replace("how much time", "timing") + ("?" if "?" in text else "")
