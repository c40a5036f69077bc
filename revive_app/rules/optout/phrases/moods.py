"""Weariness, rebuke and farewell: a hint where nothing of the shop's business is named beside them."""

MOODS = """
^ ~1 this|its|ye|yeh|it ~2 personal|private|kids|childs|bachche|bachhe|bacche ~2 number|phone|line|mobile ~2 $
not ~1 relevant|concerned|applicable|useful ~2 $
doesnt|dont|not ~1 concern ~1 me|us
^ ~1 irrelevant|unwanted $
these|this|they ~1 are|is unwanted|irrelevant|unsolicited|useless
wasting|waste|wasted ~2 my|your|our|mera ~1 time
time waste|khoti|barbad ~1 karo|mat|kar|hai|karna|$
sell|selling|sold|leak|leaking|leaked|misuse|misusing|steal|stole|stealing ~2 my|our|mera|mere|hamara ~1 data|number|info|details|contact
data|number leak|leaked|breach|theft|chori
my|our|value|where|wheres|meri|zero ~2 privacy
^ ~2 harassment|torture|nuisance|spammer|spammers|junk|annoyed|irritated $
^ ~1 mental torture|harassment
^ ~1 again and again $
^ ~1 not again $
^ daily|roz|roj daily|roz|roj $
^ every ~1 day $
^ how many ?times|more $
har ~1 baar|bar ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~4 full|garam|hang
full|garam|hang ~4 @MESSAGE|@PROMOTION
i|im|ill|main ~2 leave|leaving|exit|exiting|quitting ~2 group|list|channel|broadcast
^ leaving ~2 group|list|channel
let|get|count|leave ~1 me|us ~1 out ~3 $
said|told|saying ~3 no $
i|ive|have|already ~2 said|told ~2 no ~1 $
no means no
nahi|nhi matlab|means nahi|nhi|no
part of no
mana|manaa ~1 kiya|kia|kar|karu ~1 na|hai|tha|diya|chuka|chuki ~1 $
bola|kaha|bol ~1 na|diya|chuka|tha ~2 nahi|nhi|mat
samajh|samaj ~1 nahi|nhi ~1 aata|aati ~2 kya|tumhe|aapko|$
dafa|daffa ~1 ho|hojao
^ ~1 chup|shant|khamosh ~1 ho|raho|karo|rahiye|hojao ~1 $
akela|akele|akeli ~2 chhod*|chod*|rehne
roz|daily|har ~4 natak|tamasha|bakwas|nautanki|drama|kachra
kya|ye|yeh ~1 natak|tamasha|nautanki ~1 hai|h|$
kaam|kam ~1 dhandha|nahi ~2 hai kya|aapko|tumhe
aur|or ~1 koi kaam|kam|dhandha nahi|nhi
maine|mene ~3 kab|kabhi|nahi ~2 bola|kaha|manga|maanga
kisne ~1 bola|kaha ~4 @BHEJ|@MESSAGE|@KAR
bina|without ~1 puche|pooche|asking|permission|ijazat ~3 @MESSAGE|@BHEJ|@SENDING
permission|ijazat|anumati ~2 li|liya|le|mangi ~1 kya|thi|tha
one|1|ek ~1 more|aur ~4 block|report|blok
complaint|shikayat ~2 filed|registered|lodged|darj ~2 against|$
dont|not|never|didnt ~1 shop ~1 online
give up ~1 $
forget ~1 about ~1 me|us
dont|do ~1 not ~1 want ~1 this|it $
"""
