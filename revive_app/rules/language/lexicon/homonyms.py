"""Words that only fold to a word of the trade: "wallet" is no valet, "map" is no "maap", "full" no flower."""

from collections.abc import Mapping

_MEANT = """
wallet: wallet wallets
address: map maps
spectacles: glasses
bill: slip slips
pot: pot pots
news: news
saree: साड़ी साड़ियाँ साड़ियों
digit: codes
survey: rating ratings
mouse: rat rats
parlour: salon salons
goat: sheep
mango: mango mangoes bananas
pole: rod rods
high: tall
turnover: sales
record: shoot
microscope: lens lenses
handle: chala chali chale चला चली चले
nothing: full bad pull pulls pulled pulling
"""

# what they mean instead, as a word of the lists beside this one
HOMONYMS: Mapping[str, str] = {
    word: line.partition(":")[0]
    for line in _MEANT.strip().splitlines()
    for word in line.partition(":")[2].split()
}
