"""Phrases of a customer who is pleased."""

PRAISE = """
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
pochondo|pachand|pasand|pasant ~1 hoyeche|hoise|hoyechhe|hoeche|aaya|padla|padli|aavi|aavyu
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
