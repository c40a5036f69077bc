"""Single words that say it."""

# Alone, or with courtesies only, these are orders.
KEYWORDS = """
stop stopall unsubscribe optout opt-out revoke band bandh bnd stap istop block spam report
niruthunga nirutungal apandi nillisi thambva unsubscrib
niruththu niruththunga niruththungal niruththavum niruththuga niruthu niruthungal nituka nitu nirthuka nirthu nirthoo
nilisi nilisu nilisiri nilipiveyandi apeyandi بند
discontinue cease desist bandkaro bandkro bandkardo bandkrdo bandkijiye bandhkaro stopkaro halt terminate
"""

# Alone these may be meant for an order or a menu.
WEAK_KEYWORDS = (
    "stahp rehne rahne rehnedo end quit cancel exit remove leave nomore stpo sotp tsop stp sop roko rokiye roke roken rokein rokna dont bas basta"
    " mat nako vendam vaddu beda mana"
)
