"""Phrases of anger, sorted by what follows from them."""

# the shop or its people are called crooks; asked ("is this a fraud?") it is doubt, not anger
ACCUSATIONS = """
thaga|thagi|thage|thag|loota|luta ~1 hai|gaya|gayi|lia|liya ?aapne|tumne|mujhe
@YOU|@SHOP|ye|yeh|this|its ~3 @CROOK
@CROOK ~2 ho|hain|hai|@SHOP|@YOU|saale
@CROOK $
fraud|frod|scam|cheating ~1 @SHOP|hai
total|complete|pure|big|full|daylight ~1 waste|nonsense|fraud|cheating|scam|robbery
this|its|it|all ~1 is|a ~2 fraud|cheating|scam|robbery
thagi ~3 hadd|had
mosam|dongalu|donga|dongallu|thiruttu|thirudan|chorta|chitar|fasavnuk|fasavle|mosadi
"""

# insults, curses, and "never again"
ABUSE = """
kamine*|kaminepan|dhokebaz*|dhokhebaz*|dhokhebaaj*|dhokebaaj*|dhokhebaji|thagbaaz*|chindichor|haraami*|bhikhari*|badtameez*
nakli|farzi|fake|plated|duplicate ~3 bechte|bechta|bech|selling|sell|dete ?rahe ho|hain|hai|as
third|cheap|low|ghatiya|bekar|waste|useless|garbage|trash|rubbish|crap|pathetic ~1 class|grade|category ~2 service|people|fellows|quality|shop|company|log|dukan|dukaan|staff
third class
fed up ~1 with|of|by ~1 you|your|this|these|excuses|calling|waiting
fed up $
manager|managers|owner|malik|maalik ~6 abhi ke abhi
manager|managers|owner ~5 right now
waste|useless|cheap|worthless fellows|people|log|shop|staff|company
garbage|trash|rubbish|crap|junk ~1 quality|service|product|jewellery|work|shop
arrogant|rude|shameless|insulting ~1 owner|staff|people|manager|shop|fellows|behaviour|cashier
looted|robbed|cheated|conned|swindled|fooled|swapped|duped ~2 me|us|my|our|everyone|people|customers|mujhe|hume
you|u|aap|tum|tumne|aapne ~2 looted|robbed|cheated|swapped|stole|stolen|fooled|lied|loota|thaga
shut|close|band ~1 your|ur|apni|tumhari ~1 shop|store|dukan|dukaan|business
dukan|dukaan|shop|shutter ~2 band karwa*|karva*|kara*|kar ?do|dunga|dungi
dont|do|no|any|have ~2 you ~2 shame
no|zero|any ~1 shame|sharam|responsibility|ethics|manners
crooks|thieves|cheats|scammers|frauds|liars|robbers|looters
disgraceful|disgrace|unacceptable|shameful|outrageous|ridiculous
fool|fooling|cheating|looting|robbing ~1 customers|people|us|me|public
chorta|chorer|chora|dongalu|thiruttu|thirudan|thirudargal|fasavla|fasavlat|fasavle|fasavnuk|phasavla|chhetarya|chhetri|emathit*|emaathit*|yemathit*|mosam|mosagallu|thokaichen|thokale|thokiyeche*|thagiyeche* ~1
loot|looth machi|macha*|rakhi|rahe|liya
lutere|thagi
dimag|dimaag ~1 kharab|khrab
pagal|murkh|ullu|bewakoof|bevakuf ~1 samjha|samjhte|samajhte|bana|banaya|samajh*|ho
bewakoof*|bevakuf*|nalayak|nikamme|besharam|beshram|besharm|besharmo|harami|haramkhor|kamine|kamina|kaminey|kutte|gadhe|gadho
ullu ka|ke pattha|patthe|patha
chutiya|chutiye|chutia|bhosdi*|bhosadi*|madarchod|behenchod|bhenchod|gandu|lavde|laude|bsdk|mkc
shit|shitty|damn|bloody ~1 you|shop|people|fools|hell|idiots|cheats|store|company
fuck|fucking|fucker|bastard|bastards|asshole|bullshit|bitch|piss|pissed
idiot|idiots|moron|morons|jokers|shameless|scoundrels|rascals|gadha
stupid|fools|fool ~2 people|shop|log|you|company|@YOU
@YOU ~2 stupid|fool|fools|mad|useless
@NASTY ~2 @SHOP|experience|ever|ho|hain|tum|aap|you|sab|bot
@SHOP|@YOU ~3 @NASTY
pathetic|disgusting|ridiculous|unacceptable|atrocious|bakwas|bakvas|ghatiya|ghatia|wahiyat|tatti
^ ?ekdum|total|totally|bilkul|such|very|so|what ?a @NASTY ~1 @SHOP|@YOU|service|experience|ho|hain|bot|people
@NASTY $
this|it|its|thats ~1 is ~2 nonsense|@NASTY|awful|cheating
hate ~2 you|u|shop|store|this|your|it
nafrat ~2 hai|ho|karta|karti
sharam|sharm ~2 nahi|aani|karo|aati|nathi|karni
shame ~1 on ~1 you|u
how dare
what|why|who|where the hell|heck|fuck
go ~1 to ~1 hell
get lost
shut up
dafa ho|karo
bhaad|bhad me|mein ~1 jao|jaao|jaye|ja
chup|muh ~1 raho|karo|band ~1 saale|be|karo|kar|rakho
nikal|hat ~1 yahan|yahaan ~1 se
mar|marr jao|jaao
jhooth|jhuth ~1 bol*
jhoothe|jhuthe|lying ~1 ho|hain|people|shop|log
lied|lying ~1 to|about|again
stop ~1 lying|fooling|cheating
tamasha|natak|mazak|majak ~1 hai|bana|laga ~1 rakha|kya|hai
mazak|majak|mazaak ~2 samajh*|samjh*
kitni|kitne|kati baar|bar|vela ~2 bolu|bolun|bolna|kahu|kahun|kahna|kehna|samjhau|sangaych|sangu
how many times ~4 tell|told|say|said|ask|asked|asking|repeat|explain|remind|reminded|called|calling|complain|follow|messaged
how many times ~2 must|have|should ~4 come|visit|wait|call|write|message|chase
jail ~2 honi|hona|chahiye|bhej*|karwa*
aise ~3 jail|pulis|police
jhoote|jhute|jhute|jhuthe|jhoothi ho|hain|sab|log
thakiechen|thokiechen|thokiye|thakiye*|thakale|thakalen|fasavle|fasavlat|fasavta|fasavtat|fasavtay|phasavta|phasavtat|phasavle|emathitinga|ematriteenga|emathuringa
kabhi|dobara|zindagi ~3 @NOT ~2 aaunga|aaungi|aayenge|lunga|lungi|lenge|kharid*
@NOT ~1 dobara|kabhi ~2 aaunga|aaungi|aayenge|lunga|lungi|kharid*
never ~4 buy|buying|come|coming|visit|shop|shopping|from ~2 again|anymore|you
you|guys|people|log|aap ~1 sleeping|joking|kidding|mad|blind|deaf|sote|andhe
vinash|satyanash|satyanaash
hadd|had ~1 hoti|ho ~1 hai|gayi
"""

# what a lawyer, a judge or the public is threatened with: a human must answer that
THREATS = """
file|lodge|register|put ~2 case|fir|complaint|cases
case ~1 karunga|karungi|karenge|kar|file|thok
call|refund|reply|answer|return|deliver ~3 now|today|immediately ~2 or|else|otherwise
or ~1 else $
or ~3 file|sue|police|court|legal|complain|case
face ~1 legal
legal action|notice|case
thane|thana|chowki ~1 jaunga|jaungi|jayenge|chalo|me
consumer ~1 court|forum|helpline|case
upbhokta|grahak ~2 forum|foram|court|adalat|manch
go|going|jaunga|jaungi|jayenge|file|take|drag|see|call ~3 court|police|lawyer|vakil|vakeel|adalat|thane
fir darj|lodge|file|likhwa*|karwa*
court|police|lawyer|vakil|vakeel|adalat|forum|foram|legal ~4 jaunga|jaungi|jayenge|karunga|karungi|karenge|case|notice|complaint|action|bulaunga
report|complain|complaint|shikayat ~3 police|court|forum|foram|bis|karunga|karungi
jail|giraftar ~2 karwa*|karva*|bhej*|jaoge
sue ~1 you|your
posting ~2 google|facebook|instagram|twitter|review|reviews|everywhere
bad|negative|1|one|zero ~1 star|stars|review|rating ~2 de*|dunga|dungi|give|post
will|i|ill|going ~3 expose|sue|drag ~1 you|u|this|shop|aap|tum
viral|badnam|badnaam|expose ~1 kar*
everyone|everybody|people ~2 should|must ~1 know
sabko|duniya ~2 batau|bataunga|bataungi
"""

# heat, and nothing by itself: "call me right now" is a wish
HEAT = """
right now|away
abhi ke abhi
fed|sick up|of
bahut ho gaya
enough is enough
aakhri|last|final ~1 warning|chance|chetavani|mauka|baar
dekh lunga|lungi|lenge
warna|varna
nahi to|toh
excuses|bahane|bahana
now|immediately $
i ~2 want ~2 my ~2 back
answer|reply|deliver|refund ~1 now|immediately
stop ~1 making|giving
kab|how tak|long ~3 wait|ullu|chakkar|intezar
kya tamasha|mazak|majak|natak
my|mere|meri|beti|daughters|sons ~1 wedding|function|shaadi
kha ~1 gaye|gaya
nonsense|stupid|fools|horrible|robbery|robbers|thief|shameful
fraud|frod|scam|scammers|cheat|cheats|cheated|cheating|cheaters|fake
loot|looth|lutere|lootna|thag|thagi|chor|dhokha|dhoka|nakli
jhooth*|jhuth*|beiman|beimaan|faltu|ullu
spoiled|ruined|spoilt|barbad|barbaad ~2 my|wedding|function|shaadi|kar|kiya|ho
barbad|barbaad|ruined
social|twitter|facebook|instagram|insta|youtube|google ~2 post|daal*|dal*|review|reviews|media
report|complain ~3 you
jail|sue|arrest|police|court|legal|media|newspaper
total|complete|pure waste|nonsense|fraud
money|paise|paisa|refund|amount ~2 back|wapas|vapas|wapis|lautao|loutao|parat
dukan|dukaan|shop|shutter ~2 band karwa*|karva*|kara
bhugtoge|bhugatna|anjaam
never ~2 again|anymore
serious|seriously
explanation|answer ~2 now|me|chahiye
"""
