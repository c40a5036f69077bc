"""Phrases of somebody who looks for a piece: to see it, to have it, to try it on."""

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
    send|sending|deliver|ship|courier|parcel ~1 to ~2 $
    delivery|dilivari|courier ~1 mil*|hogi|jayegi|jata|jati|possible
    @ARTICLE|@METAL|@STONE|size|isme|ye ~4 mil ~1 jayega|jayegi|jaega|sakta|sakti
    milega|milegi|milenge ~1 kya|abhi|aaj|$
    rose|white|yellow|chote|bade|chota|bada ~1 gold|size ~1 me|mein
    in ~1 22k|18k|14k|24k|9k ~2 and|or|with|too|as
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
    wear ~2 it|this|them ~2 see|check|first|before
    put|place|show|see|try ~3 on|over ~1 my ~1 photo|face|hand|neck|ear|ears|finger|wrist|picture|selfie|body
    see ~3 on ~1 me|myself|mom|her ~1 first|before|please|$
    daal|dal|pehna ~1 ke|kar ~1 dekh*|dikha*
    mujhpe|mujhpar|mujh|hath|haath|gale|kaan|naak|ungli ~2 kaisa|kaisi|kaise ~1 dikhega|dikhegi|lagega|lagegi|dikhta|dikhti|lagta
    """,
}
