"""A person would suspect it; another reading is possible."""

HINTS = """
not|dont|dnt|donot|never|pls|please|no need ~1 @SEND $
@MAT|dont|dnt @BHEJ ?yaar|bhai|ji|please|pls|plz|na|aap|bhaiya|sir|madam $
@BHEJ @MAT|naka $
@MAT bheja karo|kro|kijiye|karein|kare|karna
enough of ~1 this|these|it|your|you
can|could|may i|we ~2 unsub*|optout|opt
phir|fir|again|wapas|vapas ~2 aa|aaya|aayi|aagaya|aa ~2 @PROMOTION|@MESSAGE
@PROMOTION|@MESSAGE ~1 phir|fir|again|wapas|vapas ~2 aa|aaya|aayi|aagaya
mujhe|hume|humein|mereko|mko ~1 @MAT bhej*
stop|quit sending|forwarding|posting
not|no|nto|zero|without|isnt|nt|longer interest|interested|intrested|intrestd|intersted
@MAT|no interest|interested|intrest|ruchi|dilchaspi
interest|interested|intrest|ruchi|dilchaspi ~1 @MAT
leave|let me|us ~2 alone|be|peace
@BOTHER deu|devu|dyu|dya|karu|karo|kara|aapo|aapsho ~1 @MAT
not|dont|dnt|donot|stop|mat|na ~1 disturb*|bother*|irritat*|harass*|troubl*|annoy*|pester*|bug|bugging|spam*
@BOTHER @MAT|na karo|kro|kar|kijiye|karein|kare|karna|kariye
@BOTHER karna|kar|karne ~1 band|bandh|chhodo|chodo
not ~1 mr|mrs|ms|miss|mister
number|no|nambar ~3 ka|ki|cha nahi|nhi
will|ill|gonna|shall|going ~3 @BLOCK
^ ?i|have|already blocked|blocking|reported|reporting ~2 $
number|no|nambar ~1 kahan|kaha|kaise|kisne|kidhar ?se ~1 mila|diya|liya|aaya
@MANY ~3 @MESSAGE|@PROMOTION ~2 aata|aati|aate|aa|aane|aaye|bhejta|bhejte
@BLOCK kar|karna|karunga|karungi|kardunga|kardungi|krdunga|karke|karu
@BLOCK|complain|complaint ~2 dunga|dungi|doonga|karunga|karungi|krunga
going to @BLOCK
who|kaun|kisne|where|kaha|kahan|how|kaise|kidhar ~4 @MINE|this|the|ye|yeh ~1 number|no|nambar|num|contact|details
@MINE ~1 number|no|nambar|num ~2 kisne|kaha|kahan|kaise
you|u|aap|tum|stop ~1 keep|kept|keeps messaging|sending|texting|spamming|calling|msging
why|what|y ~3 getting|receiving|sending|messaging|texting|spamming|contacting|writing
why|kyu|kyun|kyon ~1 so many
why|kyu|kyun|kyon|kyo|who|kisne ~4 add|added|include|included|jod|joda|jodi|dala|daala ~3 me|us|mujhe|hume|here|group|list
me|us|mujhe|mera|my|number ~3 kyu|kyun|kyon|kyo|kisne ~3 add|added|joda|dala|daala
why|kyu|kyun|kyon|kyo ~2 bhej*|@MESSAGE
bhej*|@MESSAGE ~2 kyu|kyun|kyon|kyo
how|kaise|kese|where|kahan ~4 unsub*|optout|opt|hatau|hataye|hataun
way|process|procedure|option|steps|link ~3 unsub*|optout|stop|leave
how|kaise|kese ~3 stop|leave|exit|remove|band|bandh ?this|it|these|that|ye|yeh|ise|isko|karu|karun|kare|karein|me|my ?number|this|from|all $
how|kaise|kese ~3 stop|band|bandh ~3 @MESSAGE|@PROMOTION
how|kaise|kese ~3 leave|exit|quit ~2 @LIST
not ~1 my|our cup|thing|type
roz|rozana|daily|everyday ~3 bhejte|bhejti|bhejta ~2 ho|hai|hain|rehte|rahte|rehti
2nd|3rd|4th|5th|second|third|fourth|fifth|sixth ~1 @PROMOTION|@MESSAGE ~2 today|aaj|day|week
not|dont|dnt|donot ~1 @WANT ~1 anything|these|any|your|buy
not|dont|dnt|no|donot ~1 need|require ~1 anything|this|it|any|your|jewellery ?thanks|thank|please|anymore|jewellery|products $
no need|requirement|thanks|thank ?you|u|now|anymore|please $
already purchased|bought|kharid*|taken|got ~3 other|another|else|somewhere|elsewhere|dusre|different
le|kharid ~1 liya|li|liye|chuki|chuka ~3 dusri|dusre|kahin|kahi|aur|jagah
flood|flooding|bombard|bombarding|filling|fill ~2 me|us|inbox|whatsapp|phone
thevai|avasaram|jarur|garaj|dorkar|zarurat illa|illai|ledu|nathi|nahi|nei|nai|ilai
go away|to hell
whose number|no|phone|contact
^ ~2 kiska|kiski|kiske number|no|nambar|phone
number|no|nambar|phone ~3 mine|mera|meri ~1 now|ab
number|no|nambar|phone|customer ~5 passed|expired|died|dead|demise
passed|expired|died|dead ~5 number|no|nambar|phone
^ ~1 ye|yeh|yah|ya|is|this|aa|he|idi ~3 ka|ki|cha|no|chi number|nambar|no|phone ~1 @MAT ?hai|he|h|hain|che|ahe|aahe $
number|no|nambar|sim|phone ~3 doesnt|isnt|not|nt|no|dont|never ~1 belong*|of|for|owned|used|registered
number|no|nambar|phone ~3 kisi|someone|somebody|another|dusre|different|other aur|else|person|ka|ki|elses|owner
kisi|someone|somebody aur|else ~2 bhejo|bhejiye|send|message|msg|karo|number|no|ka
belongs ~2 someone|somebody|another|different
will|ll|gonna|shall|going|get ~2 be|being|getting|get blocked|reported
@BLOCK ~1 maar|marunga|marungi|marenge|list|lagaunga|lagaungi|karwa*|karva*
customer|client|grahak ~1 @MAT
nahi|nahin|not ~2 customer|client|grahak
bas|bss ~2 karo|kro|kijiye|kariye|kare|hua|hogaya
@MANY ?morning|day|week|festival|din|subah ?one|another|new ?more ?sale|offer @PROMOTION|@MESSAGE ~3 from|by
@MANY ~3 @PROMOTION|@MESSAGE ~4 from|by|of you|your|u|aap|ur
offer|sale|ad|message|msg|scheme offer|sale|ad|message|msg|scheme
@PROMOTION|@MESSAGE|daily|roz ~5 pak|thak|ub|paka|bore|irritate|dukhi|fed|sick|tired ~1 gaya|gayi|gaye|gya|ho|diya|up|of
lose|delete|forget ~1 my|mine|this ~1 number|contact
unwanted|unsolicited|irrelevant|useless|faltu|bekaar|bekar|fuzool|unnecessary ~2 @MESSAGE|@PROMOTION
dimag|dimaag|dimak|sar|sir|bheja ~2 kha*|kharab|khrab|pakao|paka|dard|chaato|khao
not|dont|dnt|donot|stop|mat|na|quit ~1 waste|wasting ~3 time
time|samay|vakt ~1 waste|barbad|kharab ~1 @MAT|karo|kar
take|get|got ~1 a|the hint
kitni|kitne baar|bar ~1 mana|manaa ~1 kiya|karu|karun|kar
kitni|kitne baar|bar ~1 bola|bolu|bolun|kaha|kahu ~3 mat|nahi|nhi|na|band|bandh|stop
how ~1 many ~1 times ~7 stop|not|dont
rather|prefer not ?to|thanks|thank $
give ~1 me|us ~1 a|some break|rest|peace
galat|wrong ~1 jagah|insaan|aadmi|person|insan|bande|contact|place|recipient
incorrect|different ~1 number|no|person
how|kaise|kese|where|kahan ~4 stop|deactivate|disable|turn|switch|mute ~3 @MESSAGE|@PROMOTION|this|these|it
get lost|off|out
shut up
picha|peecha|pichha|jaan|jan chhodo|chhod|chodo|chod|chhodiye
door|dur raho|rahiye|hato
maaf|maf|bakhsh|baksh ~1 karo|kar|kijiye|do
not your|ur|a customer|client
i am|main|mai ~1 not|nahi mr|mrs|ms|miss
@ANYTHING|koi ~1 zarurat|zaroorat|jarurat|need|requirement ~1 @MAT
zarurat|zaroorat|jarurat|need|requirement @MAT
not|no|isnt|nt required|needed|necessary ?thanks|thank|anymore|please $
blocking|reporting ~2 you|u|this|number
fed up ~1 of|with|by
sick|tired of
@BOTHER kar|karte ~1 rahe|ho|hai|rakha|diya
annoying|irritating|pakau hai|ho|yaar
annoying|irritating|spamming ~1 hai|yaar|stop|me
spam hai|yaar|stop|he|h
this|these|it|ye|yeh is|are|sab ~2 spam|spamming|annoying|irritating|harassment
tang|pareshan|paresan aa|ho gaya|gayi|gaye|chuka|chuki
dnd ?par|pe|on|activated|list|number
on|activate|activated dnd
mana|manaa ~1 kiya|kar|karne ~2 tha|thi|phir|fir
told|said|asked ~3 not ~1 to ~2 @WRITE|@SEND
din|day|week|hafte|mahine me|mein|mai ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION a|per|every|each day|week|hour|month
getting|receiving|get|receive|aate ~4 @MESSAGE|@PROMOTION ~3 a|per|every|each|in day|week|month|hour|morning
getting|receiving|get|receive|aa|aate ~4 @MESSAGE|@PROMOTION ~4 daily|everyday|roz|constantly
@MESSAGE|@PROMOTION pe|par|after @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~1 aate|aata rehte|rehta|rahte|hi
lagbe|chai|joiye|beku|kavali na|naa
^ ?mujhe|mala|mane|naku|enakku ~1 @VENDA|nathi $
^ ?mujhe|hume|ab @MAT lena|leni|chahiye|kharidna ~1 @ANYTHING $
@ANYTHING ~2 @MAT @CHAHIYE|lena|leni|lene|kharidna
@MAT @CHAHIYE ~2 @ANYTHING|bhai|ji
^ ?ab|bhai|sorry|ji|nahi ?mujhe|hume|humein|mereko|mujhko|hamein|muje ?kuch|koi|ab|bhi|aur @MAT @CHAHIYE $
^ ?mujhe|hume|ab|bhai|sorry|ji @MAT @CHAHIYE ?bhai|ji|mujhe|hume|thanks|please|yaar|aapka|aapki $
nathi|nai joitu|joito|joie ~1 @ANYTHING
too|so|how|bit|bahut|bohot|itne|kitne|kitni|roz|daily ~2 many|much|zyada|jyada|saare ~2 @MESSAGE|@PROMOTION
@MANY ~3 @MESSAGE|@PROMOTION ~3 bhej*|mat|aate|day|everyday|karte|karoge|yaar|yr|kyu|week|aa
@MESSAGE|@PROMOTION ~4 too|bit much|many
@PROMOTION|@MESSAGE ~1 every|each day|hour|week|morning
no|nothing more|further ?please|pls|plz|thanks|ji $
enough|bas|basta ~1 $
"""
