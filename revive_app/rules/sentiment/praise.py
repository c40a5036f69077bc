"""Phrases of a customer who is pleased."""

PRAISE = """
bahut|bohot|khub|khoob|sabko|ekdum ~1 jacha|jachi|jache|jach|jama|jami|bhaya|bhayi|bhaaya|suhaya
accha|acha|sundar|badhiya|itna ~4 socha|expect|expected ~1 nahi|nhi|not
cant complain
magic|jadu|jaadu|art|gold|skill ~2 in|hai ~1 his|her|your|their|haath|hath|hands
haath|hath|hathon ~1 me|mein ~1 jadu|jaadu
went|gone|goes|go ~1 out of ~1 way
hats off
cant|cannot|couldnt ~1 stop ~1 looking|admiring|smiling|loving|staring|wearing|praising
never ~2 seen|found|had ~3 such|fine|like|better|this
look|looks|looking ~1 brand|like ?brand new
brand new ~2 polish|polishing|repair|cleaning|service
made ~1 my|our ~1 day|week|wedding|function
exactly|just ~2 as|how|what ~2 imagined|wanted|shown|expected|promised
beyond|above|than ~2 expectation|expectations|expected
umeed|ummeed|ummid|soch ~1 se ~1 badhkar|zyada|behtar|accha
even better|prettier|nicer
har|hamesha|ab ~3 aapke|aapse|apke|yahin|yahi|yaha ~2 aayenge|aaunga|aaungi|lenge|lunga|lungi
always ~3 on time|punctual
maan|man gaye|gaya|gayi
dil|man|mann ~2 garden|jeet|jita
tarif|tareef|taarif ~4 karu|karun|kam|kare|kar|rahe|karte
trust|bharosa ~2 blindly|poora|pura|hai|aap|your
very|so|really|extremely|well|too ~1 pleased|impressed|happy|glad|satisfied
would|will ~1 definitely|surely|love ~2 again|come|buy|shop|visit
pleasure ~2 dealing|shopping|doing|to
couldnt be ~1 happier
one of ~2 best|finest
look|looks|looking|came ~2 beautiful|gorgeous|stunning|lovely|amazing|great
solid|ekdum|ek ~1 dam ~2 bani|bana|piece|kaam ~1 hai
bura|kharab|kharaab|bekar @NOT ~1 hai|laga|tha|lagi ~2 accha|acha|sahi|theek
aabhar|abhar|dhanyavadalu|nandri|dhonnobad|aabhari
gami|gamyu|gamyo|gamya|avadle|avadla|avadli|aavadla|aavadli|aavadle|pidichathu|pidichiruku|pidichi|nachindi|nachayi|nacchayi|pachondo|pochondo|ishta ?che|aahe|irukku|hoyeche|aaya|ayithu $
romba|chala|khup|khub|bahu|onek|tumba|valare|miga|migavum ~2 nalla|nallaruku|azhagu|azhaga|arumai|manchi|baga|bagundi|bagunnay|chhan|chan|sundar|saras|saru|sundor|bhalo|chennagide|nannayitundu
chala baga chesaru|undi|unnay
maza|maja ~1 aaya|aa|aala|aavi
good|great|best|nice|lovely|beautiful|excellent|superb ~1 work|job|service|design|collection|finishing|quality|experience
got ~3 compliments|praise
never ~1 disappoint|disappointed|failed|regret
would|will|highly|definitely|strongly ~1 recommend|buy|visit|return|shop ?again
will|would ~1 come|buy|visit|shop ~1 again
keep ~1 up
thank ~1 god|heavens
loved|love|loving|adore|adored
dil|man|mann ~2 chhu|gaya|jeet
haath|hath|nazar ~2 chum|hat|hatti
jawab|jabab ~1 nahi
ek|no number|1|one
aage|phir|fir|hamesha|agli|next ~2 bhi|time|baar ~3 se|yahin|yahi|hi ~1 lenge|lunga|lungi|aayenge|aaungi|aaunga|kharid*
everyone|everybody|people|sab|sabne|friends|relatives|sister|cousin ~4 asked|asking|jealous|puch*|admired|noticed|complimented
thanks|thank|thanku ~2 ton|lot|lots|million|bunch|heaps
jaisa|jaisi|jaise|aisa|aisi|aise|itna|itni|such ~4 kahin|kahi|anywhere|elsewhere @NOT|never
never seen|found ~3 such|like|better
socha|expected ~1 nahi|nhi|not ~1 tha|this|such ~2 accha|acha|achchha|good|nice
better than|then ~2 expected|photo|photos|imagined|picture|pictures
exceeded ~2 expectations|expectation
pochondo|pachand|pasand|pasant ~1 hoyeche|hoise|hoyechhe|hoeche|hayeche|hayechhe|aaya|padla|padli|aavi|aavyu
aage|phir|fir|hamesha|next ~2 se|time ~2 lenge|lunga|lungi|aayenge|aaungi|aaunga|kharid*
like|as new|showroom
kya|kitna|kitni ~1 baat|khubsurat|sundar|badhiya|mast
char|chaar chand
ghar|sab|family ~2 khush
paisa|paise|paisay vasool|vasul|wasool|vasul
no|koi|zero|without|kahi issue|issues|problem|problems|shikayat|complaint|complaints|dikkat ?nahi
worth ~1 every|it|the
fits|fit ~1 perfectly|perfect|well
turned out ~1 great|well|lovely|beautiful|good
maza|maja|majaa ~1 aa|aaya|aa gaya
dil ~1 khush|jeet|le|aa|garden
man|mann ~1 prasann|khush|moh|bhar
pasand|pasant|gamyu|gami|gamyo|avadla|avadli|pidichiruku|pidichirukku|nachindi|nacchindi|pochondo|pachhanda ~1 aaya|aayi|aaye|aa|hai
bahut|bohot|khup|khub|romba ~1 accha|acche|acchi|sundar|pyara|badhiya|khush|saras|chhan
wah|vah|waah|wow
time|samay ~1 pe|par ~1 mil|mila|mili|aaya|aa
jaisa|waisa ~2 hi ~1 bana|mila|nikla|tha
5|five|paanch|10 ~1 star|stars
happy tears
thank|thanks|dhanyavad|shukriya ~1 so|very|much|a lot|lots|bahut
sabko|sab|everyone|everybody ~2 pasand|liked|loved|praised|accha|tarif|tareef
super|supar|zakas|jhakas|mast
accha|sundar ~1 pehli|kabhi
"""
