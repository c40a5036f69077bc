"""Phrases of somebody who chooses, prices and bargains."""

PHRASES: dict[str, str] = {
    "catalog_request": """
    pictures|picture|photographs|snaps|images ~1 of
    do|have|got ~2 you ~1 have ~1 pictures|photos|pics|designs|collection
    what ~1 have you ~1 got ~1 for|in
    what ~1 do ~1 you ~1 have ~1 for|in
    aur|or|koi ~1 design|designs|model|collection ~1 hai|hain|dikha*
    forward|share|whatsapp|mail ~3 designs|collection|photos|catalogue|pics
    love|like|want ~2 to ~1 see|look|view|check ~4 @PIECE|collection|designs
    ideas|options|suggestions ~2 for
    which|kaunsa|kaunsi|konsa|konsi|what ~3 suit|suits|match|matches|go|goes|jachega|jachegi|lagega ~4 face|saree|sari|lehenga|dress|skin|gown|outfit|tone|kurti|suit
    ke ~1 liye ~2 kya ~1 kya
    kya|kaise ~1 kya|naye ~2 hai|rakhte
    @SHOW ~5 @PIECE
    kuch|something|anything ~3 dikhao|dikhaiye|dikhana|show|batao|suggest|light|heavy|simple|traditional|unique|elegant
    under|below|tak|within|upto ~3 dikhao|dikhaiye|show|batao|options|designs
    options|designs|models|varieties|variety|range ~3 for|in|under|batao|hai|chahiye|available|dikhao
    want|chahiye|need|looking ~4 @PIECE
    @PIECE ~4 chahiye|chahie|want|needed|leni|lena|lene
    list|brochure|pdf|link|website|insta|instagram ~3 send|bhej*|share|do|dijiye
    @SHOW ~2 me|us|mujhe|hume|mala|enakku|naku|mane
    best|bestseller|bestselling|trending|popular|latest|new ~2 @PIECE
    dikha|dikhao|dikhado|dikhaiye|dikhayiye ?do|na|please|ji
    @PIECE ~4 @SHOW
    new|naye|nayi|naya|latest|nava|nava|navin|kotha|pudhu ~2 @PIECE
    what|kya|kaunse|which ~3 do you have|hai|options|designs|dikha*
    @SHOW ~2 something|kuch|options|more|other|others|aur|kuchh
    looking|search|searching for
    catalogue|catalog|catlog|collection|brochure
    suggest|recommend
    dekhna|dekhni|dekhne ~2 hai|chahta|chahti|the
    @ARTICLE ~2 designs|design|photo|photos|pic|pics|images|collection|options|variety|list|patterns|models|catalog|catalogue
    @NEWISH ~2 arrival|arrivals|collection|stock|designs|design|aaya|aaye|aayi
    kuch|koi|something|anything ~3 accha|acha|achha|achcha|naya|nayi|new|badhiya|sundar|light|halka|simple|unique|different|nice|good|pretty|special|elegant|heavy|traditional|modern
    photo|photos|pic|pics|image|images|video|videos ~3 bhej*|send|share|dikha*|please|pls|dena|do|chahiye|milega|milegi|moklo|pathva
    gift|gifts|tohfa|present ~3 idea|ideas|suggest*|for|ke|options|dena|dene|chahiye
    for|ke ~3 gift
    ke|for ~1 liye ~3 kuch|gift|set|jewellery|something|@ARTICLE
    @ARTICLE ?ji please|pls|plz $
    @ARTICLE ~3 under|below|within|tak|andar|budget|upto|less
    under|below|within|tak|andar|budget|upto ~4 @ARTICLE
    what|kya ~2 kya ~1 hai|milta|milega|rakhte
    what|which|kaunse|kaun ~3 @ARTICLE|designs ~3 have|hai|available|milega|sell
    what ~1 all|else|more
    show|dikhao ~2 more|other|another|others|all|sab|aur
    aur|or|more|other ~2 dikha*|designs|options|collection
    any|koi ~3 designs|design|collection|options|variety
    @ARTICLE|gift|sets ~3 for ~3 wedding|bride|bridal|baby|wife|mother|mom|sister|daughter|men|kids|anniversary|birthday|daily|office|party
    bridal|wedding|temple|antique|daily|office|party|kids|mens|gents|ladies|navratri|diwali ~2 wear|collection|set|sets|jewellery|@ARTICLE
    interested ~2 in
    browse|explore
    @TAKE ~3 @ARTICLE
    @ARTICLE ~3 @TAKE
    kya|kuch ~1 naya|new
    dakhva*|dikhav*|batavjo|kaattu*|chupinch*|dekhan|dekhaben|torisi
    """,
    "price_question": """
    how expensive|costly|dear|pricey
    @HOWMUCH ~1 ni|no|nu|ki|ka|che|chhe|aahe|hai|dam
    rate|amount|charge ~1 of|for ~3 making|polish|repair|resizing|replating|engraving|@ARTICLE
    polish|polishing|repair|resizing|replating|engraving|making|banwai|banvai|majuri ~2 charge|charges|cost|rate|kitna|kitni|kitne|ka kharcha
    what ~2 would|will|does ~4 cost|come
    come|comes|amount ~1 to $
    amount ~2 with|including
    ^ cost|price|daam|kimat|kimmat|rate ?please|pls|kya|kitna $
    kitna|kitne|kitni ~2 lagega|lagegi|lagenge|dena|deni ~1 padega|padegi|isme|hoga|$
    kya|kitna|what ~1 loge|lenge|lete|charge ~1 $
    kitna|kitne|kya ~1 lagaoge|lagaenge|lagayenge|karoge|padega
    ka|ki|ke kya ~1 loge|lenge|lete|charge
    how much
    what|whats ~3 price|cost|rate|charge|charges|making
    price|cost|daam|dam|kimat|keemat|kimmat|vilai|mulya|dhara ~4 batao|kya|what|kitna|kitni|hai|bolo|please|pls|enna|entha|kiti|shu|koto|bataiye
    @HOWMUCH ~2 ka|ki|ke|me|mein|hai|padega|padegi|lagega|lagegi|hoga|hogi|paise|parega|mein
    @HOWMUCH $
    @PRICE ~3 of|for
    @PIECE ~2 price|cost|daam|kimat|keemat|rate|prices
    price|rate|daam|kimat|keemat ?please|pls|batao|list|kya $
    making ~1 charge|charges
    total|final ~1 price|bill|cost|amount|kitna
    gst|tax|wastage ~3 kitna|kitni|percent|how|much|included|extra|lagega|lagegi|separate|alag|charge|charges
    how|what|kitna|including|inclusive|with|plus|without ~3 gst|tax|wastage
    cheaper|difference|costly|expensive|mehnga ~3 in|than|kitna|high
    under|below|tak|budget|within ~3 price|rate
    @ARTICLE ~3 @HOWMUCH ~1 ka|ki|ke|me|mein|hai|padega|padegi|hoga|hogi|lagega|rs|rupees|rupaye|paise|parega|la|no|ni|che|chhe|aahe
    @ARTICLE ~3 @HOWMUCH $
    price|prices|cost|daam|dam|kimat|keemat|kimmat|kharcha|mrp|mulya|vilai|bele|dhara ~1 $
    @ARTICLE ~3 price|prices|cost|costs|daam|dam|kimat|keemat|kimmat|mrp|bhav|rate
    price|prices|cost|daam|dam|kimat|keemat|kimmat|mrp|rate ~3 @ARTICLE
    iska|uska|iski|uski|iske|is|ye|yeh|this|that|it|these|inka ~2 price|rate|cost|daam|dam|kimat|keemat|kimmat|bhav|mrp|kitna|kitne|kitni
    price|cost|rate|daam|kimat|keemat ~2 this|it|that|iska|uska
    per gram|gm|piece ~2 making|price|charge|cost
    how ~1 much
    what ~2 would|will|does ~4 cost|charge
    estimate|quotation|quote
    kitna|kitne|kitni ~1 paisa|paise|rupaye|rupees|rs|me|mein|ka|ki|ke|lagega|lagenge|hoga|padega
    making ~3 kitna|kitni|percent|how
    charges ~1 kya|kitne|kitna|honge
    ketla|ketlu|ketli|kiti|koto|evlo|entha|enta|eshtu|ethra ~1 no|nu|ni|na|la|rupaye|paisa|rubai|rupees|che|chhe|aahe|dam|ruba $
    """,
    "availability": """
    is|are ~5 sold ?out|yet|already $
    can|could|where ~1 i ~1 find|get|buy ~5 shop|store|there|you|with
    can|could|will|possible|do ~5 delivered|shipped|sent|couriered ~1 to|in|at|outside
    still ~1 there|available|have|in
    size|number ~2 ready|there|available
    jodidar|jodi|matching ~2 hai|milega|milegi
    @ARTICLE|@METAL|@STONE lo|la|madhe|ma|te ~2 unda|undha|irukka|iruka|ahe|aahe|che|chhe|ache|achhe
    any|koi ~5 left|bacha|bachi|bache|remaining|available
    @STONE|@METAL me|mein ~2 hai|milega|milegi|nahi|available|aata|aati
    @ARTICLE ~1 hai|hain|h ~2 photo|dikhao|dikhaiye
    do|does you|u ~1 have|stock|keep|sell|make|got|carry
    got ~2 any|this|it
    aapke|apke|tumhare|aap ~2 paas|pas|yahan|yaha ~4 hai|milega|milegi|milta
    milega|milegi|milenge|mil ~1 kya|jayega|jayegi|sakta|sakti
    size|naap ~3 available|milega|hai|stock
    pincode|pin ~1 code
    another|other|different|dusre|dusra ~1 size|colour|color|rang|metal
    have ~1 you
    is|are ~4 available|stock
    available|uplabdh|availability|stock|milega|milegi|milta|milti|milenge|maujood|kidaikkum|dorukutunda|pawa|malshe
    available|stock ~2 hai|kya|in
    size|inch|colour|color|gram|carat|number ~3 hai|me|mein|available|milega
    @PIECE ~2 hai kya
    @PIECE|@METAL|@ARTICLE ~3 hai|h|he|hain|che|chhe|aahe|ahe|undi|unda|undha|irukka|iruka|irukku|ide|ideya|ache|achhe ?kya|na|ka|ki|ji $
    avail|avlbl|avl|hv
    red|green|blue|black|white|yellow|pink|rose|lal|laal|hara|hari|neela|kala|gulabi ~2 me|mein|colour|color|wala|wali|stone|nag|rang ~2 hai|h|milega|milegi|available|$
    size|sizes|naap ~3 $
    deliver|delivery|ship|shipping|courier ~4 to|in|kya|ho|hogi|karte|milegi|kar
    delivery ho|hoti|karte|hogi|milegi
    version|variant
    in ~2 size|colour|color|silver|platinum|rose
    rakhte|rakhti|bechte|milte|milta|milti ~1 ho|hai|hain|kya
    can|could i|we ~1 get ~5 in
    left|remaining|bacha|bachi|bache ~1 hai|kya|in|$
    sold out
    ready piece|stock|made|available
    white|rose|yellow|pink gold ~1 me|mein|available|also|bhi|option|version
    any ~2 @ARTICLE|platinum|silver ~2 with|in|under|for
    back in stock
    aur|any|other|another|dusra|dusre|different|else|more ~1 colour|color|colours|colors|rang|size|sizes|metal
    colour|color|colours|colors|size|sizes ~2 available|options|option|kaunse|which|aur|hai|me|mein
    home|free|courier ~1 delivery
    ship|deliver|courier|delivery ~3 to|me|mein|tak|outside|abroad|possible|available|karte|karoge|karenge|hoti|milegi|hogi|doge|hai
    bhej|bhejte|bhejoge ~2 sakte|ho|hain|doge
    kya ~4 @ARTICLE ~2 milega|milegi|milta|uplabdh
    kya ~2 aapke|apke ~2 paas|yahan
    22k|18k|14k|24k|22kt|18kt|22|18|14 ?carat|karat|kt me|mein|in|available|milega|bhi
    in ~1 22k|18k|14k|24k|platinum|silver|rose|white|yellow ?gold ?also|available|version $
    @ARTICLE ~1 hai ?kya|na|ji|aapke $
    """,
    "discount_request": """
    do ~1 something|anything ~2 on|about|with ~2 price|rate|cost|bill|making
    come|bring|go ~2 down ~2 little|bit|more|$
    down ~1 a ~1 little|bit
    promo|promos|promotion|promotions|cashback|sale ~2 going|running|on|now|available|$
    cashback
    better|good|best|special|lower|cheaper|reasonable deal|offer|price|rate|quote
    waive|waive-off|remove ~2 off|making|charges
    too much ~3 down|less|reduce
    thodu|thoda|kai|kuch|kichu|konjam|koncham|swalpa ~2 ochu|ochhu|kam|korachu|korachi|koracha|kuraichu|takkuva|kami|kom|kammi ~2 karo|kara|kudunga|kodunga|cheyandi|korun|koro|maadi|ivvandi|pannunga|seyyunga
    ochu|ochhu|kami|kom|korachu|kuraichu|takkuva karo|kara|korun|koro|kudunga|pannunga|cheyandi|seyyunga
    tagginchandi|taggistara|kammi
    final|last|aakhri|akhri ~1 kitne|kitna ~1 me|mein|ka ~1 doge|denge|lagaoge|milega|loge
    kitna|kitne ~1 kam|less|off ~2 karoge|karenge|hoga|doge|kar
    anything|kuch ~1 extra ~3 customer|grahak|old|regular
    purana|purane|purani|old|regular ~1 customer|grahak ~4 adjust|kam|special|discount|dekh
    waive|waived
    discount|discounts|chhoot|chhut|chut|riyayat|sawlat|savalat|diskaunt|concession|katauti|rebate
    coupon|coupons|promo|voucher ~1 code
    coupon|promocode|coupons
    any|koi|kuch ~1 offer|offers|deal|deals|scheme
    offer|offers|ofar ~3 hai|chal|kya|available|going|today|batao|running
    best|last|final|aakhri|akhri|antim|lowest price|rate|daam|bolo|kitna|kya
    kam ~1 karo|kijiye|kar|karoge|karenge|hoga|kare|kara|karna|krdo|kardo|do
    ^ ?please|pls|sir reduce
    less|reduce|lower ~3 price|prices|rate|amount|bill|charge|charges|making|total
    reduce|lower ~2 a ~1 bit|little
    reduce|less|lower ~1 karo|kar|kijiye|do|please|pls|more|further|bit|$
    @HOWMUCH kam|off|less
    give|get|do|de|want|need ~4 off
    off ~3 if|on|do|milega|de|please|and|aur
    negotiable|bargain|mol bhav
    free ~2 making|delivery|gift
    thoda|thodi|kuch kam|adjust|less
    mehnga|mahanga|mehengi|mehnga|mehngi|mahnga|mahngi|expensive|costly|high ~3 kam|discount|less|kuch|thoda|karo
    sasta|saste|sasti ~2 kar*|karo|do|dijiye|me|mein|milega
    theek|sahi|accha|achha|best ~1 lagao|rate|price|deal
    offer|offers|ofar|deal|deals|sale|promotion
    discount*|disc|diskount|concession|chhoot|chhut|riyayat|rebate|cashback
    making ~3 free|kam|off|waive|zero|half|aadhi|maaf|discount|less
    extra|additional ~1 off|discount|percent
    bulk|regular|old|purana|purane|loyal ~1 customer|customers|grahak ~3 discount|kam|off|special|benefit|le
    off $
    waive|waiver|negotiate|negotiation|negotiable|bargain
    kuch|thoda|thodi|zara|aur|or|kitna|kitne ~2 kam|adjust|less|reduce|neeche|niche
    kam ~2 ho|hoga|karo|kar|kijiye|kariye|karein|milega|price|rate|daam
    last|final|best|lowest|minimum|aakhri|akhri ~1 price|rate|daam|amount|offer|kitna|bolo|batao
    price|rate|daam|dam|kimat|keemat ~3 kam|reduce|less|lower|ghata*
    special|festival|diwali|wedding|anniversary|birthday ~2 discount|offer|price|offers
    """,
    "try_on": """
    see|check|look ~3 on ~1 my ~1 hand|neck|ear|ears|finger|wrist|face|me|self
    virtually|virtual ~3 wear|see|put|try
    wear ~2 virtually|online
    mujh|mujhpe|mujhpar|mere|meri ~2 par|pe|haath|gale|kaan ~2 kaisa|kaisi|kaise|lagega|dekhna
    meri|mere ~1 photo ~2 par|pe|me
    try
    trial
    pehen|pehan|pahan|pehenkar|pahen ~3 dekh*|kar|ke
    laga ~2 dekh*|dikha*|kaisa
    virtual|virtually
    selfie|photo ~3 laga|try|upload|look|kaisa|mujhpe|mujh|pehen
    kaisa|kaisi|how ~3 lagega|lagegi|look|suit
    look|looks|suit|suits ~2 good|on ~3 me|skin|face
    how ~3 look|looks on
    try ~2 kar*|on|karke|karna
    pehen|pehan|pahan|pehenke|pehankar|pahenkar|pehna|pahan* ~2 dekh*|dikha*|kar|ke|sakte|sakti
    kaisa|kaisi|kaise ~3 lagega|lagegi|dikhega|dikhegi|suit
    will|would|does ~3 suit|look ~3 me|my|on
    suit ~2 me|my|karega|kare
    selfie|photo ~4 upload|try|lagake|laga|pehen|overlay|see ~4
    selfie
    ar|virtual ~1 try|trial|mirror
    home trial
    """,
    "gold_rate": """
    aaj|aaje|today|todays|aajcha|aajno|ajker|aj|inniku|innaiku|inraiya|indraiya|inru|eeroju|ivala|ivattu|now ~2 @METAL ~3 @RATE|@HOWMUCH|much
    @METAL ~2 aaj|today|aaje|aajcha|inniku|innaiku|eeroju|ivala|ivattu|now ~3 @RATE|@HOWMUCH|much|$
    @METAL ~1 @RATE|vilai ~1 inniku|innaiku|eeroju|today|aaj|ivala
    much|@HOWMUCH ~2 @METAL ~2 per|now|today|aaj|tola|gram|gm|$
    22|24|18|14 carat|karat|kt|ct|k ~3 rate|bhav|going|@HOWMUCH|price|kya
    22ct|24ct|18ct|22k|24k|18k|22kt|24kt|18kt ~2 rate|bhav|going|@HOWMUCH|price|kya ?today|aaj|please|now $
    carat|karat ~1 going
    @METAL per|prati ~1 gram|tola|kg|kilo|10
    @METAL ~3 @RATE
    @RATE ~1 of|for|per ~2 @METAL|gram|gm|tola
    bhav|bhaav|board|rate ~2 @METAL
    @RATE ~5 @OLD ~2 @METAL
    aaj|aaje|today|todays|aajcha|aajno|ajker|inniku|innaiku|eeroju|ivattu|aajka ~2 rate|rates|bhav|bhaav|dor|dar|reit|ret|vilai|dhara|bele
    rate|rates|bhav|bhaav ~1 aaj|today|per ~1 ?ka|gram|gm|tola|kya|$
    gold|silver|sona|chandi|sone ~2 going|goes|gone up|down
    gold|silver|sona|chandi|sone ~2 increase|decrease|badh*|gir*|ghat*|girega|mehnga|sasta
    sona|sone|chandi|gold|silver ~2 kitne|kitna|kya ~3 chal|rate|bhav
    board rate
    bhav|bhaav ?aaj|today|batao|please|pls|kya|do|bolo ?hai $
    ^ rate|rates|bhav|bhaav
    aaj|today|todays ?ka rate|bhav
    22k|24k|18k|22kt|24kt|916 ~1 rate|rates|bhav|bhaav|price $
    market|current|live|spot ~1 rate|bhav|gold|price
    """,
    "custom_order": """
    made|make|making|get|need|needs ~4 bigger|smaller|longer|shorter|tighter|looser
    replace|replaced|change|swap|substitute ~4 with|by ~2 @STONE|@METAL|another
    @STONE|moti|nag ~3 lagwa*|lagva*|lagana|laga|jadwa*|jadva*|dalwa*
    engrave|carve|carved|carving|imprint|printed
    like ~2 this|that|in|the ~1 photo|picture|image|pic|sketch
    one|ring|set|haar|piece ~2 like ~1 this|that|photo
    @ARTICLE ~2 bada|badi|chhota|chhoti|choti|chota|lamba|lambi ~1 kar*
    joint|combine|merge ~3 into
    use|with ~1 my ~2 old ~1 gold ~3 make|new
    dekh ~1 kar|ke ~1 bana*
    shorten|lengthen|shortening|lengthening
    @STONE ~4 replaced|replace|changed|badal* ~3 by|with|se|@STONE
    name|naam ~5 on|pe|par ~3 @ARTICLE
    made|make|need ~4 bigger|smaller|size ~2 bigger|smaller|up|down|$
    one|ek size bigger|smaller|up|down|bada|badi|chhota|chhoti
    custom|customise|customize|customised|customized|bespoke|customisation|customization
    made ~1 to ~1 order
    make|bana|banana ~2 same|similar|exact|exactly|copy
    banwa*|banva*
    bana ~1 doge|sakte|denge|dijiye|do|paoge|ke
    make|create|design ~3 from|like|this|similar|matching|for|my|a|with
    same ~2 design|like|type ~3 make|bana|banwa*
    photo|sketch|picture|design ~2 jaisa|jaisi|like|from ~3 bana*|make|set
    resize|resizing|engrave|engraving|engraved|fingerprint|customised|alter|alteration
    reduce|increase|change|chhota|chhoti|bada|badi|tight|loose ~3 size
    size ~3 bada|badi|chhota|chhoti|badha*|ghata*|kam|change|reduce|increase|tight|loose|resize
    nag|stone|stones ~2 badal*|change|replace|laga*|set
    naam|name|initials|letters ~3 likh*|engrave*|khud*|wala|wali|ka|pendant|printed|write
    combine|join|convert|jodna|jodwa*|judwa*
    jod|mila ~1 kar|ke|do|sakte|doge
    matching|match ~3 made|earrings|bana*|set|for
    remake|remodel|redesign|modify|replica|recreate|customis*|customiz*|personalis*|personaliz*
    bana|banva|banwa|ban ~1 sakte|sakta|sakti|doge|denge|paoge|dete|sakogi|sakenge|dijiye
    own|apna|apni|khud|mera|meri|my ~1 design|sketch|drawing|dizain|designs
    photo|pic|picture|image|sketch|drawing ~3 jaisa|jaisi|se|dekh|like ~3 bana*|ban|make|set|made
    extend|shorten|lengthen|lambi|lamba|chhoti|chhota|choti|bada|badi|tight|loose|dheela|dheeli ~1 kar*|karwa*|kara*
    initial|initials|monogram|engrav*|khudwa*|likhwa*
    order|orders ~1 pe|par|per|se ~2 ban*|bana*
    add|extra|lagwa*|lagva*|jadwa* ~3 stone|diamond|nag|heera|bead|moti|stones
    make|made|create|design|prepare ~2 a|one|me|it|for|my|own|your ~3 @ARTICLE
    special|alag|unique ~2 order|banwa*|banva*
    fitting|adjust ~2 ring|bangle|size
    same ~2 design|piece|one|type ~3 in|me|mein|with|bana*|banwa*|make
    name|naam ~2 pendant|wala|wali|locket|ring|chain|bracelet
    """,
    "exchange_old_gold": """
    do|will|can ~1 you|u|they ~1 buy|take|accept ~2 gold|silver|coins|coin|old|scrap|diamond|diamonds|jewellery|utensils
    give ~2 my ~1 old ~4 take|new|get
    @OLD ~2 silver|chandi|utensils|bartan|coins ~3 take|lete|accept|buy
    junu|juna|juni|purono|purano|patha|pazhaya|paata ~1 sonu|sona|sone|thangam|bangaram|chandi ~2 lo|leso|gheta|neben|nen|edukureengala|teesukuntara|vangureengala
    ke ~1 badle ~2 kya|kitna|milega|naya
    @EXCHANGE ~4 @OLD|@METAL|coins|coin|jewellery|ring|chain|bangle|bangles|kangan|haar|diamond|stones
    @OLD ~3 @METAL|jewellery|gehne|gahne|zevar|chain|kangan|bangle|bangles|ring|haar|coin|coins|chandi|sikke|silver|ornaments|set
    @OLD|@METAL ~4 @EXCHANGE|lete|loge|lenge|kharidte|wapas|len|deke|de
    buy ~1 back
    buyback
    sell ~4 back|you|my|gold|old|jewellery|coins
    trade ~1 in
    wapas|vapas ~2 lete|loge|kharid*
    upgrade
    melt|melting|galana|galwa*|pighla*|scrap
    resale|buyback|exchange ~1 value|rate|price|kitna|milega
    exchange|exchanging|exchanged|exchng|xchange|eksachenj|ekschenj
    badal*|badl* ~2 @METAL|naya|naye|nayi|new|@ARTICLE
    @ARTICLE|@METAL|@OLD ~3 badal*|badl*|bech*|bik*
    bech*|sell|selling|resell ~4 @METAL|@ARTICLE|@OLD|my|apna|apni|mere
    purana|purani|purane|old|junu|juna|juni ~4 de|deke|dekar|return|wapas|badle|kar|naya|naye|new
    cash|paise ~3 for|ke|badle ~2 gold|sona|sone|jewellery
    value ~2 of|for ~2 my|old|@OLD
    """,
}
