"""Somebody we should not be writing to: what else they name does not matter."""

STRANGERS = """
wrong|galat|galath|chukicha ~1 number|no|person|nambar|nmbr|num $
^ ~2 wrong|galat|galath|chukicha ~1 number|no|person|nambar|nmbr|num ?hai|he|h|par|pe|laga|lag|bhai|bro|boss|yaar|dude|mate|ji|sir|madam|maam|sorry|mila ?gaya|hai|bhai|ji|diya $
have|got|reached|hav ~2 wrong ~1 number|no|person|nambar
^ ~4 wrong guy|man|lady|woman|girl|fellow|chap|people|fellow ?sorry|bro|boss|sir|madam|here $
^ ~1 never ~1 been|come|visited ~3 shop|store|showroom|you|u $
dont|dnt|donot|not|never|do ~1 know ~1 you|any
dont|dnt|donot|not|never|do ~1 know ~1 your|this number|shop|store|company|brand|person|people|name
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
galat|wrong ~1 number|no|nambar ~1 pe|par|to|at ~3 bhej*|sending|messaging|texting
why ~1 do|you|u ~2 have ~1 my|mine number|no|nambar|contact|details
who|kaun|kisne|where|kahan|kaha|how|kaise ~2 give|gave|given|gives|got|get|mila|diya|liya ~2 @MINE number|no|nambar|contact|details
number|no|nambar ~2 mera|mine|my ~1 nahi|nhi|not
"""
