"""What speaks against it: a time, a question, another number, goods, messages of the customer's own."""

import re

from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.text import fold_all
from revive_app.rules.optout import phrases
from revive_app.rules.optout.words import GROUPS

LATER = word_pattern("@LATER", GROUPS)
OF_A_DAY = compile_phrases(
    """
    tak ~1 @MAT|dont
    subah|shaam|sham|raat|dopahar|morning|night|evening|afternoon ~2 @MAT|dont
    kal|kl|parso|aaj subah|shaam|sham|raat|dopahar ~2 @MAT|dont
    kal|kl|tomorrow|parso|udya|monday|tuesday|wednesday|thursday|friday|saturday|sunday|somvar|ravivar|courier|today|aaj ~1 @MAT|dont
    @MAT|dont ~3 kal|tomorrow|parso|udya|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    """,
    GROUPS,
)
# "every week", "since morning": how often, not until when
OF_A_FLOOD = compile_phrases(
    """
    since|every|each|daily|per|a|ek|har|in|this|from|aaj|today|subah ?a|one|ek|dusre|second|other ?week|month|morning|day|hafte|mahine|din|subah|evening|raat|night|today|se|din
    """,
    GROUPS,
)
# "no messages for some time": a pause
A_WHILE = compile_phrases(
    "no|not|dont|stop|pause ~6 for ~1 some|a time|while|days|weeks\nfor ~1 some|few days|weeks\nkuch|kuchh|thode din|dino|dinon|samay|time ~1 tak|ke|$\nthoda time|samay",
    GROUPS,
)
FOREVER = compile_phrases(
    """
    @ANYMORE
    aaj|ab|iske|is ~1 ke|se baad
    aaj|ab|kal|parso|somvar|monday|udya se|pasun
    from ~1 now|today|onwards|tomorrow|monday
    after|post today|this|now
    """,
    GROUPS,
)
ELSEWISE = compile_phrases(
    "whatsapp|text|message|sms|msg|mail|email|call|phone ~1 is|hi|me|pe ~1 ok|okay|fine|better|best|enough|thik|theek|sahi\ncall|phone|email|mail|fon|kol ~1 me|us|karo|kro|kijiye|kar|karna|only|instead|pe|par\n^ ?please|pls|plz|kindly|just call|phone|ring|mail|email ?please|pls|only|instead $",
    GROUPS,
)
HAPPENED = compile_phrases(
    "band|bandh|bnd|stop ?kar @HAPPENED\nband|bandh|bnd|khatam hone|hona ~2 hai|h|he|kya\nband|bandh|bnd|khatam hone|hona wala|wali|vala|vali|wale",
    GROUPS,
)
# "bina puche mat bhejna": something is to come, once she has said so
UNASKED = compile_phrases(
    "bina|without|before ~1 puche|pooche|poochhe|bataye|batae|asking|telling|confirm*|approval|permission",
    GROUPS,
)
# "the band ought to end": no remark that it has
SHOULD_END = compile_phrases(
    "band|bandh|bnd ~1 ho|hone|hona|hojana|hojane ~1 @CHAHIYE|jaye|jae|jaaye|jayein|chahiye", GROUPS
)
# whoever held this number is no more: the number is meant, whosoever it was
DIED = compile_phrases(
    """
    died|dead|expired|deceased|demise|swargwas*|dehant|nidhan|swargiya|devlok
    passed ~1 away|on
    no more ?since|now|and|he|she $
    ab ~1 @MAT|nahi ~1 rahe|rahi|raha|rahin
    @MAT|nahi rahe|rahi|rahin ?hai|ab $
    guzar|gujar|off|chal|gujri ~1 gaye|gayi|gaya|base|basi|gaye-hai
    varle|vaarle|mele|nidhan
    iran*|kalaman*
    chanipoy*|poyaru
    mara gechen|gelen
    """,
    GROUPS,
)
# "stop, don't cut it yet": the hands are meant
OTHER_WORK = compile_phrases(
    "^ ~1 dont|do|mat|please ?not|mat cut|melt|break|make|polish|pack|engrave|start|ship|dispatch|deliver|solder|touch|remove|change|kaat*|bana*|tod*|gala*|dispatch",
    GROUPS,
)
# "no stop, make it 3": how many of what she orders
_COUNTS = "1|2|3|4|5|6|7|8|9|10|11|12|two|three|four|five|six|teen|tin|char|chaar|paanch|panch"
ORDER_CHANGED = compile_phrases(
    f"""
    ^ ~1 make|change ?the ?my it|that|them|order|quantity ?to {_COUNTS} ?pieces|pairs|only|instead|please|pls|of $
    ^ ~1 {_COUNTS} ?pieces|piece|pairs|hi|ki|ka ?jagah kar*|krdo|kardo|bhej*|pack ?do|dijiye|dena|please|pls $
    ^ ~1 {_COUNTS} ?pieces|pairs instead $
    """,
    {"BARRIER": ""},
)
# "every morning": how often, not until when
EVERY = re.compile(
    r" (?:every|each|har|roj) (?:single )?(?:morning|evening|night|day|veek|month|subah|sham|din|hafte|rat|mahine)(?!\S)"
)
NOT_NOW = compile_phrases("abhi|now ~3 @MAT|dont\ndont ~5 yet $\ndont|dnt|not|mat ~3 now|abhi|right", GROUPS)
CONTINUES = word_pattern(phrases.CONTINUES, GROUPS)
OTHER_NUMBER = word_pattern(
    "purana purani purane puraane dusra dusre doosre second other alternate old naya naye nayi new save address change courier pata spelling",
    GROUPS,
)
# "don't message my wife's number": a request about somebody else
THEIR_NUMBER = compile_phrases(
    """
    wifes|wife|husbands|husband|mothers|fathers|sisters|brothers|sons|daughters|his|her|their|office ~1 number|no|phone
    papa|mummy|uske|unke|iske|behan|pati|patni|biwi|bete|beti|dusre ?ke|ki number|no|nambar|phone
    """,
    GROUPS,
)
NOT_ME = compile_phrases(
    """
    @WRITE|call ~2 my|mere|meri|mera|apne @KIN
    @WRITE|call him|her|them|unko|unhe
    @KIN ko|ne|k ~3 @WRITE|call|phone|bata*|bhej*
    @BOTHER|disturb|bother|trouble him|her|them|unko|unhe|@KIN
    @HATA ke|kar|k ~4 likh*|daal*|dal*|laga*|save|rakh*|naya|bana*|add|khud*|karo
    unsub* ~2 netflix|prime|hotstar|youtube|spotify|amazon|flipkart|swiggy|zomato|airtel|jio|tanishq|kalyan|malabar
    means|mean|meaning|matlab
    by mistake|accident
    galti ~1 se
    accidentally|wrongly|mistakenly
    """,
    GROUPS,
)
WISHES = compile_phrases("@WANT|@CHAHIYE|@VENDA\nwould|will ~2 not", GROUPS)
# "14 nahi 16 number": the one is put right
PUT_RIGHT = re.compile(r" \d+ (?:nahi|nhi|not|no|mat) \d+(?!\S)")
# the customer is the one who writes, or misses what should have come
OWN_MESSAGES = compile_phrases(
    """
    bheju|bhejun|bheji|bhejunga|bhejungi|likhunga|likhungi
    @MESSAGE|call|reply|phone|contact|visit|confirm|order|payment|transfer ~2 karunga|karungi
    @MESSAGE ~1 karu|karun|kiya|kia|kie|kari ~1 tha|the|thi|raha|rahi|chuka|chuki|hai|hu|hoon
    @MESSAGE ~1 kar ~1 tha|thi|raha|rahi|chuka|chuki|hu|hoon
    @MESSAGE ~1 nahi|nhi kiya|kia|bheja|diya ?aapne|hai|kya|ab|abhi|tak $
    maine|mene|humne|hamne ~4 @MESSAGE|bhej*|likh* ~2 kiya|kia|kari|bheja|bheji|likha|likhi|diya|di
    maine|mene|humne|hamne ~4 bheja|bheji|bheje|likha
    i|we|ive|weve ~2 sent|messaged|texted|wrote|msged
    i|we|ill ~1 vil ~1 @WRITE
    why|kyu|kyun|kyon|kyo ~2 nahi|nhi|not|didnt|dont ~2 kiya|bheja|aaya|aya|mila|diya|send|sent|message|messaged|reply
    nahi|nhi|not|never|didnt|havent|hasnt ~2 mila|aaya|aya|mile|aaye|aye|pahuncha|received|got|reached|delivered
    not ~1 getting|receiving|opening|visible
    why|kyu|kyun ~3 not|didnt|dont ~2 get|receive
    why|kyu|kyun|kyon ~1 nahi|nhi|not ~1 kar*|bhej*|bata*
    why|kyu|kyun|kyon band|stop|stopped ?kar diya|diye|di|kiya|kiye|sending
    why|kyu|kyun ~1 no|not|nahi|koi ~2 @MESSAGE|reply|response|answer
    @MESSAGE ~1 nahi|nhi|not aa|aate|mil|milte|milta|dikh|dikha|dikhta|khul|khula|open|load
    @MESSAGE ~1 nahi|nhi|not gaya|gayi|gaye|pahunch*|pahuch*
    no|koi @MESSAGE ~3 since|till|yet|abhi|so-far
    ^ ~1 no @MESSAGE|reply|response ~3 since
    """,
    GROUPS,
)
# "ei rong ta chai na", "ye design nahi": one thing is meant
ONE_THING = re.compile(
    r"\A(?: (?:no|na|nahi|please|bhai|ji))? (?:ei|eta|ee|intha|indha|idi|ha|hi|hya|he|aa|ye|yah|yeh|vo|this|that|these|those)"
    rf" (?!(?:sab|sabhi|all|number|no|nambar|nahi|nhi|mat|na|kya|kyu|kyun|is|are|roj|bhi|kuch|kisi|kisko|vaddu|vadu|chai|ka|ki|ke|mera|meri|log|shop|company|{'|'.join(sorted(fold_all(GROUPS['MESSAGE'] + ' ' + GROUPS['PROMOTION'])))})(?!\S))"
    r"\S+"
)
ONE_OFFER = compile_phrases("^ ~1 ye|yeh|this|that|wo|is|us @PROMOTION ~2 @NOT|@MAT", GROUPS)
SHOWS = word_pattern(
    "show dikhao dikhaiye dikhana dikha dekhan dekhao batao bataiye batavo dakhva dakhava katunga kaatunga chupinchandi toriso",
    GROUPS,
)
# "I had unsubscribed earlier": what was, and no order
LEFT_BEFORE = compile_phrases(
    "had|have|ive|earlier|before|previously|pehle|pahle|mistake|galti|mistakenly|accidentally ~3 unsub*|stop|stopped|blocked|left|opted|block|band\nunsub*|stopped|blocked|left|optout ~2 earlier|before|previously|pehle|pahle|mistake|galti|accidentally|last",
    GROUPS,
)
GREETING = re.compile(r" g(?:oo|u|o)?d (?:morning|night|evening)(?!\S)")
# "on whatsapp" says where, not what
CHANNEL = re.compile(
    r" (?:on|via|by|through) (?:vhatsap|va|sms)(?!\S)| (?:vhatsap|va|sms) (?:pe|par|pr|se|me)(?!\S)"
)
CALLS = compile_phrases(
    """
    call|calls|phone|fon|kol|ring ~1 @MAT
    dont|dnt|donot|not ~1 call|phone|ring
    """,
    GROUPS,
)
# who asks for a person wants to be written to
SOMEBODY = compile_phrases(
    """
    talk|speak|chat|connect|transfer|need|want|give ~4 person|human|somebody|someone|manager|owner|staff|agent|executive|salesman|boss
    baat|bat|bath ~2 karni|karna|karwa*|karva*|kara*|kar|karao|karo|krni|krna
    kisi|insaan|insan|aadmi|admi|manager|malik|owner|staff|sir|madam se ~1 baat|bat|connect|milwa*
    """,
    GROUPS,
)
# "how to unsubscribe?" is a wish to leave, yet a question
HOW_OFTEN = compile_phrases("how ~1 many|often ~1 times|time\nhow often|many-times", GROUPS)
ASKS_HOW = compile_phrases(
    "^ ~2 how|kaise|kese|where|kahan\n^ ~3 whats|what|any|a|some ~2 way|process|procedure|option|steps|link\n^ can i|we",
    GROUPS,
)
# "did you stop the offer?"
ASKS_OF_OFFERS = compile_phrases(
    "^ ~1 did|have|has|had|is|are|was|were|does|when|kya|if|whether ~1 you|u|the|your|it|this|that|aap|aapne|ye|they|@PROMOTION\n@PROMOTION me|mein|mai|pe|par",
    GROUPS,
)
PRICES = word_pattern("rate price daam discount", GROUPS)
# "so many offers, which is best": one is chosen
CHOOSES = word_pattern("which kaunsa konsa kaunsi konsi best", GROUPS)
HAGGLING = word_pattern("rate price daam sahi final discount best", GROUPS)
KEPT = compile_phrases(
    """
    only|sirf|bas|just ~4 @SERVICE
    @SERVICE ~3 ok|okay|fine|chahiye|dena|dijiye|de|do|bhejo|send|bhejna
    """,
    GROUPS,
)
# "aur kuch nahi chahiye": the list is complete, that is all
NOTHING_MORE = compile_phrases("aur|or kuch|koi ~1 @MAT @CHAHIYE\nkuch|koi aur|or ~1 @MAT @CHAHIYE", GROUPS)
# "not interested right now, maybe later": another time, then
PUTS_OFF = compile_phrases(
    "maybe|may ?be later|sometime|someday\nlater ~1 maybe|perhaps|sure|pls|please|$\nbaad|bad|badme ~1 me|mein|dekh*\nphir|fir kabhi\nother|another|next time\nin ~1 future",
    GROUPS,
)
# "not interested now" is no "not now"
NO_WISH = compile_phrases(
    "@DONT|no ~2 interested|interest|intrested|required|needed\nno need|requirement", GROUPS
)
