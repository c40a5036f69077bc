"""How things are: colours, shapes, sizes, states, amounts without a number."""

QUALITIES = """
market bazaar bazar mall plaza | bazar baazaar mandi
heirloom ancestral inherited inheritance vintage | khandani pushtaini pushtani viraasat virasat
red maroon crimson | laal lal
pink | gulabi
orange saffron | narangi kesariya santari
yellow | peela pila
green
blue | neela nila aasmani
purple violet | baingani jamuni
brown | bhura kattha
white | safed safaid shwet
grey gray | dhusar
multicolour multicolor colourful | rangeen rangbirangi
transparent | pardarshi
round circular | gol
oval
square rectangular triangle | chaukor tikona
straight | seedha sidha
thick | mota
thin slim sleek | patla bareek barik
wide broad | chauda
high tall | uncha oonchi ooncha
low short | nichla chhotasa
deep | gehra gahra
hard stiff | sakht kathor
soft smooth gentle mild | naram mulayam komal
rough coarse | khurdura
fragile delicate | nazuk naazuk komal
strong sturdy durable durability lasting | mazboot majbut tikau
weak weakens weaken | kamzor kamjor
cleanliness spotless neat hygienic | swachh
fresh unused unworn untouched | taaza
secondhand used preowned
real genuine authentic original true | asli asal sachcha khara original orijinal
fake false counterfeit | jhootha jaali farzi
identical equal equally matching match | barabar saman milta
different various variety varieties | vibhinn alagalag
special specially unique exclusive rare | khaas khas vishesh anokha
simple plain basic minimal minimalist | sada sadi sade saada saadi saade sadharan saadharan simpal
fancy elaborate intricate ornate | fansi faensi
modern contemporary trendy western | aadhunik
traditional ethnic classic regional | paramparik parampragat riwayati
royal regal | shahi rajwada
local locally domestic | sthaniya desi
official
personal personally private | niji vyaktigat
confidential secret | gopniya gupt
automatic automatically | apneaap svachalit
manual
electronic electronics digital | dijital ilektronik
easy easily convenient | aasan saral
difficult tough complicated | mushkil kathin
important main major chief primary | mukhya pramukh
possibility | sambhav mumkin
impossible unable cannot | namumkin asambhav
certain sure definite confirm confirmed confirmation surely | pakka nishchit tay yakinan pakki pakke kanfarm
approximately approx roughly around | lagbhag takriban andazan
exact exactly precise accurate | sahisahi
correct right proper properly | sahi uchit
wrong incorrect mistake error mistaken | galat galti ghalat
good nice fine great best better | achha accha badhiya behtar behtareen uttam
bad poor worst worse | bura ghatiya
enough sufficient adequate | kaafi kafi paryapt
full complete entire whole total fully | saara sampurn samuchit kul
partial partially part | adhoora aanshik
empty vacant | khali
double doubled twofold | dugna doguna duguna
triple | tiguna
more additional increase increased increases rise raised rises grow higher | adhik badh badha badhta vriddhi badhega
less reduce reduced decrease decreased lower lowered lesser down | ghat ghata ghatega
most maximum highest largest biggest longest | adhiktam sarvadhik
least lowest fewest shortest | nyuntam
huge giant | vishal
average medium moderate | ausat madhyam
additional extra surplus further | atirikt ekstra
separate separately | prithak
together jointly combine combined combining along both | ikattha ikatthe sanyukt
alone
unavailable
urgent urgently emergency hurry express priority quick faster | arjent imarjensi
slow slowly | dheere dheema
unsafe danger dangerous risk risky | khatra khatarnak jokhim
healthy health | sehat swasth
pregnant pregnancy | garbhvati
rich luxury premium | ameer
beautiful pretty lovely attractive elegant | sundar khoobsurat khubsurat pyara
ugly | badsurat
unlucky
married unmarried bachelor | shaadishuda vivahit kunwara
hindu muslim christian sikh religion religious | dharm mazhab dharmik
vegetarian veg | shakahari
"""
