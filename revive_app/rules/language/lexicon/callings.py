"""What people do for a living, learn, play and belong to."""

THINGS = """
accountant accountants auditor | munim lekhakar
architect | vastukar
barber hairdresser | nai hajjam
beautician stylist | byutishian
blacksmith | lohar
butcher | kasai
carpenter | mistri
chef cook | rasoiya bawarchi
cleaner sweeper housekeeping | safaikarmi
clerk peon assistant | lipik chaprasi
coach trainer instructor | prashikshak
cobbler | mochi
contractor | thekedar
dancer singer musician | gayak
dentist surgeon | shalyachikitsak
dermatologist
designer
detective inspector | daroga
electrician plumber technician | takneeshian
gardener | mali
goldsmith silversmith
housewife homemaker | grihini
journalist reporter editor | patrakar sampadak
judge magistrate | nyayadhish jaj
labourer labour | shramik majdoor
landlady
librarian
maid servant helper | naukrani naukar bai
mason
mechanic
milkman | doodhwala
monk nun saint | sadhu sant
officer officers bureaucrat | adhikari afsar
painter sculptor | chitrakar
pharmacist
poet writer author | kavi lekhak
politician mp mla | vidhayak sansad
porter
postman
priest | purohit pujari
principal headmaster | pradhanacharya
professor lecturer | profesar
receptionist
retired retirement pensioners | sevanivrit
sailor pilot | navik
scientist researcher | vaigyanik
secretary | sachiv
shepherd
spy
sportsman player athlete champion | khiladi
stationmaster conductor
surveyor valuer appraiser assessor | mulyankan mulyankankar
tutor
veterinarian
volunteer | swayamsevak
waiter waitress steward | beira
washerman laundry | dhobi
weaver | bunkar julaha
widow widower | vidhwa vidhur
divorced divorce | talaq talak
orphan | anath
newlywed newlyweds | navvivahit
citizen citizens citizenship | nagrik
immigrant refugee | sharnarthi
muslim christian sikh jain buddhist parsi
brahmin rajput marwari maratha bania
caste community tribe | jaati samaj biradari
committee council board association society | samiti parishad
ministry minister | mantralay
parliament
municipality panchayat | nagarpalika
embassy consulate | dutavas
bankrupt bankruptcy | diwaliya
trustee trust
sponsor sponsorship | prayojak
influencer blogger vlogger youtuber
podcast episode channel | chainal
concert theatre drama | natak
fairground
olympics tournament league | pratiyogita
badminton tennis hockey kabaddi volleyball
chess carrom | shatranj
yoga meditation | dhyan
wrestling boxing | kushti
karate
cycling hiking trekking
camping picnic | piknik
fishing hunting | shikar
hobby hobbies | shauk
diploma degree
scholarship | chhatravritti
admission | dakhila
syllabus subject | pathyakram vishay
chapter lesson | paath adhyay
dictionary encyclopedia | shabdkosh
notebook copybook
chalk blackboard
hostel | chhatravas
classroom classmate | kaksha
graduation convocation
"""
