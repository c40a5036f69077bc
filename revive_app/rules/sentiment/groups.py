"""Words that stand for each other in the phrases of praise, faults and anger. See `language.phrases`."""

GROUPS: dict[str, str] = {
    # "rate gir gaya?" asks for the rate
    "BARRIER": "rate rates bhav bhaav price prices daam kimat",
    "NOT": "nahi nahin nhi nai na mat nathi not never dont didnt doesnt isnt wasnt wont cant nei illa ledu",
    "PIECE": (
        "ring rings anguthi chain chains necklace haar har bangle bangles kangan kada kadas earring earrings jhumka jhumke"
        " pendant clasp lock hook screw pench kunda stone stones nag nageena diamond heera polish link payal set plating"
        " color colour rang moti pearl pearls kundan meena enamel box dibba packing packaging piece pieces tops mangalsutra"
        " coin chamak bracelet nath choker tikka sona gold chandi silver saman samaan product item maal"
    ),
    "SERVICE": (
        "service services staff salesman salesgirl salesperson executive behaviour behavior attitude quality kwaliti finishing"
        " packing packaging repair polish delivery courier response karigar karmchari vyavhar bartav product maal saman samaan"
        " counter support workmanship"
    ),
    "BAD": (
        "bad poor worst terrible horrible pathetic rude disgusting useless careless awful unprofessional substandard slow"
        " kharab kharaab bura bekar bekaar ghatiya ghatia bakwas bakvas faltu ganda gandi badtameez badtamiz wahiyat nikamma"
        " nikammi wrong damaged defective disappointing unhelpful rubbish nonsense lousy shoddy"
    ),
    "GONE": "gaya gayi gaye gyi gya gai hua hui raha rahi padi pada nikla nikli nikle diya di gela geli poyindi pochu gechhe gelo",
    "BOUGHT": "order orders ordar aardar parcel delivery refund repair marammat courier advance",
    "BACK": "lautao loutao lauta wapas vapas wapis parat back",
    "CROOK": (
        "chor thag lutera lutere fraud frauds frod cheat cheats cheater cheaters thief thieves liar liars crook crooks robber"
        " robbers looter looters scammer scammers beiman beimaan dhokhebaz dhokhebaaz dhokebaz jhootha jhoothe jhutha jhuthe"
        " makkar farzi badmash badmaash"
    ),
    "NASTY": (
        "worst horrible pathetic disgusting terrible useless ghatiya ghatia bakwas bakvas faltu bekar bekaar wahiyat tatti"
        " bogus rubbish shameless besharam"
    ),
    "SHOP": "shop store jeweller jewellers company dukan dukaan showroom people log brand place",
    "YOU": "you u tum aap sab all everyone guys",
}
