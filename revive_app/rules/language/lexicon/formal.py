"""The Hindi of notices and letters, and Urdu words for what the lists know by plainer ones."""

THINGS = """
baby infant | shishu navjat
customer | grahak grahakon upbhokta
accident mishap | durghatna haadsa hadsa
making | mazdoori majdoori
facility | suvidhaon
pocket | jeb
shopkeeper | dukandar dukaandaar
piece | tukda tukde
pension pensioner | pension
month | maah
night | ratri raatri rajni
date | tithi diwas
price | laagat lagat daam
member | sadasya sadasyon
building | bhavan imaarat imarat
book | pustak
department | vibhag
festival | parv
customer | upbhokta kharidar khareedar kharidaar
photo | chhavi tasviren tasveer tasvir
documents | pramanpatra prapatra
certificate | pramanpatra pramaanpatra
identity | parichay
bill | bijak beejak chalan
bank | vitt
tax | karr
scheme | pariyojna
amount | rashi dhanrashi dhanraashi
price | nirkh
jewellery | zevaraat zevrat jevrat aabhushan abhushano aabhushanon
bride | vadhu navvadhu
groom | var
wedding | parinay nikah nikaah
gift | uphaar nazrana saugat
address | thikana
village | graam dehat
abroad | pardes
staff | sahkarmi mulazim
owner | sanchalak sansthaapak
karigar craftsman craftsmen craftspeople artisans goldsmiths | shilpkar shilpi sunaar swarnkar
courier | dak
insurance | beemaa
theft | dakaiti dakaity
guarantee | zamanat
interest | sood byaaj
instalment | kistbandi
rule | vidhan
complaint | aarop fariyad
answer | uttar pratikriya
news | samaachar
history | itihaas
age | aayu vayas
health | swasthya
treatment | ilaaj ilaj upchar
"""

DOINGS = """
delete | dilit hat
spoil | kshati haani hani
certify certified | pramanit
click | klik
agree consent | sahmati manzoori
neglect carelessness | laparvahi
choose | chayan
test | parikshan pareekshan
help | sahayata sahyog
need | aavashyak avashyak aavashyakta darkar
sell | vikray
buy | kray
deliver | vitaran
begin | udghatan aarambh
cancel | nirast
accept accepted accepts accepting acceptance | swikar sweekar manya qabool
increase increased increases | vriddhi
reduce reduced reduces reduction | kami
repair | maramat
change | parivartan
clean | safaai saaf swachhta
use | prayog
protect | sanrakshan
forbid forbidden banned prohibited disallowed | varjit manaahi manahi mana
fail failed fails failure | asafal naakam
pass passed passes | safal
join | judna
happen | ghatna
work | karya
experience experienced | anubhav tajurba
control | niyantran
develop | vikas
attempt | prayas
"""

QUALITIES = """
permanent | sthayi
fast | tvarit
costlier inflation | mahangai mehangai
raw | kachcha kachche kachchi
dense | ghana ghane
daily | dainik rozana rozaana roz
old | pracheen prachin puratan
new | naveen navin nutan
local | sthaniya
real | vaastavik
clear | spasht saaf-saaf
certain | nishchit
necessary | anivarya
limited | seemit simit
complete | sampurn sampoorn samast
famous | prasiddh vikhyat lokpriya
landmark | nikat sameep
hot | garm
early | shighra sheeghra
heavy | vazani wazni vajni
small | laghu nanha nanhi
expensive | keemti bahumulya
white | shvet
black | shyam
red | lohit surkh
simple | saamanya
suitable suit suited appropriate fitting | upyukt munasib laayak
healthy | swasth
natural naturally | prakritik
foreign | videshi vilayati
english | angrezi angreji
indian | bhartiya bharatiya hindustani
national | rashtriya
international | antarrashtriya
historical historic | aitihasik
religious | dharmik
average | ausatan
exclusive | vishisht
"""

PLAIN = """
jeweller jewellers jeweler jewelers | johri jauhari
business company firm trade trading corporate enterprise | kampani sanstha vyavsay vyavasay karobar karobaar dhandha vyapar vyaapaar
then | fir
first | pahla pahli pehla pehli pratham
second | dusra dwitiya
third | teesra tisra tisri tritiya
fourth | chautha chauthi
fifth | paanchva
whose | jiska jiski jiske
which | jo jis jise jisme jismein jinka
and | evam tatha
especially | visheshkar khaaskar
probably | sambhavat
therefore | atah isiliye
particular particularly specific specifically
per | pratyek
mostly | adhikansh adhiktar zyadatar jyadatar
completely | purntaya
etc | aadi ityadi vagairah
sir | mahoday janab
madam | mahodaya
"""
