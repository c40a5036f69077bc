"""No doubt: a number is to go, a list is left, a consent is withdrawn."""

REMOVING = """
@DONT|no ~3 receive|disturbed|bothered|include|add|keep ~3 @MESSAGE|@PROMOTION|@LIST
block|exclude|unlist me|us|my ~2 from|on|in ~2 your|the|ur ~1 @LIST|side|end
^ ?please|pls|just off|out ~2 @LIST
unsub*|unsubscribe
block ~1 kar|kardo|karo ~4 apne|aapke|apke|your ~2 se|side
@MINE ~1 @NUMBER block kar*|karo|kardo ~1 do|de|dijiye
want|like|wish|prefer|need|request|asking|rather|please|liked ~3 removed|excluded|deleted|unsubscribed|dropped|out|off|opted ~4 @LIST|@MESSAGE|@PROMOTION|@WRITE|contact
be|get|removed|excluded|deleted|dropped|struck|unlisted|taken from|off|of ~4 @LIST|@MESSAGE|@PROMOTION
get|take|pull|count|leave|keep|let|cut|throw|kick|knock|have me|us|my|mine|this ~3 off|out|outta ~3 @LIST|@MESSAGE|@PROMOTION|here
exclude|omit|unlist|delist|deregister|unregister|unenroll|blacklist me|us|my|mine|this ~3
get rid ~1 of ~1 @MINE ~1 @NUMBER
want|need|like ~1 @MINE ~1 @NUMBER ~2 removed|deleted|erased|gone
remove|delete|erase|wipe|purge|destroy ~3 data|details|information|number|record|records ~4 me|us|mine
strike|wipe|purge|scrub|cut|erase|clear|drop|forget|destroy|discard ~2 @MINE ~2 @NUMBER
remove|delete|erase|wipe|purge ~3 @MINE ~3 @LIST
personal|my|all ~2 data|details|information|number ~2 be|is|get ~1 removed|deleted|erased|wiped
block ~2 @MINE ~1 number ~2 from|on|at ~1 your
put|add|mark|register|keep|activate|enable ~4 dnd|do-not-disturb
@STOP|cancel|close|end ~2 subscription ?to|of|for|please|now $
remove|delete|erase|exclude|unlist|mute me|us
remove|delete|erase|exclude|hide ~3 @NUMBER ?from|off|here $
remove|delete|erase ~1 @MINE ~2 @NUMBER
remove|delete|erase|exclude|hata* ~5 from|of|off|se ~4 @LIST
take|drop ~2 me|us|my|mine|mera|number ~4 from|of|off ~3 @LIST
take ~3 @NUMBER of|off|out
@NUMBER ~4 @HATA
@HATA ~2 @MINE ~1 @NUMBER
@HATA ~2 @LIST ~1 se|mathi|tun|nunchi
@LIST ~1 se|mathi|mathithi|madhun|madhu|nunchi|nundi|lirundhu|irundhu|theke|thheke|ninda|il ~4 @HATA|remove|delete|kat|kaat|kato|kata|katwa*
@MINE ~1 @NUMBER ~4 @HATA|remove|delete|out|bahar
@NUMBER|@MINE ~2 @LIST ~1 se|mathi|madhun|nunchi ~2 bahar|alag|out|bad
unsub*|anasab*|ansab*|unsabs*|ansub*|optout
opt|opting|opted ~2 out
@DONT|no|without|didnt|nobody ~2 consent|consented|permit|permitted|allow|allowed|authorise|authorised|authorize|authorized|entitled|permission ~6 @WRITE|@SEND|@SENDING|@MESSAGE|@PROMOTION|contacted|messaged
@LIST ~1 se|mathi|madhun|nunchi ~2 bahar|baahar|alag|out
dont|donot|without|no|never ~2 permission|consent|authority ~3 @WRITE|@SEND
withdraw|revoke|revoking|withdrawing|cancel|retract|withdrawn|revoked ~3 consent|permission|subscription|approval|authorisation|authorization|sahmati
sahmati|anumati|permission|consent ~2 wapas|vapas|radd|cancel|band
lose|forget my|this|mera number|no
thanks|thank|interested|chahiye remove|delete
@REMOVE ~2 @MINE|this|the|our ~2 @NUMBER ~2 from|off|of|out ~4 @LIST|there|here|everywhere
@REMOVE ?off|out @MINE ~2 from|off|of|out ~4 @LIST
@LIST ~1 se|mathi|madhun|nunchi ~4 saaf|saf|gayab|exclude|alag|bahar|out|cut|radd|kat|kato|katie kar*|kr*|do|de|dijiye
@LIST ~1 theke ~2 bad|baad|kete|hatiye|shoriye|soriye din|dao|den|diyen|felun|dite
@LIST ~1 irunthu|lerndhu|lernthu|lendhu|lirundhu|irundhu ~3 @HATA|remove|delete|eduthu|thooki|thookki
@MINE ~1 @NUMBER ~3 kaat|kat|kaato|kato|katie|kaatiye ?do|de|dijiye|dena $
@MINE ~1 @NUMBER ~1 block karo|kijiye|kariye|kardo|krdo|maro|maar|kar|kr ?do|de|dijiye $
take|taking|took|taken back ~3 consent|permission|approval
no|not ~1 longer ~1 consent|agree|permit|allow|authorise|authorize
rescind|rescinding|rescinded|cancelled|canceled|void|nullify ~3 consent|permission
consent|permission ~3 withdrawn|revoked|cancelled|canceled|over|ends|ended|void|rescinded
mujhe|muje|hume|humein|hame|hamein|meko|mereko|mko|mujhko|humko|mujh|ham|hum ~2 yaha|yahan|wahan|vahan|waha|idhar|isme|ismein se ~2 hata*|delete|remove|nikalo|nikaldo|nikaliye|mita*|alag|bahar
@MINE ~1 @NUMBER ~3 kaat|kat do|de|dijiye|dena
@MINE ~1 @NUMBER ~3 kaato|kato|katie|kaatiye|katado
@MINE ~1 @NUMBER ~1 block karo|kro|kijiye|kariye|kardo|krdo|maro
@MINE ~1 @NUMBER ~1 block kar|kr|maar do|de|dijiye|den
@MINE ~1 @NUMBER ~2 radd|cancel @KAR|kara
mujhe|muje|hume|hame|meko|mereko|mujhko|humko block karo|kro|kijiye|kariye|kardo|krdo|maro|kar
@MINE ~1 @NUMBER ~3 eduthu|thooki|thookki|neeki|neekki vidunga|vidungal|podunga|podungal|vidu
ennai|enna|nannu|amake|mala|mane|nanna|enne ~1 @LIST ~1 @HATA|remove|delete
@LIST ~1 me|mein|main|ma|madhe|lo|te ~2 @MAT ~1 rehna|rahna|rahana|rehne|hona|hone|rakho|rakhe|rakhna|rakhiye|rakhen|rakhein|daalo|dalo|chahiye|add|jodo
@DONT|no ~2 @WANT ~3 on|in|part|member ~3 @LIST
@DONT ~1 keep|have|put|add ~1 me|us|my|mine|this ~4 @LIST
withdraw|exit|leave|quit|resign|withdrawing|exiting|leaving ~1 from|out ~1 of|your|the|this ~3 @LIST
want|wish|like|need|request ~1 to withdraw|exit|leave|quit ~3 @LIST
already|earlier|yesterday|before ~2 requested|said|told|asked ~2 stop|unsubscribe|remove
@MINE ~1 @NUMBER ~2 @MAT rakh*|save|daal*|dal*
subscribe|subscription ~1 hata*|band|cancel|nikal*|radd
mujhe|muje|hume|humein|mereko|meko|mujhko hata|hatao|hatado|hataiye|hatae|remove|delete|unsub* ?karo|kro|do|kar|kardo|krdo|dijiye|den
gdpr|dpdp|erasure|right-to-erasure
take|strike|knock|cross|scratch|get off|out ~1 @MINE ~1 @NUMBER
"""
