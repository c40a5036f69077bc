"""Phrases of somebody who asks what it costs, and for less."""

PHRASES: dict[str, str] = {
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
    what ~1 would|will|do|should|must ~1 i|we|you ~1 pay|charge|ask|take|want ~3 @ARTICLE|this|that|it|one|$
    what ~1 would|will|does|do ~2 cost|amount|run|set
    @ARTICLE|iska|uska|isme|ispe|ispar ~1 kya|kitna|kitne|kitni ~1 lagega|lagegi|hoga|banega|banegi|padega|aayega|doge|loge
    total|final|kul ~1 kya|kitna|kitne ~1 hoga|banega|lagega|padega
    @HOWMUCH ~1 banega|banegi|banta|baithega|baithegi|padta|aata|lagta
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
    less something|little|bit|kuch
    match ~2 price|rate|quote|their
    round|rounded ~2 off|down
    bring|get|come|make ~2 down ~1 to
    come|bring|go ~1 down ~3 price|prices|rate|cost|amount
    knock|shave|cut|slash ~3 off|down|price
    rate|daam|price|bhav ~1 thoda|zara|kuch ~1 theek|thik|sahi|kam|accha
    thoda|zara|dhang|sahi ~1 ka ~1 rate|daam|price ~1 do|lagao|dijiye|bolo
    free|muft|fokat ~1 me|mein ~2 kuch|doge|denge|milega
    kuch ~1 free|muft ~2 doge|denge|milega
    do|le|teen ~1 lungi|lunga|lenge|loge ~2 to
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
    what|whats|hows|how|is|has|did ~2 gold|silver|sona|chandi ~3 today|now|going|up|down|trading|at|aaj|rise|rose|fall|fell $
    @METAL ~2 kitna|kitne|kya|kitni ~2 aaj|chal|tola|gram|kilo|kg|prati
    aaj ~1 @METAL ~2 kitna|kitne|kya
    aaj ~2 22|24|18 ~1 carat|karat|kt|ct|k
    10|1|ek|das gram|tola|gm|g ~1 @METAL ~1 kitna|kitne|ka|price|rate|today
    sona|sone|chandi|gold|silver ~1 badha|badhega|gira|girega|ghata|ghatega|chadha|utra
    chandi|silver|sona|gold ~2 kilo|kg|tola
    """,
}
