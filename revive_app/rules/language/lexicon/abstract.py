"""Nouns of every day that no shelf holds: kinds, sides, numbers, causes, parts."""

PLAIN = """
thing things stuff item items goods belongings product products | cheez chij saman samaan vastu aaitam prodakt
kind kinds type types sort category categories | tarah prakar qism kism taip varayti
manner method methods mode process procedure steps | tareeka tarika prakriya vidhi dhang
use used uses using usage useful utilise | istemal istemaal upyog prayog yuz
requirement requirements | zarurat jarurat aavashyakta zaroorat
part parts portion section component | hissa bhag ansh hisse
side sides left | taraf
top upper
bottom beneath below | neeche niche
middle centre center mid between during | beech bich madhya daraan dauran
interior | bheetar
outer outdoors exterior | bahar
ending completion completed finished | samapti ant khatm khatam
figure sum | sankhya raashi maatra tadad
duration period tenure term | avadhi muddat miyad miad
turn turns | baari
chance opportunity option options alternative alternatives choice | mauka avsar vikalp opshan
result outcome | nateeja parinam
example instance | udaharan misal
information info details | jankari soochna vivaran
query queries faq | prashn
matter case cases situation circumstance | mamla sthiti halat haalat kes
gap
task activity | kaarya
services | sewa
level standard
limit limited restriction restrictions cap | hadd
arrangement arrangements arrange arranged provision facility facilities | intezam bandobast vyavastha prabandh intjam
support | sahara
planning
idea ideas | aaidiya
name names named | naam nam
surname
title heading | shirshak
group groups batch | samuh
pack bundle
rest remainder leftover leftovers scrap | shesh
instead against | badle bajaye evaz
sake behalf | khatir liye
basis based according | hisaab anusar mutabik
besides moreover
regarding concerning about | baare bare sambandh vishay
conditions
"""

DOINGS = """
become became turns | ban
occur occurs occurred happens happened | ghatit
begin began starting starts started commence | aarambh
continue continues continuing ongoing | jaari jari lagatar
stop stops stopped stopping pause paused discontinue halt | rok rukva
finish finishes finished finishing done | nipat
endure survive | tik
alter alters modify modified modification changes altered | tabdeel parivartan
extend extends extended extension prolong | badhva
improve improved
create created produce produced | rach nirman
give gives gave giving provide provides provided grant granted | pradan
get gets got obtain obtained avail availed | prapt hasil pa
take takes took taking accept accepts accepted accepting acceptance | swikar kabul sweekar
keep keeps kept retain retained | rakh
put puts
send sends sent sending forward forwarded | bhej
do does did perform
make makes | bana
possess belong belongs belonging
find finds search searching locate | dhundh dhoondh khoj talaash
lose loses lost misplace misplaced | kho gum gumva
throw thrown discard | phenk
open opens opened opening reopen | khol khul khulva
close closes closed closing shut
push press pressed | daba dabav
pull pulled | kheech
hang hanging hung | latka latak
flat lay | lita bichha
rotate | ghuma
hit strike | maar
touch touched | chhu
hear heard listen listening | sun
perfume fragrance scent smell | itr itar attar ittar khushbu sugandh
taste | swad
sleep sleeping slept | neend
wake | jaag
cook cooking | paka
drinking
bathe bathing bath shower swim swimming | naha nahana tair
sweat sweating perspiration | paseena
exercise gym workout yoga | kasrat vyayam jim
play plays playing | khel
dance dancing garba | naach nritya
sing singing | gaa
run runs running ran | daud
jump | kood
win wins won | jeet
live lives lived living reside
"""
