"""Everyday Hindi and Hinglish with the English word it stands for, and the words that carry no meaning alone."""

EVERYDAY = """
when: when kab kabhi kadhi kyare eppo eppudu
how: how kaise kese kaisa kaisi
howmuch: howmuch kitna kitne kitni ketla ketlu evlo entha kiti koto evvalavu
who: who kaun kisne kisi kiska
which: which kaunsa kaunsi kaunse konsa konsi konse kaun
why: why kyu kyun kyon kyo
year: year years saal sal varsh yearly annual
month: month months mahina mahine mahino maheene maheena monthly
week: week weeks hafta hafte saptah
day: day days din dino dinon divas daily
today: today aaj aajkal ajj innaiku eeroju aajke aajka
tomorrow: tomorrow kal udya naalai repu
morning: morning subah savere
evening: evening shaam sham
night: night raat
old: old purana purani purane older junu juna pazhaya
new: new naya naye nayi nai latest navin nava navu kotha pudhu arrivals
lifetime: lifetime zindagi jindagi jeevan aajeevan ajeevan umrbhar
same: same wahi vahi apna khud own
other: other others another dusra dusri dusre doosra anya elsewhere aur
front: front samne saamne presence
test: test testing tested jaanch janch jaancho parakh pighla pighlaya pighlate pighalta pighlakar galate galaya melted melt melting check tested galai galaai galna galne galta galti गलाई pighalna melt melts
half: half aadha aadhe aadhi
late: late der deri
early: early jaldi
fast: fast quick turant
many: many bahut zyada
piece: piece pieces nag adad
small: small chhota chhoti chhote smaller tiny little
big: big large bigger badi bada bade
before: before pehle pahle
after: after baad
person: person log vyakti insan aadmi
family: family parivar ghar wale
mother: mother mummy maa
customer: customer customers grahak kharidar kharidaar kharidaron kharidaaron buyer buyers purchaser purchasers
take: take le lena lete loge lenge lo leta len
give: give dete doge denge deta given
get: get milta milti milte milega milegi milenge mil mila received receive
buy: buy buys buying bought purchase purchased purchases purchasing kharid kharidna kharidne kharidni kharida kharidi kharide kharidein kharidenge kharidte kharidkar khareed khareedna khareedne khareeda khareedi kharidari
bring: bring lana laye laiye laiyega lekar laana carry
keep: keep kept rakhte rakhti rakha
send: send bhejo bhej bheje bhejiye
show: show dikhao dikhaiye dikhana dikha dikhaye dikhate dikhaoge batao bataiye batavo dakhva kaatunga chupinchandi
want: want chahiye chahie chahte chahti
change: change badlav badlaav tabdili changes changed badlna
happen: hota hoti hote hoga hogi
possible: possible sakta sakti sakte sakenge
allowed: allowed allow
bank: bank banks baink bainkon
need: need needed needs required require zaroori jaruri zaruri necessary
long: long lambi lamba duration
extra: extra upar above alag additional additionally
inside: inside andar within
transfer: transfer transferred naam
child: child beti beta
begin: begin shuru
end: end khatam samapt
ready: ready taiyar tayar
stock: stock available availability uplabdh maujood
name: name naam
number: number nambar phone
road: road rod
place: place jagah sthan jagha
date: date tarikh tareekh taarikh dinank
condition: condition conditions terms shart sharten sharte
contact: contact sampark helpline support
facility: facility suvidha suvidhaen service services seva
often: often baar bar times
fire: fire aag
bath: bath bathing nahana nahate shower
sweat: sweat pasina
sleep: sleep sleeping sote
safe: safe safely surakshit suraksha
estimate: estimate estimates anuman anumaan andaza quotation
guest: guest guests mehman mehmaan
letter: letter letters akshar aksharon character characters
doctor: doctor doctors daktar
deadline: deadline antim aakhri
join: join joined combine club milakar saath
hand: hand handed haath
language: language bhasha hindi marathi english
question: question sawal
help: help madad sahayata
setting: setting settings jadai jadaai jadna jadne jadwana jadvana jadwane jadvane jadwa jadva jadte jadta jadenge jadayi जड़ाई जड़वाने जड़वाना जड़ना
metal: metal metals dhatu dhaatu
clarity: clarity clear saafai
food: food khana chai coffee
play: play khel
"""

# what a question is made of, whatever it asks
ASKING = (
    "when how howmuch who which why want possible get give take need happen show tell send bring other change"
)

# words that hold a sentence together: no evidence of anything
STOPWORDS = """
a an the is are was were be been am do does did done have has had will would shall should can could may might must
i me my mine we us our you your yours he she it its they them their this that these those there here
of in on at to from for with by as into about over under up down out and or but if so than then too very just only
not no nor yes ok okay please pls plz kindly thanks thank hi hello hey sir madam maam ji bhai bhaiya didi dada
what any some all each every both more most such own same let lets got go come goes went one
ka ki ke ko kya hai h hain ho hu hun hoon tha thi the par pe me mein mai main se hi bhi na to toh tak wala wali wale
aap aapka aapki aapke apka apki apke ap tum tumhara mujhe mujhko mera meri mere hum hume humein hamara hamari hamare
ye yeh wo woh vo is us iska uska uski iske uske jo koi kuch kar karo karna karne karte karta karke kiya kijiye karein kare
raha rahi rahe gaya gayi gaye liye lie aur ya agar jab tab fir phir abhi ab bas sab yaha yahan waha wahan jaise jaisa
rehta rehti rehte rahta rahti rahte rehna kis kisi kisko kisse lagta lagti lagte dete deti karoge log logon bata batao bataiye bataye dena lena ek nahi nahin nhi mat nai naa haan han ha jee
che chhe shu aa nu ni no ne ma aahe ahe ka cha chi che la enna iruku iruka undi unda ki ta er te kono
"""
