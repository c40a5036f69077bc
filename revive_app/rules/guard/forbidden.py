"""Phrases no reply may use, whatever the facts say. See `language.phrases`; the groups are those of `claims`."""

# Claims no fact allows.
NEVER: dict[str, str] = {
    "urgency": """
    hurry|hurryup
    jaldi ~1 karo|kijiye|karein|kar|kariye|lo|lijiye|book|order|aaiye|aao|faisla
    ^ ?bas|bahut jaldi $
    last|final ~1 chance|few|hours|day
    only|sirf|just|bas ~1 today|aaj|hours|tonight
    today|aaj only|sirf|hi
    limited ~1 time|period|stock|offer
    selling|going ~1 fast|quickly|out
    before|isse ~3 late|gone|runs|khatam|sold
    dont miss
    offer ~1 ends|ending|khatam|gone|over
    others|another|kisi|koi ~4 looking|interested|booked|le jayega
    ladies|customers|families|clients|couples ~3 asking|looking|interested|waiting|want
    someone|somebody|others|another|people|koi|dusra|dusre ~6 take|buy|buying|book|looking|interested|asking|kharid*|dekh|le
    now|abhi or|nahi ~1 never|to|phir
    """,
    "forecast": """
    gold|rate|rates|price|prices|bhav|sona|silver|chandi|daam ~5 @WILL|definitely|surely|zaroor ~3 @RISE
    gold|rate|rates|price|prices|bhav|sona|silver|chandi|daam ~4 badh*|badhega|girega|ghatega|chadhega|badhne
    gold|rate|rates|price|prices|bhav|sona|silver|chandi|daam ~3 always|hamesha|only|zaroor|surely ~2 up|rise|rises|goes|badhta|badhti|badhte|upar
    gold|rate|rates|price|prices|bhav|sona|silver|diamond|diamonds|it|they|daam ~4 go|goes|going|come|comes|coming|move|moves|shoot|shoots ~1 up|down
    gold|rate|rates|price|prices|bhav|sona|silver|chandi|daam ~4 lowest|highest|peak|record|bottom
    gold|rate|rates|price|prices|bhav|sona|silver|chandi|daam ~4 mehnga|mehenga|mahanga|sasta|upar|neeche|niche|costlier|cheaper|dearer ~2 hoga|hogi|honge|jayega|jayenge|rahega|will
    badhta|badhti|ghatta|ghatti ~1 hai|hi|rehta|rahega
    @WILL ~2 @RISE ~4 week|month|diwali|soon|year|hafte|mahine|tak
    gold|rate|rates|price|prices|bhav|sona|silver|chandi|daam ~3 sure|certain|bound|set|expected|likely|tipped|due ~1 to|for ~1 @RISE
    best|right|perfect|good|sahi|accha time|samay|mauka ~1 to|hai ~1 buy|invest|kharidne|lene
    """,
    "rate_promise": """
    price|rate|daam|kimat|amount ~3 whatever|jitna|jo|anything ~2 you|aap|like|want|say|chaho|chahe|bolo|kaho
    price|rate|rates|bhav|daam|offer ~2 wahi|vahi|same|yahi ~2 rahega|rahegi|rahenge|milega|remain|stay
    wahi|vahi|same|yahi|itna|itne ~1 price|rate|rates|bhav|daam ~2 rahega|rahegi|rahenge|milega|hoga|lagega
    price|rate|rates|offer ~2 will|wont|shall ~2 change|remain|stay|same|continue
    keep|keeping|kept|hold|holding|reserve|reserved|reserving|set|setting|rakh* ~4 aside|alag
    keep|keeping|kept|hold|holding|reserve|reserved|reserving|rakh* ~3 for you|u
    aapke|apke liye ~2 rakh*|hold|reserve|alag
    in your name
    aapke|apke naam ~2 rakh*|kar*
    aapka|aapki|aapke|apka|apki hua|hui|hue
    """,
    "fixed_price": """
    price|prices|rate|daam|bhav|kimat ~2 wont|never|nahi ~2 change|changes|badlega|badlenge|badhega|badhenge|increase|rise
    in writing
    likh|likhkar ke|kar de|deta|deti|dete|dunga|dungi|denge
    """,
    "investment_claim": """
    beat|beats|beating ~2 bank|fd|inflation|deposit|deposits|market|stocks|shares
    gold|sona|silver|chandi|diamond|diamonds|heera|platinum ~2 never|kabhi ~3 let|lets|lost|lose|loses|fail|fails|fell|falls|down|dhokha
    investment|invest|nivesh|munafa|profit|appreciation
    good|great|high|higher|better|best|guaranteed|assured|handsome|solid ~1 returns
    returns ~1 on ~2 gold|diamond|money|investment|purchase
    value|price|daam|gold|diamond|diamonds|jewellery|stones|paisa|paise|money ~2 double|triple|grow|grows|appreciate|appreciates|appreciated
    """,
    "comparison": """
    cheaper|cheapest|sasta|saste|sabse|lowest|better ~3 than|se|in|anywhere|market|city|sheher|bazaar|bazar|others|kahin
    wont|cannot|cant|never|nobody|noone|nahi|nahin ~6 anywhere|nowhere|somewhere|kahin ~1 else|aur
    koi|kisi ~2 aur|dusra|dusre|doosra ~4 nahi|nahin ~1 dega|degi|de|deta|milega|karega
    itna|itni|itne|isse ~1 sasta|saste|sasti|kam|accha|acche|behtar ~4 nahi|nahin ~1 dega|milega|milegi|paoge|kahin
    nobody|noone ~1 else ~4 make|makes|have|has|sell|sells|gives|offers
    kahin ~1 aur|or ~2 nahi|nahin ~1 milega|milegi|milta|paoge
    every|any|all|each|most other|others ~1 brand|brands|shop|shops|jeweller|jewellers|store|stores|showroom|showrooms ~4 charge|charges|cost|costs|sell|sells|ask|asks|take|takes|pay|pays|give|gives
    baaki|baki|dusre|doosre|har ~1 brand|dukaan|dukan|shop|jeweller|jewellers|showroom ~5 lete|leta|leti|dete|deta|mehnga|mahanga|zyada|kam|charge
    double|more|higher|costlier|dearer|expensive|mehnga|zyada ~3 other|others|elsewhere|outside|market|dusri|doosri ~1 shops|shop|stores|jewellers|place|places|dukan|dukaan
    find|get|milega|milegi|paoge ~4 less|cheaper|kam|sasta|better ~3 at|elsewhere|anywhere|kahin|dusri|dusre|from
    lowest|cheapest|best ~1 price|prices|rate|rates|daam ~2 in|guarantee|guaranteed|anywhere|market|city|india
    no ~1 one|other ~3 else|jeweller|shop|gives|match
    tanishq|kalyan|malabar|joyalukkas|caratlane|bluestone|senco|png|giva|pcj|bhima|grt|lalitha|orra|reliance|khazana|tribhovandas|tbz|melorra|waman
    other|dusre|dusri|baki ~1 jewellers|jeweller|shops|dukan|dukaan|dukano|brands ~5 sell|sells|charge|charges|cheat|mehnga|mehenga|sasta|more|less|price|rate|give|gives|dete|bechte|lete ~1 hain
    best|finest|largest|oldest|biggest|leading|top|famous|trusted|renowned ~3 in|of ~1 city|town|india|market|area|state|world|sheher|bazaar|@CITY
    best|finest|largest|oldest|biggest|leading|top|famous|trusted|renowned ~1 jeweller|jewellers|shop|store|showroom|brand|karigar
    number|no ~1 one|1 ~1 jeweller|shop|in
    sabse ~1 accha|acche|acchi|sasta|saste|purana|purani|bada|badi|behtar
    """,
    "authority_claim": """
    i|we|maine|humne|malik|owner|manager|boss ~3 approved|approve|sanctioned|authorised|authorized|granted|permission|manjoor|manzoor
    approved|sanctioned|authorised|authorized|manjoor|manzoor
    on ~1 behalf
    secret|hidden|staff|employee|insider ~1 discount|price|rate|offer|deal|chhoot
    i ~1 am|as ~2 owner|manager|authorised|authorized|officer|lawyer|counsel|government
    personally guarantee|approve|promise|ensure
    """,
    "state_claim": """
    i|we|maine|humne ~2 booked|cancelled|canceled|refunded|processed|dispatched|shipped|reserved|confirmed|updated|deleted|transferred|blocked|unblocked|subscribed|registered|applied|credited
    i|we|ive|weve|maine|humne ~1 ?have marked|removed|erased|recorded|logged|changed|paused|stopped|opted|unsubscribed|activated|waived|adjusted|posted|executed|called
    ive|weve|have ~1 closed
    i|we|ive|weve ~1 ?have|just|already sent|messaged|texted|mailed|emailed|told|informed|notified ~3 @OUTSIDERS
    @OUTSIDERS ~3 bhej|bata|suchit|soochit|inform|message ~1 diya|di|diye|dee|kiya
    message|messages|msg|sandesh|sms|email ~2 bhej ~1 diya|di|diye|dee
    will|shall|gonna|ill|going ~2 message|text|mail|email|tell|inform|call|write|send|forward ~3 @EVERYBODY
    sending|telling|messaging|texting|forwarding|informing ~4 @EVERYBODY
    ignore|ignored|ignoring|disregard ~3 stop|dnd|optout|unsubscribe
    message|messages|msg|broadcast|sms|email ~1 sent|delivered|posted
    everyone|everybody|all|sabko|sab ~5 told|informed|notified|messaged
    paise|paisa|refund|payment|amount|money|rakam ~5 bhej|daal|transfer ~1 diya|diye|di
    hata|mita|delete|remove|update|pause|activate|approve|apply|zero|maaf|waive|unblock|record|register|transfer ~1 diya|di|diye|dee
    your|aapka|aapki ~2 order|booking|appointment|refund|payment|slot|visit ~7 confirmed|cancelled|booked|processed|done|placed|refunded|confirm|book|cancel
    order|refund|payment|lead|ticket|account|record|consent|source|sources|message|messages ~3 is|are|was|been|has ~2 cancelled|deleted|paused|closed|credited|recorded|removed|updated|sent|processed|marked|approved
    refund|paisa|paise|payment ~2 is|are|hai|hain ~1 on|raste|bhej ~1 its|the|mein|me|way
    book|cancel|confirm|refund|reserve|block ~1 kar|ho diya|di|gaya|gayi|chuka|chuki
    """,
    "deed_claim": """
    i|we|ive|weve ?have ?already|just sent|spoken|talked|made|paid|kept|held|saved|frozen|arranged|ordered|packed|submitted|posted|mailed|signed|bought|settled|finalised|finalized|secured|scheduled|placed|filed
    i|we|ive|weve ?have ?already|just taken|added|moved ~2 off|on|you|it|back|list
    i|we|ive|weve ?have ?already|just put ~2 off|on|it|back|list|aside
    spoke|spoken|talked|checked|asked ~1 to|with ~1 owner|manager|boss ~4 waived|agreed|allowed|approved|reduced|said|says|okayed|given
    owner|manager|boss|she|he ~1 has|have|had ~1 waived|agreed|allowed|approved|okayed
    owner|manager|boss ~1 told|said|says|lets|allows me|i|us
    i|we ~1 may|can|could|will ~1 go|come down|lower ~1 to any|whatever
    payment|paisa|paise|advance|amount ~1 mil|aa ~1 gaya|gayi|gaye
    owner|manager|boss|malik|maalik|seth ~2 agreed|agrees|okayed|haan|yes|maan|razi|raazi
    customer|customers|lady|gentleman|buyer|buyers|couple|family ~2 has|have|had ~1 paid|booked|taken|reserved|bought
    """,
    "done_claim": """
    kar|kara|karva|karwa ~1 diya|dia|di|diye|dee ~1 gaya|gayi|gaye|hai|hain|he|$
    """,
    "no_human_claim": """
    nobody|noone ~1 is|was|can|will|here|there
    no ~1 one|person|human|staff|colleague ~1 is|can|will|available|here
    koi ~2 nahi ~2 baat|milega|available|hai ~1 yahan
    staff|colleague|colleagues|human|person|team|owner|manager|malik ~2 cannot|cant|wont|nahi ~2 talk|speak|help|reply|baat|answer|come|meet
    """,
    "of_others": """
    @PEOPLE ~5 bought|purchased|ordered|chose|picked|kharida|kharidi
    @PEOPLE ~1 ne ~4 liya|li|liye
    """,
    "inside_claim": """
    campaign|campaigns|database|backend|webhook|chatgpt|openai|mistral|terminal
    lead|leads ~3 won|lost|deleted|marked|closed|status
    calling|executing|running|invoking ~2 tool|function|command|api|source
    older|old|previous|purane|earlier|pichle|saare|sare|all ~1 documents|document|docs ~4 wrong|galat|outdated|invalid|ignore*
    follow only
    """,
    "pastime": """
    joke|jokes|chutkula|chutkule|poem|poems|shayari|essay|nibandh|homework|recipe|horoscope|rashifal
    kavita ~2 suno|suniye|sunaun|sunata|sunati|sunate|likhi|likhta|likhti|likhte|padho|padhiye
    ek|ye|yeh|meri|aapki|choti|chhoti ~1 kavita
    """,
    "politics_claim": """
    vote|votes|voting|election|elections|bjp|congress|modi|rahul|parliament|chunav|matdan
    """,
    "legal_promise": """
    compensation|compensate|muavja|harjana|legal|lawsuit|sue|liable|liability|indemnif*
    replace ~2 free|anytime
    we|hum|ham ~2 pay|refund|give|return|denge|dete|lautayenge ~2 double|twice|triple|dugna|duguna|dogna
    double|dugna|duguna ~2 paisa|paise|money|refund|wapas|denge
    """,
    "health_claim": """
    luck|lucky|fortune|kismat|bhagya|sehat|swasthya|tandurusti|grah|dosh|shani|astrology|astrological|vastu|prosperity|positivity|nazar ~1 se
    allergy|allergic|hypoallergenic|skin ~2 safe|free
    pehen*|pehan*|wear|wears|wearing ~6 dard|pain|stress|tanav|tension|bimari|neend|bp|sugar|bukhar|gussa
    cure|cures|heal|heals|healing|ilaj|bimari|arthritis|pressure
    brings|bring|laata|laayega|laati ~4 luck|prosperity|wealth|health|life|happiness|peace|bhagya|samriddhi|khushi|shanti
    badhti|badhta|lambi|lamba ~1 umar|umr|aayu
    pehan*|pehen*|rakhne|dharan|ghar|with|wearing ~6 dhan|sukh|barkat|samriddhi|khushhali|wealth|fortune
    pehan*|pehen*|dharan|ghar ~4 lakshmi|laxmi ~4 aati|aata|aayegi|badhti|vaas
    lucky|shubh|auspicious ~2 stone|nag|ratna|for ?you
    stone|nag|ratna|ratn|coral|moonga|pukhraj|sapphire|neelam|ruby|manik|panna|emerald|moti|pearl|rudraksha|gomed|lehsuniya|opal|it|ye|yeh ~4 shubh|lucky|auspicious|labhkari|labhdayak|faydemand|beneficial
    aapke|apke|aapko|you ~2 shubh|lucky|auspicious|labhkari|labhdayak|faydemand ~1 hai|rahega|rahegi|hoga|hogi
    """,
    "identity_claim": """
    main|mai|me|mein ~3 malik|maalik|owner|manager|maalkin|malkin ~2 hu|hoon|hun|bol|baat
    malik|maalik|owner|manager|maalkin ~1 bol raha|rahi
    im|i ~3 owner|founder|proprietor ~1 speaking|here|myself|of
    this is ~3 owner|owners|founder|founders|manager|proprietor
    i ~1 am|m ~3 human|person|insan|insaan|real|owner|founder|officer
    main|mai|me ~2 insan|insaan|manushya|asli
    you|aap ~2 talking|speaking|chatting|baat ~4 human|person|insan|insaan|real
    not ~2 bot|robot|machine|ai|computer|automated
    bot|robot|machine|ai nahi ~1 hu|hoon
    """,
    "secret_leak": """
    system|hidden|internal|initial|secret ~1 prompt|instructions|instruction|rules|message|settings
    my|mere ~1 instructions|rules|prompt|niyam|nirdesh
    i|we ~1 was|am|were|are ~1 told|instructed|programmed|configured|trained|ordered
    mujhe|hume|humein ~1 kaha|bataya|sikhaya|hidayat|aadesh|nirdesh ~1 gaya|gayi|diya|di|hai
    developer|developers|creator|creators|openai ~2 told|instructed|said|asked|made|ne
    api ~1 key|token
    access ~1 token
    environment ~1 variable|variables
    nonce|verify_token|app_secret
    """,
}
