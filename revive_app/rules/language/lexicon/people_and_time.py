"""People by kin, calling and standing; days, seasons, feasts and the parts of an hour."""

# who asks and for whom: seldom what is asked
PEOPLE = """
husband hubby | pati shauhar
wife | patni biwi biwee gharwali
father dad papa daddy | pita pitaji papa baap abbu
mother mom mummy mum | maa mata mataji ammi mammi
son sons boy boys | beta bete ladka
daughter daughters girl girls | beti bitiya ladki bachchi bachi
brother brothers
sister sisters | behen bahan behan
grandmother grandfather grandma grandpa granny ancestor ancestors | dadi nani purkhe purkhon
grandson granddaughter grandchild | pota poti nati natin
uncle aunt aunty | chacha chachi mami mausi bua
cousin nephew niece | bhatija bhatiji bhanja bhanji
inlaws motherinlaw soninlaw daughterinlaw | saas sasur sasural damaad bahu nanad devar
relative relatives kin | rishtedar
couple partner fiance fiancee groom | dulha mangetar dulhe
friend friends | dost saheli mitra yaar
neighbour neighbours | padosi
young teen teenager adult minor | jawan naujawan
people members person persons crowd public | vyakti aadmi janta
guardian parent parents | abhibhavak matapita
"""

THINGS = """
elder elders elderly senior seniors aged | buzurg vriddh budhe bujurg burhe
lady ladies woman women female | mahila aurat stri
disabled wheelchair handicapped stick | viklang divyang vheelchair
twin twins | judwa
worker workers team personnel workforce | mazdoor kaamgar
salesman salesmen saleswoman salesgirl salesperson executive executives attendant | vikreta sailsman
guard guards watchman security bouncer | chowkidar chaukidar pehredar gard sikyoriti
driver chauffeur | chalak draivar
tailor | darzi
artist artists photographer | kalakar fotografar
expert experts specialist professional | visheshagya
teacher teachers | adhyapak shikshak guru tichar
student students pupil | chhatra vidyarthi student
soldier soldiers army military defence | fauji sainik sena fauj
police policeman cop fir | pulis thana
lawyer advocate court | vakil adalat
engineer | abhiyanta injiniyar
farmer farmers | kisan
trader dealer wholesaler wholesale retailer merchant vendor supplier bulk | vyapari thok saudagar
tourist tourists visitor visitors traveller foreigner foreigners | paryatak musafir videshi
celebrity actor actress star king queen | raja abhineta abhinetri
chairman ceo director boss | nideshak adhyaksh
founder founders | sansthapak
heir nominee successor | waris naamit nomini
astrologer astrology astrological pandit priest horoscope zodiac rashi lucky | jyotish jyotishi pandit kundali kundli rashi raashi grah nakshatra
birth born birthday birthdays | janam janamdin janmdin paida
age ages | umar umr aayu ayu
death died dead | maut mrityu dehant
anniversary anniversaries | salgirah varshgaanth saalgirah
engagement engaged | sagai mangni
honeymoon
ceremony ritual naming mundan housewarming | rasm samaroh grihpravesh godbharai annaprashan
party function event reception | dawat jashn parti
prayer worship puja | pooja puja aarti ibadat prarthana
god goddess deity | bhagwan devi devta ishwar
luck auspicious | kismat bhagya shagun shubh muhurat
exam exams result | pariksha imtihan
school college university | vidyalay iskul skul kaalej
office workplace | daftar kaaryalay ofis
minute minutes | minat
seconds | sekand
moment instant | pal kshan
halfhour
noon midday afternoon | dopahar
dawn sunrise | savera bhor tadke
midnight
weekday weekdays
weekend weekends | viked
fortnight | pakhwada
quarter quarterly | timahi
decade century generations generation | peedhi pidhi
season seasons | sizan seejan
january | janvari
february | farvari
march | maarch
april | aprail
june | joon
july | julai
august | agast
september | sitambar
october | aktubar aktoobar
november | navambar
december | disambar
dussehra vijayadashami | dashahra
holi dhulivandan rangpanchami | holi
eid ramzan ramadan | eid bakrid
christmas xmas | krismas
newyear
valentine valentines | vailentain
karwa karwachauth chauth | karvachauth
teej
ganeshotsav chaturthi
pongal onam
sankranti lohri
independence republic | swatantrata
eclipse | grahan
"""

PLAIN = """
yesterday | beeta
past ago earlier previous previously last | pichla pichhla guzra bita beete
future upcoming coming next | agla agle agli aanevala
present currently nowadays | maujuda filhal
regular regularly usual usually normal normally generally ordinary commonly typical | aam aamtaur aksar hamesha samanya sadharan
sometimes occasionally seldom rarely | kabhikabhi
never
until till upto
since
once single onetime | ekbar
twice | dobara dubara phirse
immediately instant instantly rightaway sametime | turant fauran jhat tatkal
finally eventually | aakhirkar
"""
