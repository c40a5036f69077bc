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
@MESSAGE|@PROMOTION ~1 bhejte|karte rehna|raho|rahiye|rehiye
by mistake|galti ~1 stop|stopped|unsub*|block*
galti ~1 se ~2 stop|band|unsub*|block*
@BHEJ|batate|karte|send|bata karo|kro|kijiye|kariye|karein|karna|rehna|raho|rahiye|rehiye|rahiyega|rahen ?mujhe|hume|please|ji|roz $
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
"""

# What makes "not interested" or "don't want" a remark about one thing.
CONTINUES = "show dekhan dekhao batavo batava dakhva dakhava kaatunga katunga chupinchandi toriso kanikku dikhao dikhaiye dikha dikhana only sirf but instead rather take lunga lungi finalise finalize dusra dusri other others batao tell send bhejo bhej price looking browsing"
