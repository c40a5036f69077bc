"""Staying and coming back, and what goes on beside a refusal."""

START_AGAIN = """
free|welcome ~1 to @WRITE|@SEND|@SENDING
start|begin|resume ~1 sending|messaging|texting ~3 @MESSAGE|@PROMOTION|me|again
^ ~1 start ?messages|again|please|pls|karo|kro|sending|it|msg|msgs|kijiye|dobara|updates ?please|again|karo|dobara $
unstop|unblock|optin|resubscribe
^ ~3 subscribe
opt ~2 in
resume|restart ~2 @MESSAGE|@PROMOTION|sending|it
resume|restart $
@MESSAGE|@PROMOTION|@BHEJ ~3 shuru|suru|chalu|chaalu|start ~1 @ORDER|karo
@AGAIN|se ~2 shuru|suru|chalu|chaalu|start ~1 @ORDER
shuru|suru|chalu|chaalu|start @ORDER ?please|dobara|phir|fir|wapas|again|se
^ ?please chalu|chaalu|shuru|suru @ORDER $
message|msg|text|contact me again|back
can|may ~2 message|msg|text|contact ~2 again
can|may ~2 keep|continue ~1 @SENDING
^ ~1 ab ~1 @MESSAGE|@PROMOTION|@BHEJ ~2 sakte|sakti|sakta
^ ~1 @MESSAGE|@PROMOTION ~2 sakte|sakti|sakta ho|hain|hai ~1 ab|now
can|may|please send ~3 @MESSAGE|@PROMOTION ~2 again
put|add|include me|us|my ~3 @LIST|back|offers|offer|updates|again
add|include me|us|my ~2 for|to|in ~2 @PROMOTION|@MESSAGE|@LIST
^ ?please|pls|do|haan|ji keep|continue sending|messaging|texting|posting
@YES ~1 keep|continue sending|messaging|texting|posting
continue ~2 @MESSAGE|@PROMOTION
@NUMBER ~4 @LIST ~1 me|mein|par|pe
@NUMBER ~1 phir|fir|wapas|vapas|dobara|again ~3 jod*|add|daal*|dal*
like|love|want|wish|interested ~1 to|in get|receive|getting|receiving|hear ~3 @MESSAGE|@PROMOTION|updates
^ ~1 @YES ~3 @PROMOTION|@MESSAGE ~1 bhej*|send|@CHAHIYE|karo|do|de
^ @YES ~3 send|add|bhej* ~3 @PROMOTION|@MESSAGE
@MESSAGE|@PROMOTION ~1 bheja|kiya karo|kro|kijiye|karein|karna
@MESSAGE|@PROMOTION ~1 bhejte|karte @STAY
by mistake|galti ~1 stop|stopped|unsub*|block*
galti ~1 se ~2 stop|band|unsub*|block*
@BHEJ|batate|karte|send|bata karo|kro|kijiye|kariye|karein|karna|@STAY ?mujhe|hume|please|ji|roz $
^ ~2 mujhe|hume ~5 bheja|bataya|msg|message karo|kro|kijiye|kariye|karein|kare|karen $
keep|keeping me|us ~1 posted|updated|informed|notified|loop
^ ~2 notify|inform|update|alert me|us ~3 new|offers|offer|launch|launches|arrivals|whenever|daily|regularly|collection|sale
send|give|share ~2 daily|weekly|regular|monthly ~3 @MESSAGE|@PROMOTION|rate|rates|price|collection|designs
@LIST ~1 me|mein|mai|main|ma|madhe|lo ~3 daal*|dal*|add|jod*|shamil|rakh*|rakho|le|lelo|include|ghala|umero|cherchandi
^ ~3 subscribe|subscribing|enroll|enrol|signup
want|like|wish ~2 subscribe|join|optin|rejoin
sign me|us up
want|need|like|love ~3 @MESSAGE|@PROMOTION again|back
may|can ~1 start|resume|continue|begin ~2 @SENDING
you|u ~1 may|can ~2 message|msg|text|contact|send ~2 me|us|again|anytime
@AGAIN ~1 @MESSAGE ~1 anupunga|anuppunga|moklo|pathva|pampandi|bhejo|pathan
@MESSAGE|@PROMOTION ~2 chalu|chaalu|jari|jaari|continue|on rakh*|rehne|rahne|rehna|rakho
@AGAIN|se ~1 jod*|jor*|add|shamil|include|daal*|dal*|umero|joda|serunga|serthukkonga|cherchandi|serisi ~1 do|de|dijiye|karo|kar|kijiye|den|kara|please $
mujhe|mera|hume|mereko ~3 @AGAIN|wapas|vapas ~1 jod*|jor*|add|shamil|include|daal*|dal*|lelo
start|begin|resume ~1 sending ~3 rate|rates|price|prices|designs|photos|updates|daily|offers
^ ~1 start|restart|resume|unstop|subscribe|resubscribe ?again|back|now ?thanks|thank ?you $
readd|rejoin|reenable|reactivate|readding
turn|switch|put ~2 on ~2 @MESSAGE|@PROMOTION
turn|switch|put ~2 @MESSAGE|@PROMOTION ?back on
unsub*|stopped|stop|blocked ~3 by|was ~2 mistake|accident
unsub*|stopped|stop|blocked ~2 accidentally|mistakenly|wrongly
didnt|never|dint|did ~1 mean|want|intend ~2 stop|unsub*|block
take|taking back my stop|unsub*|request
happy|ok|okay|fine|willing|glad|love ~1 to|with ~1 receive|receiving|get|getting|message|hear|be ~2 @MESSAGE|@PROMOTION|me|messaged
^ ~2 @MESSAGE|@PROMOTION ~1 are|r ~1 fine|ok|okay|welcome now|again $
you ~1 have ~1 my consent|permission
i ~1 give|grant|giving|consent|agree ~2 consent|permission|receive|receiving|@MESSAGE|@PROMOTION
enable|activate|allow ~2 @MESSAGE|@PROMOTION
want|need|like|love ~1 your|new|more|all|the ~2 @MESSAGE|@PROMOTION ?again|back|too|daily $
send ~1 me|us ~2 updates|alerts|promotions|newsletters ~1 $
send ~1 me|us ~2 @PROMOTION ~1 again|back|regularly|daily|too
send updates|offers|alerts ~1 regularly|daily|weekly|again|too
^ @YES ~3 send ~2 @PROMOTION|@MESSAGE
^ ?haan|ji|please|bhai|@YES ?mujhe|hume ?bhi|phir|fir|wapas|se ?se jod*|add lo|do|kar|kro|karo|lijiye|lena ?lo|lijiye|dijiye|bhi|mujhe ?mujhe ?bhi $
jod lo|do|lijiye mujhe|hume
mujhe|hume ?bhi|phir|wapas ?se jod*|add|shamil ~1 lo|do|lijiye|kar|karo
@MESSAGE|@PROMOTION|jankari|khabar ~1 dete|bhejte|batate|karte @STAY
batate|bataate @STAY ~3 @PROMOTION|naye
@MESSAGE|@PROMOTION ~2 on|jari|jaari kar|karo|kro|rakho|rakhiye|rakhe|rakhein|kijiye
^ ~1 jari|jaari rakho|rakhiye|rakhen|rakhein $
@AGAIN ~2 @MESSAGE|@PROMOTION ~1 @SEND_ON
@MESSAGE|@PROMOTION ~1 @SEND_ON ~2 @AGAIN
@AGAIN ~1 @SEND_ON ~1 @MESSAGE|@PROMOTION
@AGAIN|phir|fir ~1 se ~1 @SEND_ON $
@MESSAGE|@PROMOTION ~1 moklta|mokalta|pathavat|karat|anuppitte rejo|raho|raha|rehjo|irunga
@MESSAGE|@PROMOTION ~2 chalu|suru|shuru theva|thev|rakhjo|rakho|rakha|kara|korun|cheyandi
ennai|nannu|amake|mane|mala|nanna|enne ~3 add|jod*|serthuk*|cherch*|jog|jukto|seris*|cherk*|umer*
^ ~1 @MESSAGE anuppunga|anupunga|moklo|pathva|pampandi|pathan $
enakku|naku|mala|mane|amake ~1 @PROMOTION ~1 @SEND_ON
@PROMOTION ~1 @SEND_ON enakku|naku|mala|mane|amake
add|put|include ~3 me|us|my|myself ~4 @LIST
@MESSAGE|@PROMOTION ~1 aate|aati|milte|milti @STAY ~1 @CHAHIYE
may|can ~1 start|resume|restart|begin ?again|now|messages $
"""

# What makes "not interested" or "don't want" a remark about one thing.
CONTINUES = "pack answer answered sorted collect pickup aaunga aaungi lene show dekhan dekhao batavo batava dakhva dakhava kaatunga katunga chupinchandi toriso kanikku dikhao dikhaiye dikha dikhana only sirf but instead rather take lunga lungi finalise finalize dusra dusri other others batao tell send bhejo bhej price looking browsing"
