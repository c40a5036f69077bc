"""What the papers of the labelled shops are about: what teaches `rules.knowledge.subjects` the matters a jeweller's papers treat."""

_PAPERS = {
    "about": "about about-ponmalar about-us our-story",
    "bill": "bill-and-tax billing-gst bills-and-gst gst-and-bill gst-and-billing gst-bills gst-invoice taxes",
    "cleaning": "cleaning cleaning-plating cleaning-polish polish polishing shine",
    "coins": "coins-and-bars coins-bars gold-coins",
    "complaints": "complaints grievances unhappy",
    "delivery": "delivery dispatch overseas-delivery shipping web-shop website-orders",
    "diamonds": "diamond-policy diamonds",
    "emi": "card-emi easy-instalments easy-payments emi instalments",
    "gold care": "care-at-home care-daily-gold care-gold gold-at-home gold-care",
    "hallmark": "hallmark hallmark-huid hallmark-purity hallmarking purity",
    "home trial": "home-trial try-at-home",
    "insurance": "cover insurance insurance-cover jewellery-insurance",
    "made to order": "bespoke bespoke-orders custom-jewellery custom-orders made-for-you made-to-order",
    "making": "charges making-and-wastage making-charges making-rates wastage-and-making",
    "offer": "akshaya-tritiya-2027 akshaya-tritiya-offer-2027 deepavali-2026 dhanteras-2026 dhanteras-diwali-2026 dhanteras-offer-2026 diwali-offer-2026 gudi-padwa-offer-2027 karwa-chauth-offer-2026 lagan-offer lohri-offer-2027 navratri-offer-2026 poila-boishakh-2027 ugadi-offer-2027",
    "old gold": "exchange-old-gold gold-exchange old-gold old-gold-exchange old-jewellery",
    "parking": "parking parking-valet vehicles",
    "payments": "paying payment-methods payment-modes payments ways-to-pay",
    "pearl care": "care-jadau-pearls care-pearls-kundan care-pearls-mina care-pearls-polki care-polki-pearls jadau-pearl-care kundan-meena-care pearl-polki-care pearls-kundan temple-pearl-care",
    "piercing": "ear-boring ear-piercing piercing piercings",
    "privacy": "data-and-messages data-privacy privacy",
    "rate booking": "gold-rate-lock rate-booking rate-hold",
    "repairs": "repair-and-sizing repair-counter repair-resizing repair-workshop repairs repairs-resizing workshop",
    "returns": "cancellation exchange-window return-policy returns returns-and-exchange",
    "savings plan": "narmada-swarn-yojana padmaja-nidhi ponmalar-semippu ratna-bachat rewa-bachat shagun-plan sona-bachat sonar-jhapi suvarna-sanchay swarna-kalash swarna-varsha",
    "selling back": "buyback-cash gold-buyback gold-for-cash money-back sell-back sell-for-cash sell-gold",
    "silver": "silver silver-and-puja silver-articles silver-pooja silverware",
    "store": "hazratganj kanpur shop-bb-ganguly-street shop-salt-lake showroom-cg-road showroom-maninagar showroom-rajkot showroom-t-nagar showroom-velachery store-abids store-alkapuri store-anand store-banjara-hills store-chowk store-gomti-nagar store-hazratganj store-johari-bazaar store-karol-bagh store-kothrud store-kukatpally store-lajpat-nagar store-laxmi-road store-nashik store-panchkula store-sarafa store-sector-17 store-udaipur store-ujjain store-vaishali-nagar store-vijay-nagar",
    "visits": "appointments video-shopping visits-and-video visits-video",
    "vouchers": "gift-cards gift-vouchers vouchers",
}
# of one shop alone, or of several matters
_OTHERS = frozenset(
    [
        "gemstones",
        "hyderabadi-pearls",
        "names-engraved",
        "ring-size",
        "shakha-pola",
        "thirumangalyam",
        "wedding-desk",
    ]
)

SUBJECTS = tuple(_PAPERS)
_SUBJECT_OF = {paper: subject for subject, papers in _PAPERS.items() for paper in papers.split()}


def subject_of(paper: str) -> str | None:
    """What a paper (its file's name) is about; None for a matter of its own. Raises KeyError for one nobody placed yet."""
    return None if paper in _OTHERS else _SUBJECT_OF[paper]
