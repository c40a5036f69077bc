"""Words that hold a question together: they say how one asks and of whom, never of what."""

PLAIN = """
go | gai gae gaya gaye gayi jaega jaegi jaenge jayega jayegi
fall | pad pada padi pade padta padti padte padega padegi
how howmuch howmany | kaise kaisa kaisi
when whenever | kab
what whatever | kya kyaa
which whichever whichone | kaunsa kaunsi kaunse konsa konsi konse
who whom whoever | kaun kon kisne kisko kise kisse
whose | kiska kiski kiske
wherever | kidhar
why | kyon kyun kyu
some any anything something somebody someone anyone anybody | koi kuch kuchh kisi kinhi
all every everything everyone everybody each | sab sabhi har saare tamam
none nothing nobody noone nowhere
self myself yourself itself himself herself themselves ourselves | khud apna apni apne swayam
we us our ours | hum hame hamen humko hamko hamari hamara hamare
you your yours | aap aapka tum tumhara tera tu tujhe
he she him her his hers they them | unka unki unke unhe inhe inka inki inke
this these | yeh ye isme ismein is inme inmein inka in
that those | woh vo us usme usmein un unme
than | banisbat
if whether suppose supposing otherwise unless | agar yadi varna warna
but however though although yet | lekin magar parantu kintu
and also too plus | aur tatha evam bhi
or either neither nor | ya athva
because so | kyonki kyunki isliye taaki taki
then afterwards later after | tab phir baad pashchat
before beforehand prior first | pehle pahle purv
only just merely | sirf keval bas matra
even still
again anew newly | dobaara
always ever constantly | hamesha
very really quite | bahut bohot behad
away off
here | yahan yahaan idhar
there | wahan wahaan udhar
now currently presently | ab abhi
already
ago
per | prati
with | saath sang
without | bina bagair
for | liye waste
from | se
to towards into onto | ko tak
of | ka ke ki
in within | me mein men andar
on upon over above | par pe upar
by | dvara dwara zariye
please kindly pls plz | kripya zara meherbani
hello hi hey greetings | namaste namaskar
yes yeah yep | haan ji
no not nope dont doesnt didnt isnt wont cant | nahi nahin na mat
can could may might able | sakta sakte sakti sake sakun paunga
shall will would should must ought | chahiye
is are was were am be been being | hai hain tha thi the ho hoga hogi honge hua hui hue
have has had
one ones | ek
few several many lot lots plenty | kai anek dher
little bit slightly | zara thoda thodi thode
maybe perhaps possibly probably | shayad
okay ok alright
actually basically honestly | darasal vaise waise
tell tells told say says said mention mentioned | bata batana bataiye kah keh bol
want wants wanted wanting need needs needed | chah chahta chahte chahti chahiye mangta
let lets allow allows allowed allowing | dijiye dijie
go goes went going gone | ja jaana jata gaya
come comes came coming | aa aata aana aaya
seem seems | lag lagta lagega lagenge lage
"""
