"""Phrases of somebody who wants something of the shop or its people."""

PHRASES: dict[str, str] = {
    "store_info": """
    have|any|is ~3 shop|store|branch|showroom|outlet|center|centre ~1 in|at|near
    can|could|may ~1 i|we ~1 pay ~4 card|cash|cheque|upi|online|half|part|parts|neft|check
    pay ~2 by|with|through|using ~2 card|cash|cheque|upi|neft|check|gpay|phonepe
    process|procedure|steps|way ~3 return|returning|exchange|refund|exchanging
    exchange|return window|period|time|policy|days|rules
    how ~1 many|much ~1 days ~4 exchange|return
    insured|insurance|bima
    gadi|gaadi|car|bike|scooter ~3 khadi|lagau|lagaun|lagaye|park|rakhu|rakhe|rakhna|kahan|kaha
    kis|kaunsi|konsi|which|what ~1 jagah|area|location|place
    jagah ~2 dukan|dukaan|showroom|shop
    station|metro|bus|airport|chowk ~4 kaise|how|kitni|kitna|door|far ~2 aana|aaye|aau|pahunche|jana|reach|come|hai|is|dukan|shop
    certified|certificate|certification|assay
    kahan|kaha|kothay|kuthe|ekkada|enga|enge|kyan|kidhar|where ~1 hai|he|h|aahe|undi|irukku|iruku|che|chhe|is|ache|achhe $
    dokan|dukan|dukaan|shop|store|showroom|kadai|kadei|angadi ~2 kothay|kuthe|ekkada|enga|enge|kyan|kahan|kaha|kidhar|elli|evide
    till|until|upto ~2 when|what ~4 open
    open|close ~3 holiday|holidays|sunday|today|tonight|festival
    clean|saaf|saf|polish ~4 home|ghar
    chhutti|chutti|holiday|of ~3 kab|din|day|kaun*|hai|which|when|kis
    kab|kis|kaun*|which|when ~3 din|day ~2 chhutti|chutti|holiday|band
    bill ~3 dete|doge|milega|milta|pakka|kaccha|kachcha|gst
    ughadte|ughadta|ughdte|ughadnar|khulse|khulnar|terakkum|thirakkum
    where ~3 shop|store|showroom|located|branch|you
    dukan|dukaan|shop|store|showroom|dokan|kadai|branch|outlet ~4 kahan|kaha|kidhar|where|address|location|kothay|enge|ekkada|kuthe|kya
    address|location|pata|map|directions|parking|landmark
    timing|timings|hours|open|opens|close|closes|closed|khula|khuli|khulta|khulti|khulte|khulegi|khule|khulse|band
    dukan|dukaan|shop|store|showroom|dokan|kadai|kadei ~3 band|bandh|khul*|thira*|close*|open*|khole|kholte|chalu|suru
    branch|branches|shakha|outlet|nearest
    return|exchange|refund|cancellation|privacy|buyback ~1 policy|rule|rules|niyam|period
    returns|wapas|vapas ~3 policy|niyam|rule|kar|karne|hota|hoti|days
    policy|policies|niyam|terms
    hallmark|hallmarked|huid|certified|certificate|genuine|asli
    emi|kist|kisht|installment|instalment|scheme|skim|yojana|savings
    upi|card|cards|cash|cheque|gpay|phonepe|paytm|payment|cod|online ~3 accept|accepted|chalta|chalega|lete|loge|available|mode|modes|payment|hai|option|options|allowed|kar
    how ~2 clean|care|store|polish|wash
    kaise saaf|saf|clean|rakhe|rakhna|dhoye
    warranty|insurance|guarantee|lifetime
    gst ~2 bill|invoice|number
    contact|phone number|no ~1 of|do|kya|batao
    gift ~1 card|cards|voucher|vouchers|wrap
    open|khul*|band|bandh|closed|close|chalu|working ~3 @DAY|holiday|chhutti|festival
    @DAY ~3 open|khul*|band|bandh|closed|close|chalu
    @DAY|roz|daily ~2 timing|timings|time|hours
    kitne|kab|kya|what ~1 baje|time|timing ~2 open|close|khul*|band|tak|se
    near|nearest|nazdeek|metro|station|landmark|bus ~3 shop|store|showroom|where|kaunsa|from|se|stand|you|dukan
    address|location|pata|map|directions|direction
    rasta|route ~2 batao|kya
    how ~2 reach|come|get ~2 shop|store|showroom|there|you
    pan|aadhaar|aadhar|id|kyc ~2 card|required|zaroori|jaruri|chahiye|lagega|needed|proof|mandatory
    cash ~3 limit|allowed|max|maximum|lete|accept|chalega|payment
    certificate|certificates|certified|certi|igi|gia|sgl
    hallmark*|halmark*|huid
    916 ?gold|sona hallmark*|mark|stamp|kdm|pure|certified|hai|he|kya|sona|jewellery|gold
    is|are|kya ~3 916 $
    google|phone|amazon pay|pe ~3 accept|accepts|lete|le|loge|chalega|chalta|hai|karte|possible|allowed|available
    bis ~1 hallmark|mark|care|certified|registered|license
    purity ~3 guarantee|check|proof|kaise|test|certificate|kya
    asli|original|real|pure ~2 hai|gold|sona|diamond|heera|kya
    return|returns|wapas|vapas|returnable ~3 policy|days|din|possible|kar|karna|ho|hoga|sakte|sakta|allowed|accept|milta|window
    money ~1 back
    kitne|how ~1 din|days|many ~4 return|wapas|exchange
    phone|contact|whatsapp|landline|mobile|helpline ~1 number|no|nambar
    email|mail ~1 id|address
    website|site|insta|instagram|facebook|page|handle ~2 link|kya|name|address|hai|id
    wheelchair|lift|elevator|floor|washroom|parking|park
    since|established|founded|started|purani|kitne ~2 saal|year|years|kab|when ~3 shop|dukan|you|aap
    how ~1 old ~2 shop|store|you
    owner|malik ~2 kaun|who|name|naam
    who ~2 owner|owns|runs
    insured|insurance|safe|secure ~3 delivery|shipping|parcel|courier|hai
    care|clean|cleaning|polish|maintain|maintenance|saaf|saf|dekhbhal|dhona|dho|chamak ~3 kaise|how|tips|kare|karu|karna|free|service|karte|do|jewellery|silver|chandi|sona|gold|pearls|moti
    kaise|how ~3 clean|care|saaf|saf|polish|maintain|sambhal*|rakhe|rakhu|store|wear|dho*
    lifetime|free ~2 polish|cleaning|service|maintenance|polishing
    no cost|interest ~1 emi|kist
    emi|kist|kisht|kishto|kiston|installment|instalment|installments|instalments|finance|bajaj ~3 me|mein|on|par|pe|hai|available|milega|option|options|possible|kaise|ho|facility|lete|months
    scheme|schemes|skim|yojana|plan|sip|kitty|chit|savings|bachat
    gift ~1 card|cards|voucher|wrap|wrapping|packing|box
    lab ~1 grown
    natural|real diamond|diamonds
    repair|polish|resize ~2 service|facility|karte|kar|do
    rules|niyam|terms|conditions|policy
    website|online ~2 buy|order|kharid*|purchase
    dukan|shop|store|showroom ~2 kitne|kab|timing|time|kahan|kaha|kidhar|konsi|kaunsi
    how|kitne|kitni many|branches|branch|dukan*
    kutth|kuthe|ekkada|enge|enga|kyan|kya ~2 aahe|undi|iruku|che ?dukan|shop|kadai
    accept|accepts|lete|chalega|chalta ~3 card|cards|cash|upi|cheque|gpay|paytm|phonepe|crypto|payment|emi|credit|debit
    take|accept|accepts|swipe|lete|use ~2 amex|visa|mastercard|rupay|card|cards|cheque|cash|upi|gpay|paytm|phonepe|crypto
    card|cards|cash|upi|cheque|gpay|paytm|phonepe|credit|debit|netbanking ~3 accept|accepts|lete|chalega|chalta|payment|allowed|possible|le|loge|hai|se
    wallet|wallets|neft|rtgs|netbanking|amex|visa|mastercard|rupay|sodexo ~3 accept|accepted|accepts|chalega|chalta|lete|take|allowed|ok|hai
    do|does you|u|they ~1 take|accept ~2 card|cards|amex|upi|cheque|cash|visa|rupay|wallet|gpay|phonepe
    exchange|return|returns ~1 possible|allowed ~3 days|din|within|in
    paise|payment|bhugtan ~2 kaise ~2 de|kare|karna|karu|du
    kaise ~1 pahunch*|pahuch*|aaye|aau ~2 dukan|dukaan|shop|store|showroom|tak
    kaala|kala|kali|black|tarnish|tarnishing ~3 bacha*|kya ~1 kare|karu|prevent|avoid|stop|hone
    chandi|silver|moti|pearl|pearls|gold|sona|polish ~4 bachaye|bachaaye|bachau|dekhbhal|care|maintain|rakhe|rakhu
    """,
    "book_appointment": """
    visit|come ~2 to|at ~1 our|my|hamare|mere ~1 home|house|ghar|place
    visit ~1 our|my|hamare home|house|place|ghar
    your|aapka|apka person|executive|designer|staff|someone|salesman ~3 visit|come|home|house
    fix|arrange|set ~3 time|slot|meeting|call|visit|appointment
    milne|milna ~2 ka|ke ~1 time|samay|waqt
    move|shift|change|postpone|prepone ~3 visit|appointment|slot|meeting|call
    samay|time pakka|fix|tay|book ~1 kar*
    aana ~1 hai ~3 samay|time|slot
    @BOOK ~4 appointment|visit|slot|time|call|mulakat|meeting|demo
    appointment|appointments|apointment|mulakat|slot
    video ~1 call
    come|aana|aau|aaun|visit|milna|milne|dekhne|aake ~5 time|book|slot|samay|@DAY
    @DAY ~4 visit|aana|aau|come|milna|milne|appointment|slot|free|book
    time|samay ~2 dedo|de|book|fix|chahiye|milega|mil|dijiye
    time|samay ~1 do $
    ghar|home ~4 dikhane|dikhana|dikhao|show ~4 aa|aana|sakta|sakte|come|visit
    home ~1 visit|service
    ghar ~2 aa|aake|bhejo|visit|aakar|aayenge
    come ~2 home
    someone|somebody ~2 come|visit
    reschedule|postpone
    visit ~4 @DAY|week|weekend|time|baje|shop|store|showroom|your|aap
    @DAY ~4 visit|come|aana|aau|aaun|aaunga|aaungi|aayenge|aa|milna|milne|appointment|free|slot
    kab ~1 aau|aaun|aana|aaye
    i|we|hum|main ~2 will|want|would|can|are ~3 visit|come|coming ~3 @DAY|to|shop|store|showroom
    want|would|like ~2 to ~1 visit|come|meet
    aana|visit|milna ~1 chahta|chahti|chahte|chahenge|karna|hai
    appointment|slot|booking
    book ~3 visit|slot|time|appointment|call|room|demo
    video ~1 call|consultation|chat|meeting
    cancel|change|shift ~2 appointment|visit|slot|booking
    can|could|shall|may ~1 we|i ~1 meet ~3 @DAY|you
    put|pencil|mark|note ~1 me|us ~1 down|in ~3 @DAY|for|at
    video ~3 @DAY|rakh*|dikha*|call|pe ~2 rakh*|kal|slot|time|set|fix|dikha*
    video ~2 call|kol ~2 rakh*|set|fix|lagao|karwa*
    vidiyo|vidio ~2 kol|call ~1
    aane|milne ~1 ka ~1 time|samay|waqt ~1 do|dijiye|batao
    @DAY ~2 ko ~3 aana ~2 chahte|chahti|chahta|hai
    """,
    "order_status": """
    what ~1 happened ~2 my|the ~1 @ORDER
    did|have|has|hope you|u ~1 receive|received|recieved|get|got|gotten ~3 payment|amount|money|transfer|advance|instalment|installment|cheque|parcel|return
    refund|payment|amount ~3 processed|credited|initiated|received|done|cleared
    how ~1 long ~1 more|longer
    instalment|instalments|installment|installments|emi|emis|kist|kisht|kishte|kiste ~4 paid|bhari|bhara|diya|di|remaining|due|baki|baaki
    waiting ~3 days|weeks|months|week|month|long|din|hafte|since ~3 my|mera|meri|mere|order|$
    much longer
    mera|meri|mere|my ~1 @ORDER|saman|samaan|parsal ~2 kahan|kaha|kidhar|where|kab
    @ORDER ~2 kahan|kaha|kidhar ~1 tak|hai|pahucha|pahuncha
    can ~1 i ~1 pick|collect|take ~4 repaired|repair|ring|chain|order|up
    ready|taiyar ~2 to ~2 collected|pickup|picked|collect
    kab ~1 niklega|niklegi|bhejoge|bhejenge|dispatch
    did ~2 ship|dispatch|deliver|send|courier
    havent|hasnt|hevnt ~2 come|arrived|received|reached|got
    my|mera|meri|mere ~5 finished|complete|completed|approved|done
    is ~4 finished|complete|completed|approved|done
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
    status $
    status kya|please|pls|batao
    ^ status
    i|we|maine|humne ~4 ordered|paid|placed|order|advance|payment ~3 kiya|diya|di|ago|on|yesterday|last|week|but|kab|when|status|yet|pehle
    eppo|eppozhudhu|eppudu|kadhi|kevha|kyare|kobe|kakhon ~2 varum|vastundi|vastadi|vasthundi|yeil|yenar|milel|milnar|milanar|avse|aavse|malse|pabo|asbe|barutte|sigutte|kidaikkum
    kab ~3 deliver*|ship*|dispatch*|bhej*|pahuch*|pahunch*|aayega|aayegi|milega|milegi
    kitne|how ~1 din|days|time ~1 aur|more|lagenge|lagega
    any|koi update|updates|khabar
    ready|taiyar|tayar|ban|bana|complete|completed ~1 hai|hua|hui|ho|gaya|gayi|aahe|zala|zale|zali|thayu|thai|thayo ~2 kya|ka|ki|na|$
    has|have|did|is ~4 shipped|dispatched|delivered|sent|reached|repaired|arrived|credited
    awb|docket|consignment|waybill|tracking|courier ~2 number|no|id|link|details|name
    collect|pick|pickup|lene ~2 up|jau|jaun|aau|aaun|when|kab|aaye
    kab|kitne ~1 tak|din|dino ~3 milega|milegi|aayega|aayegi|pahuch*|pahunch*|hoga|hogi|ban*|ready|deliver*|taiyar
    when ~4 arrive|come|reach|receive|delivered|ready|get|delivery
    order|invoice|bill|receipt ~1 no|number|id|nambar
    order|orders ~3 kab|status|update|ready|kahan|where|aaya|hua|delay*|late
    refund|paisa|paise|amount ~3 kab|credited|aayega|aayegi|status|mila|aaya
    received|mila|mili|mil|reached ~2 payment|advance|amount|money|instal*|kist
    instalment|instalments|installment|kist|kisht|emi ~3 baki|baaki|remaining|left|due|next|pending|bharni|bhara
    payment|advance ~3 kiya|diya|done|made|paid|received ~3 kya|status|mila
    mera|meri|my|mere|majhi|maro|mari|amar|naa|en ~3 ready|taiyar|tayar|kab|status|reached|kahan|pahuncha
    kya hua ?mera|meri|mere ~2 @ORDER
    @ORDER ~2 kya|ka hua
    ban gaya|gayi|gai|gaye ?kya $
    ho gaya|gayi|gai|gaye kya $
    has|did|is ~1 it|my|the|order|parcel ~3 left|leave|moved|out ~2 shop|store|hub|warehouse|for|yet|$
    when ~2 you ~1 sending|shipping|dispatching|delivering|giving ~3 my|the|order|it|$
    parcel|order|courier|saman|samaan|package|dispatch ~2 nikla|nikli|nikal|hua|gaya ~1 kya|gaya|$
    payment|paisa|paise|advance|kist|amount ~1 mil|pahunch|pahuch|aa ~1 gaya|gayi|gaye|kya
    meri|mera|mere ~2 @ARTICLE|order|parcel ~2 aa|ban|banke|bankar|pahunch|taiyar|ready ~1 gaya|gayi|gaye|aa|kya|hai
    ban|bana ~1 ke|kar ~1 aa|aayi|aaya ~1 gayi|gaya|gaye|kya
    banke|bankar|banakar ~1 aa|aayi|aaya|taiyar|ready
    refund|paisa|paise|order|repair ~1 ka kya ~1 hua|status|haal|scene
    """,
    "human_request": """
    is|are ~2 human|person|anyone|anybody|somebody|someone ~2 here|there|available|online
    owner|manager|malik|maalik|staff|incharge ~2 se|ko ~2 milna|baat|milwa*|milva*|connect|puch*
    want|need|like|prefer|rather ~3 speak|talk ~3 owner|manager|someone|person|human|phone|staff|salesperson
    have ~2 someone|somebody|person|manager|staff ~2 ring|call|phone|contact
    kisi|koi ~2 aadmi|insaan|insan|bande|vyakti ~1 se
    care|helpline|support ~1 ka ~1 number|no
    @PERSON ~2 contact|call|ring|phone ~1 me|us
    number|no|nambar ~3 malik|manager|owner|managers|owners|maalik
    manager|managers|owner|owners|malik|maalik ~3 number|no|nambar|se|ka|ko|baat
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
    baat|bat ~1 karni|karna|karo|karwa*|karva*|karao|kara|karaiye|karenge
    is|koi anyone|anybody|koi|hai ~1 there|hai|available
    call ~1 back|me|kar|karo|karna|kijiye|chahiye|karwa*|karenge|karoge
    callback
    call|phone|ring ~2 @DAY
    help|support|customer|complaint|enquiry ~1 number|desk|team|line|care|cell
    speak|talk ~1 to|with
    someone|somebody|anybody|koi|kisi ~3 help|call|contact|assist|talk|baat|se
    human|insaan|insan|executive|representative|manager|agent|salesperson|malik|owner ~1 se|please|pls|chahiye|ko|number|bulao|call|$
    transfer|connect|forward ~2 me|to|kar|karo
    not|nahi|no|stop ~3 bot|robot|automated|machine|computer|ai
    are|r|kya ~2 you|u|aap|tum ~2 bot|robot|human|machine|real|ai|insaan|computer
    phone ~1 kar|karo|kijiye|karna|me|par|pe
    call ~2 please|pls|urgent
    put|pass|patch ~2 me|us ~2 through|on ~3 manager|owner|someone|staff|person|him|her
    get|fetch|bulao|bring ~2 me|us|the|your ~2 owner|manager|boss|senior|person|human
    can|could|will|let ~2 human|person|someone|somebody|anyone|staff ~1 reply|respond|answer|help|talk|speak|call|assist
    any|koi executive|agent|person|representative|human|staff|operator ~1 available|here|there|online|hai|free
    ^ koi hai|h ?kya|ji|wahan|yahan $
    staff|manager|owner|malik|maalik|seth|incharge ~1 ka|ki ~1 number|no|nambar|contact
    kisi|koi ~1 ko|se ~2 phone|call|fon|kol|baat ~2 karne|karao|karo|karwa*|bolo|kahiye|kijiye
    robot|bot|machine|computer|ai ~1 ho|hai|hain ~1 kya|tum|aap|$
    tum|aap|tu|are|r ~1 machine|robot|bot|computer|ai|insaan|insan|human
    kaun ~1 baat ~1 karega|karegi|karenge
    """,
}
