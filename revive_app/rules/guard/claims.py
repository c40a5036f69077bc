"""Phrases a reply may use only when the facts say the same. See `language.phrases`; `forbidden` holds the others."""

from revive_app.rules.language.text import word_set

_CITIES = """
delhi mumbai pune nagpur nashik thane bengaluru bangalore mysuru chennai coimbatore madurai hyderabad vizag kolkata ahmedabad surat vadodara rajkot
jaipur jodhpur udaipur kota lucknow kanpur agra varanasi noida gurgaon chandigarh ludhiana amritsar indore bhopal raipur patna ranchi bhubaneswar guwahati kochi goa
"""

GROUPS: dict[str, str] = {
    "CITY": _CITIES,
    "BARRIER": "",
    "EVERYBODY": "all everyone everybody sabko contacts customers friend neighbour neighbor husband wife brother sister dost padosi pati biwi",
    "OUTSIDERS": "all everyone everybody sabko sab customer customers contact contacts friend neighbour neighbor husband wife brother sister dost padosi pati biwi unko unhe usko use him her them people grahak",
    "PEOPLE": "biwi patni pati wife husband mother father maa papa bhai behen bahan sister brother daughter son beti beta friend dost saheli padosi neighbour neighbor lady gentleman aunty customer customers grahak buyer buyers bride brides dulhan couple client clients groom dulha",
    "BUNDLED": "chain earring earrings tikka ring bangle bangles pendant coin box pouch jhumka jhumke set payal stand bag case voucher",
    "WILL": "about likely expected bound should will would going gonna shall may hoga hogi jayega jaayega jayegi honge",
    "RISE": "rise rises rising cross increase increases up shoot soar jump double expensive mehnga mehenga fall drop decrease lower higher cheaper costlier dearer badhega badhegi badhne badh badhenge girega giregi ghatega chadhega mehnga mahanga",
}

# Claims that need a fact with the same claim about the same thing.
NEED_A_FACT: dict[str, str] = {
    "free_claim": """
    free|muft|complimentary|gratis|phri|fri
    without|no|zero|bina ~1 charge|charges|cost|extra|making|shulk|gst|tax
    on the house
    on us|me ~1 this|today|$
    costs|cost|costing ~1 nothing
    wont|doesnt|dont|not|never|didnt ~1 cost|pay ~2 anything|penny|paisa|extra|rupee
    wont|doesnt|dont|not|never ~1 charge ~2 anything|for|extra|you|it|$
    nothing ~2 to pay
    nothing extra
    paisa|paise|kuch|kuchh|charge|shulk|rupaya|rupaye|alag|extra ~2 nahi|nahin ~1 lagta|lagega|lagegi|lagte|lagenge|lagti|lete|leta|lenge|dena|deni|padega|padta
    making|gst|tax|charge|charges|shulk|fee|fees|wastage ~2 nahi|nahin|not|dont ~1 lag*|lenge|lete|hai|hain|hoga|hogi|exist|apply
    delivery|shipping|courier ~2 nahi|nahin|not|dont ~1 lag*|lenge|lete|charge*
    gst|tax|making|charge|charges|delivery|shipping|customs|duty|insurance|courier|fee ~3 hum|ham|we ~4 bhar*|pay|bear|absorb|de|denge|dete|cover
    we|hum|ham ~2 pay|bear|absorb|bhar* ~3 gst|tax|making|delivery|shipping|charges
    only|sirf|bas|just ~2 gold|sona|sone|metal|silver ~2 value|price|rate|daam|keemat|kimat
    kuch ~1 nahi ~1 lagega|lagta|lagte|dena|padega
    our treat
    waive|waiving|waived|remove|removing|skip|skipping|absorb|forget|forgo|ignore ~3 making|gst|tax|charge|charges|delivery|shipping|wastage|fee|fees
    hamari|humari|meri ~1 taraf|or se
    making|charge|charges|shulk|gst|tax|delivery|shipping|courier ~4 maaf|waive|waived|waiving|hata|chhod|nil|exempt|zero|shunya
    """,
    "gift_claim": """
    gift|gifts|tohfa|uphar|gifted ?with|saath|free
    cashback|voucher|vouchers|lucky|bonus|reward|rewards|points|prize
    buy|kharid*|lo|lijiye ~5 saath
    comes|come|aata|aati|aate|milega|milegi|milta|includes|include|including|along ~3 with|saath|@BUNDLED
    includes|include|including|alongwith
    saath|sath ~1 me|mein ~3 milega|milegi|denge|dete|@BUNDLED
    get|gets|getting|receive ~3 with
    matching ~1 @BUNDLED
    ek|one ke|pe|par saath ek|one
    """,
    "bogo_claim": """
    buy|purchase|kharido|kharidiye|lijiye ~6 get ~6 free|muft|half|off
    buy|lo|lijiye|kharido|kharidiye|kharidein|lein|take ~1 one|two|three|four|ek|do|teen|char|1|2|3|4 ~4 get|free|muft
    one|two|three|ek|do|teen|1|2|3 ~1 lijiye|lo|lein|kharidiye|kharido ~2 one|third|second|ek|dusra|dusri|teesra|teesri|1 ~2 free|muft
    ek|one|do ke|par|pe ?saath ek|one ~1 free|muft
    bogo
    """,
    "emi_claim": """
    emi|kist|kisht|kishton|kiston|installment|installments|instalment|instalments|imi|bnpl
    pay later|baad
    no cost
    simpl|lazypay|zestmoney|snapmint|bajaj|klarna|afterpay|postpe|slice
    udhaar|udhar|loan|karz|karj
    baad me|mein ~1 pay|paise|payment|de
    """,
    "guarantee_claim": """
    guarantee|guaranteed|guarantees|warranty|varanti|assured|assure|garanti|gaurantee|promise|vada
    lifetime|forever|hamesha|aajeevan|ajeevan
    for life
    zindagi|jeevan|umr|umar bhar
    100 percent
    """,
    "return_claim": """
    return|returns|returned|returnable|wapas|vapas|wapsi|refund|refunds|refundable|refunded|laut*
    no questions ~1 asked
    give|gives|pay|pays|hand ~1 back
    money|amount|advance|deposit|paisa|paise|rakam ~2 back|get|gets|mil|milega|milte ?back|jayega|jayegi
    """,
    "exchange_claim": """
    exchange|exchanged|badal*|upgrade|buyback|replace|replaced|replacement
    buy|buys|take|takes|taken|bought|purchase ~4 back
    we|hum ~1 buy|purchase|kharidte|kharid ~3 gold|silver|sona|chandi|coin|coins|diamond|diamonds|jewellery
    sell|sold ~3 back
    wapas|vapas ~2 lete|lenge|lelenge|kharid*|le
    """,
    "payment_claim": """
    cod|cheque|crypto|bitcoin|usdt|netbanking|paypal
    cash on delivery
    cash|nakad|naqad ~3 milega|milenge|milta|dete|denge|lete|lenge|loge|accept*|pay|payment|payments|refund|return|wapas
    pay|paying|refund ~3 cash|nakad|later
    all|everything|sab|poora ~2 after|baad ~1 delivery
    credit|debit ~1 card|cards
    half|aadha|aadhi|aadhe|adha|part|thoda ~4 later|now|abhi|baad|advance|pay|payment|upfront
    upi|gpay|phonepe|paytm
    """,
    "delivery_claim": """
    same|next|overnight ?working day|dilivari|delivery
    aaj|today|kal|tomorrow|abhi|tonight ~4 deliver*|delivery|pahunch*|bhej*|dispatch*|collect|ready|taiyar|ship|courier|milega|mil
    deliver*|delivery|ship|ships|send|sent|reach|reaches|bring|drop|courier|bhej*|pahunch* ~7 today|tonight|aaj
    usi|ussi din|waqt|samay
    while you|u wait
    deliver*|delivery|dilivari|courier|dispatch* ~4 agle|agli|dusre|next|following ~1 din|day|subah|morning
    agle|agli|dusre|next|following ~1 din|day|subah|morning ~4 deliver*|delivery|mil|pahunch*|milega|milegi
    on the spot
    haath|hath|hatho|haathon ?ke haath|hath
    express|instant|overnight|international|worldwide|abroad|videsh
    deliver*|ship|ships|shipping|courier|delivery ~4 anywhere|everywhere|poore|pan|across
    deliver*|ship|ships|shipping|courier|delivery ~4 all over|india|cities|states|places|pincodes
    """,
    "service_claim": """
    come|comes|visit|bring|send|reach ~3 home|place|doorstep|ghar|house
    stylist|stylists|expert|designer|executive|salesman ~4 come|comes|visit|visits|bring
    home|ghar|doorstep ~2 visit|visits|delivery|service|trial|aa|aake|aakar|appointment|appointments|consultation|consultations|viewing
    engrav*|khudai
    pierc*|chhid*
    gift ~1 wrap*
    valet|chauffeur|pickup|pick
    insured|insurance|bima
    try|trial|trials|demo ~1 at|on home
    home|ghar ~1 pe|par|me ~1 trial|try|demo
    trial|trials|try|demo|fitting|naap|visit|measurement ~2 ghar|home|doorstep|hotel|office
    rent|rental|kiraye
    """,
    "walk_in_claim": """
    walk ~2 in|ins
    walkin|walkins
    without|no|bina ~1 appointment|appointments|booking
    appointment|appointments|booking ~2 bina|bagair|nahi
    """,
    "certificate_claim": """
    igi|gia|sgl|hrd|bis|huid|hallmark*|certified|certificate|pramanit|nabl|iso
    lab|laboratory ~1 report|reports|tested|certified|certificate
    """,
    "scheme_claim": "scheme|skim|yojana|swarna|membership|member|loyalty|savings",
    "half_price": """
    price|making|charge|charges|rate|daam|bill|kimat|majuri|banwai ~2 half|aadha|aadhe|adhe|aadhi
    half|aadha|aadhe|adhe|aadhi ~2 price|daam|rate|kimat|cost|off|making
    fifty percent
    """,
    "whole_claim": """
    full|whole|entire|poora|pura|poori|complete|completely|sampurn|samast|purn|samuchi ~2 rate|value|amount|price|refund|money|paisa|paise|instalment|instalments|installment|installments|kist|weight|rashi|bhav|daam|keemat
    rate|value|refund|amount|money|paisa|paise|kist|instalment|installment|advance|bhav|daam|keemat full|poora|pura|poori|puri|saara
    full|whole|entire|poora|pura ~1 day|days ~1 rate|price|bhav
    refunded|refund|returned|repaid ~1 in full
    """,
    "offer_claim": """
    special|exclusive|festival|festive|diwali|dhanteras|akshaya|wedding|inaugural|clearance ~2 offer|discount|price|sale|deal|rate
    extra|additional|special|bonus ~2 rebate|discount|off|chhoot|concession|kam
    every|each|all|har|sabhi|sab|everyone ~2 visitor|visitors|customer|customers|grahak|grahako|buyer|buyers ~4 discount|rebate|off|chhoot|offer|free
    sale ~2 on|chal
    wholesale|factory|better|good|extra|special|lower|lowest|reduced|kam|accha|achha price|rate|deal|discount|daam|prices ~4 if|today|aaj|for|milega|denge|dunga|give|get|karenge
    will|shall|can ~2 give|get|offer ~2 better|special|good|lower|extra
    sale|offer ~1 is|chal|going ~1 on|live|raha
    """,
    "price_lock_claim": """
    price|rate|bhav|daam ~3 lock|locked|hold|held|protected|fix|fixed|freeze|same|change|badlega
    price|rate|bhav|daam ~5 locked|held|protected
    lock|hold|fix|freeze|block|rok ~3 price|rate|bhav|daam
    held|holding|locked|blocked|frozen|froze|reserved|roka|roki|rokkar|rokke ~4 price|rate|bhav|daam
    keep|kept|keeping|saved|saving ~1 this|that|todays|the|your|same price|rate
    price|rate|bhav|daam ~6 rok|roka|rokkar|rokke|rukwa*|thaam
    price|rate|bhav|daam ~6 stay|stays|remain|remains ~2 till|until|for|same
    """,
    "times_claim": """
    twice|thrice|unlimited|anytime|limitless
    do|teen|char|paanch|chhe|two|three|four|five|several|many|baar|kai|kitni|jitni|2|3|4|5 ?bhi baar|bar|dafa|times
    every|har ~1 time|baar|year|saal
    free|muft ~5 every|har|each ~1 month|months|mahina|mahine|week|hafte|hafta|day
    every|har|each ~1 month|months|mahina|mahine|week|hafte|hafta|day ~5 free|muft
    """,
    "no_interest_claim": """
    no|zero|without|bina|koi ~2 interest|byaj|vyaj
    interest|byaj|vyaj ~2 nahi|nahin|free|zero|not|nil
    """,
    "duty_claim": """
    not|nahi|no|isnt|never ~2 needed|need|required|necessary|zaroori|zaruri|zaroorat|zarurat
    zaroorat|zarurat|zaroori|zaruri|need|requirement ~2 nahi|nahin
    nothing|zero ~2 advance|upfront|now
    dont|doesnt|not|neednt ~1 have|need|must ~1 show|bring|submit|produce|sign|carry
    optional|mandatory|compulsory|obligatory|vaikalpik|anivarya|aichhik
    cannot|cant|never|nahi ~2 be questioned|challenged
    """,
    "limit_claim": "no|without|any|koi ~1 limit|cap|seema|restriction|conditions",
    "others_claim": """
    any|other|another|no|koi|kisi|dusri|dusre|aur|doosri|doosre ~2 shop|shops|jeweller|jewellers|store|stores|brand|brands|dukan|dukaan|dukano|sunar|showroom
    """,
    "restock_claim": """
    ban|aa ~1 raha|rahi|rahe ~1 hai|hain
    being ~1 made|crafted|restocked
    ek|one aur|more ~3 ban*|aa|aayega|aayegi|mangwa*|coming|way
    another|second|more ~5 coming|arriving|expected
    another|second|more ~5 on|under ~1 way|order
    another|second ~2 piece|one|pair ~4 coming|made|way|ready|soon
    restock*|new|fresh ~1 stock ~4 coming|soon|expected|arrive*|arriving|aa|aayega
    back in stock
    stock ~2 aa ~1 jayega|jayegi|raha|rahi
    """,
    "wastage_claim": "no|zero|without|bina ~1 wastage|making|gst|tax|ghat",
}

IN_STOCK = """
in stock
stock me|mein|mai ~1 hai|hain|available|ready
stock me|mein|mai ?, $
dukan|dukaan|store|shop|showroom|counter me|mein|par|pe ~1 hai|hain|rakha|rakhi|rakhe
is|are ~2 in|at ?our|the store|shop|showroom|studio|boutique|gallery|vault|tray|window|display|counter
ready ~1 stock|piece|pieces|hai|hain|to
taiyar|taiar|tayar|tayyar ~1 hai|hain
piece|pieces|pair|pairs|pc|pcs|pis left|bacha|bache|available|hai|hain|ready|stock
collect|pick|le ~2 today|now|aaj|abhi|tomorrow|kal|anytime|jaiye|jao
take|carry ~2 home|today
is|are ready ?now|today|and|to|for|you $
is|are ready for you|u|collection|pickup
is|are ready ~1 in|at
is|are ready ?, you|to|now|today|here|immediately|aap
ships|dispatch|dispatched today|now|aaj|immediately
have|hai|hain ~2 in|hamare|humare ~2 stock|paas
have|has|is|are|theres ~4 left
bacha|bachi|bache ~1 hai|hain
have ~1 plenty|lots|dozens|hundreds
mil jayega|jayegi|jaega|jaegi|jayenge
"""
AVAILABLE = "available|uplabdh|maujood|avlaibal|upalabdh"
SOLD_OUT = """
sold out
is|are|was|has|have|already ~1 sold|gone
bik ~1 chuka|chuki|chuke|gaya|gayi|gaye
out of stock
stock ~2 khatam|nahi|not|over
khatam ho|hai
"""
UNAVAILABLE = """
not|nahi|isnt ~3 stock|available|uplabdh
available|uplabdh|stock ~1 nahi|not
"""
DISCOUNTING = """
offer|give|do|can|milega|mil|denge|dunga|dungi|doongi|best ~6 on|pe|par|off ~2 making|total|bill|price
making ~2 par|pe|on ~3 % tak|upto
on|par|pe ~2 making ~6 up|upto|till|tak|maximum ~2 %
can|could|will ~1 go|stretch|come ~3 %
on|pe|par ~2 making ~6 % ~3 offer|give|milega|mil|denge|dunga|dungi|kam
discount|discounts|chhoot|chhut|chhoote|riyayat|rebate|concession|off|diskaunt|katauti|less
kam ~1 kar|karke|ho|karo|karenge|dunga|dungi|kiya|karna
best|most|maximum ~2 can ~1 do|offer|give
lowered|slash|knock|concede
lower ~3 price|prices|making|bill|total|amount|cost|it|this|by|for
% ~1 lower|lesser|cheaper|kam
% ~2 niche|neeche ~1 aa*|ja*
up|upto|tak|maximum ~2 % ~2 on|pe|par ~1 making
% ~2 on|pe|par ~1 making ~3 possible|sambhav|ho|sakta|sakti|kam|maximum|allowed
bring|take|come|cut ~5 down|lower
down ~1 by
i|we|ill|well|will|can ~1 cut
reduce|reduced|reduction|bachat|save|saving|saved|chhod|maaf
"""
WHOLE_PRICE = "total bill complete whole full poore poora pure sab entire final overall mrp product"

# notions everybody speaks of: no claim of their own
UNCHECKED = word_set(
    "holiday callback sell store price time order design photo visit call show collection catalogue jewellery appointment"
    " offer discount bargain final video name number help question answer customer person city address"
    " start when how howmuch ready other size weight light colour set gift book status documents data care"
    " wear owner manager staff bill make pay money value piece card minimum maximum percent purity carat"
    " home bridal baby men try model stone miss keep deduct cheap expensive complaint tax making lock"
    " interest language policy family stock open close map water temple festival diwali padwa akshaya navratri rakhi message begin maturity cash karigar"
)

# spoken of beside anything: by themselves they tie nothing to anything
BESIDE = word_set(
    "home start visit callback try making discount bargain offer maximum minimum tax video call manager status make pay stone bill gift cheap price"
)

# said of everything that is bought: they tell no service from another
GENERAL = word_set("price money pay value bill order amount minimum maximum percent final number")

# what becomes of a piece that is brought back
TAKEN_BACK = word_set("return refund exchange buyback")

# words with capitals that every shop's message may hold
COMMON_CAPITALS = """
I Sir Madam Maam Ma'am Ji WhatsApp India Indian Hindi English Marathi Gujarati Tamil OK Okay AM PM GST PAN EMI UPI Mr Mrs Ms Dr Monday Tuesday
Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Diwali Dhanteras
Namaste Hello Hi Welcome Thank Thanks Yes No Please Sure Sorry Our We You Your The This That It If In On At For To And Or But Here There
Aap Aapka Aapke Aapki Hum Humare Hamare Kya Ji Haan Main Mujhe Ye Yeh Wo Is Uska Abhi Bas Video Call Google Maps Instagram Facebook
KYC ID ₹ Rs INR MRP BIS HUID FAQ PS NB DM Store Shop Team Happy Good Morning Evening Festival Bhai Bhaiya Didi
"""
