"""No doubt: messages are to stop, are refused, are not wanted."""

STOPPING = """
@STOP|@QUIT ~2 @SENDING|being
@STOP|@QUIT ~1 from ~1 @SENDING
no ~1 @SENDING ?please|pls|to|anymore|me $
hate|dislike|detest|stop ~2 these|your|such|this|the @MESSAGE|@PROMOTION
@MAT @BHEJ ~2 @ANYTHING|@MESSAGE|@PROMOTION
@MAT bheja karo|kro|kijiye|karein|kare|karna ~2 @ANYTHING|@MESSAGE|@PROMOTION
@ANYTHING ~1 @MAT bheja karo|kro|kijiye|karein|kare|karna
@MESSAGE|@PROMOTION ~3 nahi|nako|nakot|nakoy|na|nathi ?chahiye|pahijet|pahije|hai $
object|objection|objecting|objected ~2 to ~4 @MESSAGE|@PROMOTION|@SENDING|contacted
^ ?and|par|but not ?the|your|these|any @PROMOTION ?@PROMOTION|@MESSAGE ?please|pls $
@DONT|stop|no ~1 @BOTHER ~3 @MESSAGE|@PROMOTION|@SENDING
@MESSAGE|@PROMOTION ~3 mat|na|nahi|mt kiya|bheja|kia karo|kro|karen|karein|kare|kijiye|kariye|karna
mat|na|mt kiya|bheja|kia karo|kro|karen|karein|kare|kijiye|kariye|karna ~2 @MESSAGE|@PROMOTION
@STOP ~2 receiving|getting|showing ~3 @MESSAGE|@PROMOTION|these|this|them
@STOP ~3 all ~1 @WRITE|contact|communication|activity
@STOP ~4 from ~1 you|your ~1 side|shop|store|end|company
put an end|stop to ~3 @MESSAGE|@PROMOTION|this|these
make|let|have|see ~4 @MESSAGE|@PROMOTION ~2 stop|end
@MESSAGE|@PROMOTION ~2 must|should|to|have|has|need|needs ~1 stop|cease|end $
@DONT|no|without|rather not|dont ~2 hear ~3 from|you|again
@DONT|no ~2 @WANT ~3 hear|contacted|messaged|texted|reached|message|contact
no ~1 @WANT ~2 in|to|for|of ~4 @MESSAGE|@PROMOTION|contacted|hear
rather|prefer ~2 not ~2 receive|get|hear|see|have|be|being ~4 @MESSAGE|@PROMOTION|contacted|messaged|from
not ~2 receive|get|see|have ~3 @MESSAGE|@PROMOTION ~3 from|by you|your|u
@MESSAGE|@PROMOTION ~2 not|arent|isnt ~1 required|needed|wanted|welcome|necessary|appreciated
keep|spare ~2 @MESSAGE|@PROMOTION ~2 to yourself|away
no|not|never ~1 @MESSAGE|@PROMOTION ~3 come|comes|coming|sent|received|arrive
@STOP|stopall ~5 @MESSAGE|@PROMOTION
@STOP ~2 @WRITE @MINE
@STOP ~1 receiving|getting
turn|switch|put ~1 off ~3 @MESSAGE|@PROMOTION
turn|switch|put ~2 @MESSAGE|@PROMOTION ~1 off
^ ?please|pls|plz|sorry|kindly no ?any|more|such @MESSAGE|@PROMOTION ?please|pls|plz|thanks|ji $
@MESSAGE|@PROMOTION ~1 na aaye|aaen|aayein|ayein|aae|aane|bhejen|bheje
@MESSAGE|@PROMOTION ~1 @VENDA|lagbe|chai ?na $
@MESSAGE|@PROMOTION|@BHEJ ~3 @BAND @ORDER
@MESSAGE|@PROMOTION|@BHEJ ~3 band|bandh|bnd ~1 hona|hone|hojaye|hojana|hojane|karwa*|karva*|karo*|hoge|honge
@MESSAGE|@PROMOTION ~3 band|bandh|bnd $
^ ~2 bas|ab|aur|or|ar|have|ata ~2 @MESSAGE|@PROMOTION ~1 @MAT|@VENDA $
@ANYTHING ~1 @MAT @BHEJ ~4 ke|k baad|bad
@MESSAGE|@PROMOTION ~2 @STOPPERS
stop it|this|that now|immediately|or|else|please|plz|pls|yaar
stop doing|all this|that|these
@BAND @ORDER ~2 @MESSAGE|@PROMOTION|bhejna
@PRONOUN ~3 @BAND @ORDER
contact|message|msg|text|whatsapp|call ~2 @MAT karo|kro|karna|krna|kijiye|karein|kare|kariye|karun|karjo ?mujhe|dobara|kabhi|ab|aage|please|bhai $
@DONT|na ~1 @WRITE ~1 @MINE|@ANYMORE|on|here|this
@DONT ~1 @WRITE ?please|pls|plz|ji|sir|madam|thanks|again|here|anymore $
@DONT snd|send|sent ~1 @MESSAGE
@DONT|no ~1 @SEND ~3 @MESSAGE|@PROMOTION|@ANYTHING|@ANYMORE
@DONT|no ~1 @SEND @MINE ?@ANYMORE|@ANYTHING $
kuch|koi|kai|kahi|kisi ?bhi|aur|hi ?bhi @MAT bhej* ?mujhe|humko|hume|mereko|please|pls|yaar|ab|ji|kabhi ?please|pls|yaar|ab|ji $
@MESSAGE|@PROMOTION ~2 @MAT @BHEJ|@KAR|anupu*
@MESSAGE|@PROMOTION ~2 @KAR|pathvu|pathavu nako|naka|nakos
@MESSAGE|@PROMOTION ~1 na|mat karta|karsho|karso|karjo|moklta|mokalta|moklsho|mokalsho|pathao|pathaben|dio|diyo|deben|debo|korben|karben|koriben|koro
@MESSAGE|@PROMOTION ~1 dio|diyo|deben|korben|karben|koriben|koro|pathio|pathiyo|pathao|pathaben na
@MESSAGE|@PROMOTION ~2 @BHEJ @MAT|@VENDA
@MESSAGE|@PROMOTION ~2 anupaadh*|anupadh*|cheyaku|cheyavad*|cheyyak*|cheyyod*|cheyyakk*|madabed*|maadabed*|madbed*|ayakkal*|ayakkand*|ayakkarut*|panadha|panadhing*|pandadh*|anupadhirkal|pannathing*|pampavad*|pampavod*|pamputunna*|anupad*|anupat*|anupath*|panad*|panat*|pampod*|pampad*u|pampak*|panpod*|panpak*|pampinchak*|pampinchod*|pampincho*|pampav*|kalisabed*|ayakar*|cheyak*|cheyod*
@MAT|@DONT @BHEJ|@KAR ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~4 @MAT ?aana|aane|aani @CHAHIYE
@MAT @CHAHIYE ~5 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~3 band|bandh @CHAHIYE
@DONT|no ~1 @WANT ~4 @MESSAGE|@PROMOTION|contacted|messaged|texted
no more|further|such ~2 @MESSAGE|@PROMOTION
@DONT ~1 get|receive|see|have ~2 more|further|anymore ~4 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~9 @DONT ~1 @WANT ~1 them|these ?any|anymore|at|now|more
^ ~1 everything|baki|baaki|rest|others ~2 stop|band|bandh
@MESSAGE|@PROMOTION ~2 mana|manaa|forbidden|prohibited|banned ~1 hai|he|h
@STOPPERS ~3 @MESSAGE|@PROMOTION
^ ~1 no @PROMOTION @MESSAGE|@PROMOTION ?please|pls|thanks|ji $
@STOP|@BAND ~1 rest|others|remaining ?please|pls|now $
apna|apne ~1 @MESSAGE|@PROMOTION apne ~1 paas|pas
no ~1 @MESSAGE|@PROMOTION ~3 @ANYMORE|me|please|pls
not these|this|your|daily|such ~2 @PROMOTION|@MESSAGE
not|dont|dnt|shouldnt|never ~1 get|receive|see ~3 @MESSAGE|@PROMOTION ~2 anymore|again|more|from
take me|us of|off|out
naku|enaku|enakku|nanage|enikku ~3 @MESSAGE ~2 @VENDA|thevaillai
@MESSAGE|@PROMOTION ~3 anupa|anuppa|panna|pampa|pampinch*|cheyya ~1 @VENDA
@MESSAGE|@PROMOTION ~3 karta|moklta|mokalta|bhejta|bhejte jao|raho|rahe nahi|mat|na
@MESSAGE|@PROMOTION ~3 ki|ke|ka zarurat|zaroorat|jarurat|jarurat|avashyakta|garaj ~1 @MAT
@MESSAGE|@PROMOTION ~2 se ~1 mukti|chhutkara|azadi|pareshan
i|ive|we|maine|have ~2 said|told|asked|wrote|typed|replied|sent|bola|kaha ~2 stop|unsubscribe ?already|twice|thrice|before|again|many|so|na|to|texting|messaging|sending ~4 $
@NUMBER ~1 pe|par|per|pr|par|la|ku|ki|ma ~3 @MAT|@DONT @BHEJ|@KAR|@WRITE
do away with ~3 @MESSAGE|@PROMOTION
no need ~1 of|to|for ~2 @SEND|@SENDING|@MESSAGE|@PROMOTION|@WRITE ~1 @MESSAGE|@PROMOTION|@ANYTHING|me|us|again|anymore
no need ~1 of|for ~2 @MESSAGE|@PROMOTION
end ~1 these|your|such|all|this|the ~1 @MESSAGE|@PROMOTION
@DONT ~1 reach|get|be|stay ~1 out|in|back ~1 to|touch|with ~1 me|us
@DONT ~1 @SEND ~1 on|to|at ~1 this|@MINE ~1 @NUMBER
@DONT ~1 keep|go ~1 @SENDING
@DONT|wouldnt|didnt ~1 @WANT ~4 @MESSAGE|@PROMOTION|contacted|messaged|texted ~2 from|by|again|anymore|please|pls|on|here $
@MESSAGE|@PROMOTION ~2 @MAT ~1 send|forward|share|post|drop @KAR|kro|kare
@MAT send|forward|share @KAR ~2 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~1 @MAT aaye|aaen|aayein|aae|ayein|aane|aana ?chahiye|dena|do|dijiye $
@MESSAGE|@PROMOTION|@BHEJ ~2 khatam|khatm|samapt|mute|pause @ORDER
@MESSAGE|@PROMOTION|@BHEJ ~3 band|bandh|bnd ~3 @CHAHIYE
@MESSAGE|@PROMOTION|@BHEJ ~3 bandkar*|bandkr*|bandhkar*|stopkar*
@BHEJ ~1 rehva|raheva|rehwa|rehne|rahne|rehna do|dijiye|dyo $
pathavu|pathvu|pathau|karu|dhadu|taku|yeu naye
@MESSAGE|@PROMOTION ~2 nako|nakot|nakoy ?aahe|ahe|aahet|ahet|aahe $
@MESSAGE|@PROMOTION ~3 @NEED @MAT|ledu|nei|ilai|kadu|beda
@MESSAGE|@PROMOTION ~3 thevaiyillai|thevaillai|thevaiyilla|avasaramledu|akkarledu|akkaraledu|dorkarnei
@MESSAGE|@PROMOTION ~2 @DONT_SEND
@MESSAGE|@PROMOTION ~2 anupa|anuppa|anupura|panna|poda koodadhu|kudathu|koodathu|kudadhu|koodadu
@MESSAGE|@PROMOTION ~1 mokalshoma|mokalsoma|moklishoma|karshoma|karsoma|moklshoma
@STOP ~2 all|this|these|those|such ~1 things|stuff|nonsense|rubbish|nuisance|drama|crap|junk|tamasha
^ ~2 end @MESSAGE
^ ~1 no ?any|more|such @MESSAGE|@PROMOTION ~1 on|to|in|at ~1 this|my|mine ~2 $
wouldnt|didnt ~1 @WANT ~4 @MESSAGE
@ANYMORE ~4 @MESSAGE|@PROMOTION ~1 @MAT aaye|aaen|aayein|aae|ayein|aana|aane
@MESSAGE|@PROMOTION ~1 na|mat|mt aaye|aaen|aayein|aae|ayein
@MESSAGE|@BHEJ ~2 band|bandh|bnd ho|hojaye ?jaye|jae|jaaye|jayein ?please|ji $
skip|spare ~2 @PROMOTION
^ ~1 no @PROMOTION content|stuff|material|things|matter|forwards ?please|thanks $
only|sirf|just ~3 @SERVICE ~2 no|not|na ~1 @PROMOTION
no ~1 call|calls|calling ~1 no|or|nor|and ~1 @MESSAGE
skip|spare|drop|avoid|cut|ditch|omit|exclude ~1 the|these|all|your|any|out ~1 @PROMOTION
you ~1 need not|neednt ~1 @SEND|@WRITE
not ~1 necessary|required|needed ~1 to|for|you ~2 @SEND|@SENDING|@WRITE
@WRITE ~1 me|us|here no more|longer
^ ?the|all|these|your ads|ad|promotions|promos|advertisements|notifications|messages|msgs off|band|bandh $
unwilling|reluctant ~1 to get|receive ~3 @MESSAGE|@PROMOTION|these|this|them|any
not|never|isnt|arent|shouldnt ~1 messaged|contacted|texted|whatsapped|spammed ~1 again|anymore|further|ever|$
should|must|shall ~1 not get|receive|have ~3 @MESSAGE|@PROMOTION
@DONT ~1 let|allow|ask ~3 @WRITE ~1 me|us
^ ~1 zero @MESSAGE|@PROMOTION $
^ ~1 no ?any|more|such @MESSAGE @MESSAGE ~1 $
^ ~2 cancel ?all|these|your|any|such|more @MESSAGE ?@MESSAGE $
kuch|koi|kai|kahi|kisi ?bhi|aur|hi ?bhi @MAT bhej* ~1 ab|aage|aaj se
@MESSAGE ~1 @MAT do|dena|dijiye|deo ?please|ab $
@MESSAGE|@PROMOTION ~1 not reqd|rqd|chahiye|reqired|req
not|no ~1 a|one|single ?single|one @MESSAGE
"""
