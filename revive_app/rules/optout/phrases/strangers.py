"""Somebody we should not be writing to: what else they name does not matter."""

STRANGERS = """
@WRONG ~1 number|no|person|nambar|nmbr|num $
^ ~2 @WRONG ~1 number|no|person|nambar|nmbr|num ?hai|he|h|che|chhe|aahe|ahe|andi|pa|nga|ga|eta|ithu|idhu|idi|par|pe|laga|lag|bhai|bro|boss|yaar|dude|mate|ji|sir|madam|maam|sorry|mila ?gaya|hai|bhai|ji|diya $
have|got|reached|hav ~2 wrong ~1 number|no|person|nambar
^ ~4 wrong guy|man|lady|woman|girl|fellow|chap|people|fellow ?sorry|bro|boss|sir|madam|here $
^ ~1 never ~1 been|come|visited ~3 shop|store|showroom|you|u $
@DONT|do ~1 know ~1 you|any
@DONT|do ~1 know ~1 your|this number|shop|store|company|brand|person|people|name
never|not|dont|havent ~1 heard ~1 of|about ~1 you|your|this
never|not|didnt|nahi|kabhi|havent ~2 bought|purchased|shopped|visited|kharida|kharidi|dealt
i|we ~1 never|not|havent ~1 been|come|came
never|not|didnt|nahi|kab|kabhi ~2 gave|give|given|shared|diya|dia ~3 number|no|nambar|contact|details
maine|mene ~2 number|no|nambar ~2 @MAT|kab ~2 diya
maine|mene ~1 kab ~2 number|no|nambar ~1 diya
number|no|nambar|contact ~2 @MAT|kab ~1 diya
mistaken|confused|confusing|mistaking|mixing ~1 me|us|this ~1 for|with
number|phone|sim|no ~1 belongs to|of
^ ~2 number|nambar|nmbr|no ~1 galat|galath|wrong ?hai|h|he|che|aahe|laga ?bhai|ji|sir|madam|yaar|boss|sorry $
^ ~1 this|it|its|thats|that ~1 isnt|not|nt ~3 number|phone|contact ?anymore|now|at ?all $
who|kaun ~1 is|are|ho|hain|r ~1 this|you|u|aap|tum ~4 number|no|nambar|contact
^ ~2 who ~1 are|r you|u ?people|guys|even|all $
^ ~2 kaun|kon|koun ~1 hai|ho|he ~2 bhai|tu|yaar $
^ ~2 aap|tum|app|ye ~1 kaun|kon|koun ?log ~1 ho|hai|hain $
where|kahan|kaha|kidhar|kaise|how|kisse ~2 uthaya|nikala|liya|got|get|found|took|paya|churaya ~2 @MINE|this|ye ~1 number|no|nambar|contact
not|isnt|nahi|nhi ~1 my|mine|mera number|no|nambar
@MINE number|no|nambar nahi|nhi|nathi|nahiye|nay|noy|noi|illa|kadu ?hai|he|h|hain|che|chhe $
never|not|didnt|havent|nahi|kabhi ~2 signed|subscribed|registered|opted|agreed
@WRONG ~1 number|no|nambar ~1 pe|par|to|at ~3 @BHEJ|@SENDING|@MESSAGE
why ~1 do|you|u ~2 have ~1 my|mine number|no|nambar|contact|details
who|kaun|kisne|where|kahan|kaha|how|kaise ~2 give|gave|given|gives|got|get|mila|diya|liya ~2 @MINE number|no|nambar|contact|details
number|no|nambar ~2 mera|mine|my ~1 nahi|nhi|not
^ ~3 no|nobody ~3 here|yahan|yaha|idhar ?lives|stays $
^ koi ~1 nahi|nhi ~1 yahan|yaha|idhar $
^ ~1 yahan|yaha|idhar|here koi ~2 nahi|nhi ~1 hai|rehta|rahta|rehti $
no|nobody one|person|body ?is named|by
not ~1 right|correct|intended person|number|contact|recipient|one
not ~2 person|lady|guy|man|customer ~1 you ~3 looking|want|searching|think|mean
i|you|must ~1 be|are mistaken
mistaken identity|number
number ~2 changed hands|owner
number|no|nambar|sim|phone ~3 ab|now|is|he|hai ~1 mera|mere|mine|meri|mene ~1 paas|hai|pas|$
does|do ~1 not|dont|doesnt use|have ~1 this number|no|phone|sim
ye|yeh|this number|no|nambar|sim ~2 use nahi|nhi|not
number|no|nambar ~2 badal|changed ~2 ab ~1 mera|mere
never|not|dont|didnt|did ~1 remember ~2 giving|give|gave|sharing ~3 number|no|contact
who|kisne|kaun ~1 told|asked|allowed|permitted|gave ~1 you|permission ~2 to ~1 @WRITE|@SEND
did ~1 not|never ~1 subscribe|sign|register|ask|opt|agree|enroll
kisne ~2 add|jod*|daal*|dal*
kiski|kiske|kisko|kis ~1 permission|ijazat|haq|puch|pooch|anumati ~3 @MESSAGE|@BHEJ
no idea who
pehchante|jaante|jante|pahchante ~1 ho ~1 kya|mujhe
how|why|since ~2 come|when ~2 have|got ~2 @MINE ~1 number|no|nambar|contact
^ ~1 this|it|its|i ~1 is|am ~1 someone|somebody ~1 else
kabhi|never|kabi ~1 @MAT ~1 aaya|aayi|aaye|gaya|gayi ~1 aapki|aapke|apki|apke|tumhari|your ~1 dukan|shop|store|showroom|yaha|yahan
aapki|aapke|apki|apke|tumhari ~1 dukan|shop|store|showroom ~2 kabhi ~1 @MAT
reached|reach|messaging|texting|contacted|contacting|messaged|texted|writing|sending ~3 someone|somebody|another|wrong|different ~1 else|person|number|party|contact
texting|messaging|writing|contacting|messaged|texted|have|got|reached ~3 @WRONG lady|guy|man|woman|person|fellow|customer|party|family
@WRONG ~1 family $
new|naya user|owner|holder ~3 number|sim|phone|no
got|bought|took|taken ~1 this number|sim|no ~2 recently|new|now|last|yesterday|ago
old|previous|earlier|pehle owner|user|holder|wale|vale ~3 number|no|sim|now
he|she|they|person|owner|sir|madam|wo|woh ~4 left|changed|surrendered ~2 number|sim|no
doesnt|dont|not use|have ~1 this number|no|phone|sim
unka|uska|inka|iska|unki|uski|his|her|hers|their ~1 number|no|nambar|phone ~1 @MAT|isnt|not
not ~1 his|her|hers|their ~1 number|phone|no
kis|kisko|kise|kisi ~2 dhundh*|dhoondh*|khoj*|dhund*
"""
