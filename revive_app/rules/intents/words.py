"""Phrases that show what a customer wants. How they are written: `language.phrases`."""

GROUPS: dict[str, str] = {
    "BARRIER": "",
    "SHOW": (
        "show dikhao dikhaiye dikhana dikha dikhaye dikhaao dikhado dikhaoge batavo batava batao dakhva dakhava dakhavna"
        " kaatunga kaattunga katunga chupinchandi chupandi dekhan dekhao toriso kanikku kaanikku bhejo bhejiye bhejna"
        " bhej send share suggest anuppunga anupunga anupu pampandi pathva pathavo pathan moklo mokalo dekhna dekhni see"
        " browse recommend"
    ),
    "PIECE": (
        "design designs dijain dizain collection collections catalogue catalog photo photos pics pic set sets model models"
        " ring rings anguthi anguthiyan chain chains necklace necklaces haar har earring earrings jhumka jhumke jhumki bangle"
        " bangles kangan chudi chudiyan choodi kada bracelet bracelets pendant pendants mangalsutra nath nosepin payal anklet"
        " choker chokers tikka studs tops bali jewellery jewelry gehne gahne items pieces bichiya locket coin coins gift"
        " options variety varieties patterns arrivals stock latest polki kundan"
    ),
    "HOWMUCH": "kitna kitne kitni ketla ketlu ketli evlo evalavu evvalavu entha enta kiti kitila koto kata eshtu yeshtu ethra kitnaa kitney",
    "PRICE": (
        "price prices cost costs daam dam kimat keemat kimmat kimath mulya rate dar vilai vila dhara dora bele charge"
        " charges estimate quotation quote budget mrp amount worth padega padegi lagega lagegi parega"
    ),
    "METAL": "sonano sonana chandino gold sona sone sonu sonya sonyacha silver chandi chaandi rupa thangam bangaram sonar velli vendi platinum 22k 24k 18k 916 22kt 24kt carat karat",
    "RATE": "ret reit rate rates bhav bhaav dar dor price vilai dhara bele board",
    "OLD": "old purana purani purane puraana junu juna juni pazhaya patha paat purono used second",
    "EXCHANGE": "exchange exchanged badal badalna badalne badli badlo badlu badalte badlun upgrade swap buyback sell bech bechna bechne bechu bechun bechni resale",
    "BOOK": "book booking appointment appointments apointment apoint mulakat slot slots reserve schedule reschedule bookkaro fix",
    "VISIT": "visit aana aau aaun aaye aayen aaunga aaungi come milna milne dekhne",
    "PERSON": (
        "manager owner malik person human insan insaan staff salesman salesperson executive agent someone kisi koi banda aadmi"
        " representative team sir madam real bhaiya maalik boss senior karigar rep manushya"
    ),
    "TALK": "talk speak baat bat call callback contact connect phone ring chat meet transfer fon kol",
    "ORDER": "order orders ordar aardar parcel repair refund delivery courier shipment package marammat rifand instalment installment kist payment set piece ring chain necklace haar bangle",
    "WHERE": "where kahan kaha kidhar status track tracking update pahucha pahuncha pahunchi reached dispatched dispatch shipped kab when ready taiyar tayar eppo eppudu kadhi kyare kakhon progress",
    "DAY": "today tomorrow kal aaj sunday monday tuesday wednesday thursday friday saturday ravivar somvar shanivar shukravar weekend subah shaam morning evening baje am pm",
}

PHRASES: dict[str, str] = {
    "greeting": """
    ^ ?ji hi|hii|hello|hey|helo|hlo|namaste|namaskar|namasthe|namaskaram|namaskara|vanakkam|namoskar|nomoskar|pranam|salaam|salam|assalam*|adab|hola|kemcho
    good morning|afternoon|evening|day
    gud mrng|morning|evening
    ram ram
    jai|jay ~2 shri|shree|krishna|jinendra|mata|ram|bholenath|swaminarayan|hind|maharashtra
    radhe|hare radhe|krishna
    sat sri|shri akal
    kem cho
    suprabhat|shubh|shubhsandhya|subhodayam|shubhodaya
    """,
    "catalog_request": """
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
    """,
    "price_question": """
    how much
    what|whats ~3 price|cost|rate|charge|charges|making
    price|cost|daam|dam|kimat|keemat|kimmat|vilai|mulya|dhara ~4 batao|kya|what|kitna|kitni|hai|bolo|please|pls|enna|entha|kiti|shu|koto|bataiye
    @HOWMUCH ~2 ka|ki|ke|me|mein|hai|padega|padegi|lagega|lagegi|hoga|hogi|paise|parega|mein
    @PIECE ~3 @HOWMUCH
    @HOWMUCH $
    @PRICE ~3 of|for
    @PIECE ~2 price|cost|daam|kimat|keemat|rate|prices
    price|rate|daam|kimat|keemat ?please|pls|batao|list|kya $
    making ~1 charge|charges
    total|final ~1 price|bill|cost|amount|kitna
    gst|tax|wastage
    cheaper|difference|costly|expensive|mehnga ~3 in|than|kitna|high
    under|below|tak|budget|within ~3 price|rate
    """,
    "availability": """
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
    @PIECE|@METAL ~3 hai ?kya|na $
    deliver|delivery|ship|shipping|courier ~4 to|in|kya|ho|hogi|karte|milegi|kar
    delivery ho|hoti|karte|hogi|milegi
    version|variant
    in ~2 size|colour|color|silver|platinum|rose
    """,
    "store_info": """
    where ~3 shop|store|showroom|located|branch|you
    dukan|dukaan|shop|store|showroom|dokan|kadai|branch|outlet ~4 kahan|kaha|kidhar|where|address|location|kothay|enge|ekkada|kuthe|kya
    address|location|pata|map|directions|parking|landmark
    timing|timings|hours|open|opens|close|closes|closed|khula|khuli|khulta|khulti|khulte|khulegi|khule|khulse|band
    dukan|dukaan|shop|store|showroom|dokan|kadai|kadei ~3 band|bandh|khul*|thira*|close*|open*|khole|kholte|chalu|suru
    branch|branches|shakha|outlet|nearest
    return|exchange|refund|cancellation|privacy|buyback ~1 policy|rule|rules|niyam|period
    returns|wapas|vapas ~3 policy|niyam|rule|kar|karne|hota|hoti|days
    policy|policies|niyam|terms
    hallmark|hallmarked|huid|bis|certified|certificate|genuine|asli
    emi|kist|kisht|installment|instalment|scheme|skim|yojana|savings
    upi|card|cards|cash|cheque|gpay|phonepe|paytm|payment|cod|online ~3 accept|accepted|chalta|chalega|lete|loge|available|mode|modes|payment|hai|option|options|allowed|kar
    accept|accepts
    how ~2 clean|care|store|polish|wash
    kaise saaf|saf|clean|rakhe|rakhna|dhoye
    warranty|insurance|guarantee|lifetime
    gst ~2 bill|invoice|number
    contact|phone number|no ~1 of|do|kya|batao
    gift ~1 card|cards|voucher|vouchers|wrap
    """,
    "book_appointment": """
    @BOOK ~4 appointment|visit|slot|time|call|mulakat|meeting|demo
    appointment|appointments|apointment|mulakat|slot
    video ~1 call
    come|aana|aau|aaun|visit|milna|milne|dekhne|aake ~5 time|book|slot|samay|@DAY
    @DAY ~4 visit|aana|aau|come|milna|milne|appointment|slot|free|book
    time|samay ~2 do|dedo|de|book|fix|chahiye|milega|mil
    home ~1 visit|service
    ghar ~2 aa|aake|bhejo|visit|aakar|aayenge
    come ~2 home
    someone|somebody ~2 come|visit
    reschedule|postpone
    """,
    "order_status": """
    kab|when ~3 milega|milegi|aayega|aayegi|ayega|ayegi|ready|taiyar|deliver*|pahunch*|pahuch*|dispatch*|ship|reach|arrive|banega|banegi
    @ORDER ~4 nahi|not|nhi ~1 aaya|aayi|mila|mili|received|arrived|delivered|reached|hua|hui|come
    abhi|ab tak ~3 nahi|nhi ~1 aaya|aayi|mila|mili|hua|hui|pahuncha|pahucha
    ready|taiyar|ban ~2 hai|hua|hui|ho|gaya|gayi ~1 kya
    is|are ~3 ready
    delivery|dispatch|expected|tracking ~1 date|day|kab|id|link|number|status|update
    @ORDER ~3 kaha|kahan|kidhar|kab|ready|status|update|progress
    received|aaya|mila ~2 kya ~1 mera|my|payment|advance
    kist|instalment|installment|emi|payment|advance ~3 received|mili|mila|jama|gayi|aayi|due|status|update|count
    kitni|kitne ~1 kist*|instalments ~2 bharni|baki|jama|ho
    where ~3 order|parcel|package|refund|ring|chain|delivery|my
    @ORDER ~3 status|update|kahan|kaha|kab|pahucha|pahuncha|dispatched|shipped|ready|taiyar|tayar|track|tracking|aayega|aayegi|milega|milegi|kadhi|eppo|eppudu|kakhon|kyare|reached|delay|pending
    status ~3 @ORDER
    track|tracking
    my|mera|meri|mere|majhi|maro|mari|amar|naa|en ~2 order|parcel|repair|refund|delivery|courier|marammat|ordar
    @ORDER ~3 ka kya
    @ORDER ~2 ho gaya|gayi|hua|hui
    has|is|was|when ~3 order|parcel|refund|repair|bangle|ring|chain|necklace|piece ~3 dispatched|shipped|ready|delivered|repaired|coming|come|arrive|done|credited
    any update
    order ~1 no|number|id|about|bare
    dispatched|shipped|credited
    repair|marammat ~3 lene|ready|hua|hui|gaya|gayi|taiyar|kab|status|collect
    """,
    "human_request": """
    talk|speak|connect|chat|baat|bat ~4 @PERSON
    @PERSON ~4 baat|bat|talk|speak|call|contact|connect
    call|phone|ring|callback|fon|kol me|us|karo|kijiye|kare|karna|kariye|back|mi|pannunga|cheyandi|karjo|kara|please|pls
    please|pls|kindly ~1 call|phone
    mujhe|hume|muje ~1 call|phone|fon
    not|dont|nahi|no ~6 bot|robot|machine|ai|chatbot|computer
    bot|robot|machine|chatbot|computer ~2 nahi|not|se
    real|human|live|actual person|agent|being|insan|support|human
    customer|grahak care|support|service|executive
    want|need|chahiye ~2 human|person|manager|owner|executive|call
    manager|owner|malik ~3 number|no|bulao|se|ko|please
    """,
    "discount_request": """
    discount|discounts|chhoot|chhut|chut|riyayat|sawlat|savalat|diskaunt|concession|katauti|rebate
    coupon|coupons|promo|voucher ~1 code
    coupon|promocode|coupons
    any|koi|kuch ~1 offer|offers|deal|deals|scheme
    offer|offers|ofar ~3 hai|chal|kya|available|going|today|batao|running
    best|last|final|aakhri|akhri|antim|lowest price|rate|daam|bolo|kitna|kya
    kam ~1 karo|kijiye|kar|karoge|karenge|hoga|kare|kara|karna|krdo|kardo|do
    less|reduce|lower
    @HOWMUCH kam|off|less
    give|get|do|de|want|need ~4 off
    off ~3 if|on|do|milega|de|please|and|aur
    negotiable|bargain|mol bhav
    free ~2 making|delivery|gift
    thoda|thodi|kuch kam|adjust|less
    """,
    "try_on": """
    try
    trial
    pehen|pehan|pahan|pehenkar|pahen ~3 dekh*|kar|ke
    laga ~2 dekh*|dikha*|kaisa
    virtual|virtually
    selfie|photo ~3 laga|try|upload|look|kaisa|mujhpe|mujh|pehen
    kaisa|kaisi|how ~3 lagega|lagegi|look|suit
    look|looks|suit|suits ~2 good|on ~3 me|skin|face
    how ~3 look|looks on
    """,
    "gold_rate": """
    @METAL ~4 @RATE
    @RATE ~2 of ~2 @METAL
    aaj|aaje|today|todays|aajcha|aajno|ajker|inniku|innaiku|eeroju|ivattu|aajka ~3 @RATE
    @RATE ~2 aaj|today|kya|per ~2 gram|gm|tola|aaj|hai
    gold ~2 going|price|rate|up|down
    board rate
    rate|bhav ?today|aaj|batao|please|pls|kya $
    aaj|today|todays ?ka rate|bhav
    """,
    "custom_order": """
    custom|customise|customize|customised|customized|bespoke|customisation|customization
    made ~1 to ~1 order
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
    combine|join|mila|jod|convert|melt|tod
    matching|match ~3 made|earrings|bana*|set|for
    couple ~1 ring|rings|band|bands
    """,
    "exchange_old_gold": """
    @EXCHANGE ~4 @OLD|@METAL|coins|coin|jewellery|ring|chain|bangle|bangles|kangan|haar|diamond|stones
    @OLD ~3 @METAL|jewellery|gehne|gahne|zevar|chain|kangan|bangle|bangles|ring|haar|coin|coins|chandi|sikke|silver|ornaments|set
    @OLD|@METAL ~4 @EXCHANGE|lete|loge|lenge|kharidte|wapas|len|deke|de
    buy ~1 back
    buyback
    sell ~4 back|you|my|gold|old|jewellery|coins
    trade ~1 in
    wapas|vapas ~2 lete|loge|kharid*
    upgrade
    """,
    "complaint": "",
    "off_topic": """
    weather|mausam|temperature|barish
    cricket|match|score|ipl|football|world cup|worldcup
    capital|president|minister|population ~2 of
    who|kaun ~3 won|jeeta|jita|win|minister|president|pm|actor
    python|java|javascript|code|coding|program|programming|sql|html
    homework|assignment|essay|maths|math|exam|algebra|equation
    rashifal|horoscope|kundli|kundali|bhavishya|zodiac
    recipe|khana|cook|cooking|biryani|restaurant|pizza
    joke|jokes|chutkula|shayari|poem|kavita|story|kahani|song|gaana|gana
    movie|film|movies|netflix|bollywood
    job|jobs|naukri|vacancy|vacancies|hiring|resume|salary|interview|internship
    train|flight|bus|hotel|ticket|irctc
    bitcoin|crypto|share|stock|mutual market|fund|price|tips|bazar|bazaar
    loan|insurance|policy|credit ~1 chahiye|lena|apply|card
    translate|anuvad
    doctor|medicine|dawai|bukhar|fever|headache
    election|vote|bjp|congress|modi|politics|party
    news|khabar|samachar
    who are|made|created you
    mobile|laptop|phone|shoes|saree|dress|car|bike|pet|dog ~3 price|chahiye|sell|buy|recommend|repair|lena|batao
    """,
    "prompt_injection": """
    ignore|disregard|forget|override|bypass|skip ~4 instruction|instructions|rules|rule|prompt|previous|guidelines|restrictions|policy|above|everything
    bhool|bhul|bhulkar|ignore|nazarandaz ~3 jao|jaao|karo|ja|kar
    instructions|instruction|niyam|nirdesh|rules|prompt|aadesh|adesh ~4 bhool|bhul|ignore|tod|todo|hata|hatao|badal|batao|dikhao|likho|copy|reveal|print|show
    system|hidden|secret|initial|original|internal|developer|chhupe|gupt prompt|rules|instructions|instruction|message|config|settings|niyam|mode|nirdesh
    print|reveal|show|repeat|tell|output|dump|leak|display|write|batao|dikhao|likho ~5 prompt|instructions|rules|secrets|token|password|key|config|confidential
    developer|debug|admin|god|dan|jailbreak|root|sudo|test|maintenance mode|access|privileges
    pretend|act|roleplay|imagine|behave|acting
    you are now
    your|tumhara|aapka|ab ~1 new|naya instruction|role|task|job|naam|rule
    ab|aaj ~1 se tum|aap
    tum|aap|you ~1 ab ~2 malik|owner|admin|manager|chatgpt|hacker
    mujhe|me|main|mujhko ~1 admin|owner|malik|developer ~2 maan*|samajh*|bana*|hu|hoon|ho
    i am|im ~2 owner|developer|admin|ceo|engineer|tester|programmer
    answer ~4 yes
    approve|confirm|authorise|authorize|sanction|mark|set ~4 refund|discount|order|price|payment|free|lead|owner
    repeat ~1 after me
    list|give|show|send|share|export|batao|dikhao ~4 customers|customer|leads|numbers|contacts|database|phone|clients|grahak|grahakon
    other|dusre|another|last|previous ~2 customer|customers|grahak|client|clients|persons
    api ~1 key
    access ~1 token
    env|environment variables|variable
    password|passwords|credentials|secret
    jailbreak|dan
    delete|drop|update|insert|truncate|select ~3 table|database|record|records|from
    broadcast|message|send ~4 everyone|all|sabko|every|leads
    90|100|99|80|70 ~1 percent|discount|off
    """,
}
