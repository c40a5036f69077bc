"""How words feel that VADER does not know: Hinglish, its neighbours, and a jeweller's trade.

Valences are VADER's, -4 to 4, as a customer of a shop would mean them.
"""

# said out of courtesy or as a fact of trade: no feeling towards the shop
NEUTRAL = """
clean cleaning please pls plz kindly share yes yeah yup ok okay okk sure hello hi dear want wants wanted interest interested free
gift gifts bonus save help like likes greeting greetings festival party special hope accept accepted bargain credit
certain easy matter natural original pay cut stop low lower lowest better ready hold demand sorry alone no apologies
block demands number chance cancel cancelled canceled return lost hidden mess tank grand rich united cheap
"""

LEXICON = """
3.0: zabardast jabardast shandar shaandar lajawab lajavab behtareen behatrin umda kamaal kamal gazab dhansu jhakaas zakas jhakas
3.0: awsum awesm osm bestest fab fabulas splendidly magnificent laajavaab lajavaab jhakas jhakkas dhaansu fantabulous mindblowing
2.4: tameezdar sabhya vinamra sahaj khubsurati noorani naayaab gud goood niceee luvly lovly beautifull butiful beautyful
2.4: arumaiyana azhagana nallathu nannayi bhari bhaari-mast khubach faarach apratim sundorbhabe chomotkar chomotkaar anandam
3.0: adbhut atyuttam awesome bemisaal superb gorgeous stunning exquisite excellent
2.4: badhiya badiya badhia badia accha acha achha achchha achhi achi acchi acche ache achhe achcha mast sundar khubsurat khoobsurat
2.4: pyara pyari pyare pasand khush khushi prasann santusht bharosa bharosemand vishwas shukriya saras sundor bhalo bhalobasi
2.4: nallaruku nallairuku arumai manchi bagundi bavundi chhan chaan sundara pasanta lovely flawless trustworthy
1.8: maza majaa maja sahi tarif tareef dil raunak chamak dhanyavad dhanyawad dhanyavaad meherbani super supar nice perfect
1.8: compliments compliment loyal recommend recommended smooth smoothly satisfied worth polite helpful patient honest
0.8: thanks thank thankyou thnx thx tnx ty
-3.2: bakwas bakvas bakwaas ghatiya ghatia bekar bekaar kharab kharaab wahiyat vahiyat thagi thag dhokha dhoka dhokhebaz dhokhebaaz
-3.2: dhokebaz loot looth luteri lutere chor chori jhooth jhuth jhutha jhoothe beiman beimaan besharam faltu faaltu ganda gandi
-3.2: tatti bewakoof bevakuf bewkoof ullu kameena harami sala nakli naqli fraud frod scam cheat cheating cheated cheater cheaters
-3.2: pathetic disgusting worst horrible rubbish nonsense shameless thieves thief liar liars crooks unprofessional disgrace mosam
-2.2: mehnga mehenga mahanga mehngi mahangi mahenga mahnga mahag mahaag mongha costly expensive overpriced overpaid overcharged
-2.2: tedha tedhi kharoch kharonch khatta feeka fika dent crookedly mismatch mismatched overdue deaf
-2.2: toota tuta tooti tuti tut toot tutela broken broke cracked chipped faded fading fades tarnished loose damaged defective
-2.2: galat galti shikayat naraz narazgi dukhi dukh nirash nirasha pareshan pareshani taklif dikkat samasya problem deri late delayed
-2.2: barbad barbaad nuksan nuqsan vilamb kanjoos badtameez badtamiz rude ignored ignore careless disappointed disappointing
-2.2: junk scratch scratches mongu mongi bura buri bure khali gayab gaayab jhuthe dull scratched bent crooked uneven mistake wrong missing leaking worse poor unhappy slow regret regretted wasted overrated
3.0: magnificent marvellous marvelous fabulous fantastic amazing outstanding brilliant splendid breathtaking dazzling wonderful
3.0: anmol nayab lajawaab laajawaab bejod alishan aalishan shahi manmohak sarvottam uttam
2.4: elegant classy delicate unique attractive impressive impressed delighted thrilled overjoyed pleased pleasant blessed adorable
2.4: cute pretty charming sparkling shining shiny graceful royal premium fine neat tasteful appreciate appreciated grateful
2.4: khubsoorat haseen aakarshak manpasand shubh santosh santushti anand aanand mazedar majedar barhiya changa vadhiya sohna sohni
2.4: sundara andam azhagu alagu nandri dhanyavadalu dhanyavadamulu nanri aabhar abhar dhonnobad darun osadharon apurba apurva
2.4: imandari eemandari vajib wajib vasool vasul saf saaf safai azhaga azhagaa ruchi bagundhi nalla nallaa bhalo bhala
1.8: genuine trusted trust transparent patiently courteous cooperative prompt promptly quick reliable honestly safely secure
1.8: favourite favorite memorable worthwhile valuable affordable reasonable bharosemand imandar imaandar eemandar
-3.2: dishonest misleading mislead misled cheapsters looting robbing deceive deceived deceiving lied lying duped conned bogus swindle
-3.2: atrocious terrible awful appalling dreadful disgrace disgraceful outrageous trash garbage crap useless hopeless arrogant insulting insulted
-3.2: jhoot farzi farji dhokhadhadi dhokhadhari chalbaaz makkar kamine nalayak nikamma nikamme bevkuf pagal vahiyaat chindi thagte
-3.2: lafda ghapla ghotala milawat milavat dongalu thiruttu mosam chitar fasavnuk chhetarpindi thagai jochchor jochchuri pratarana
-2.2: unsatisfied dissatisfied unsatisfactory unresponsive unhelpful unacceptable unprofessionally inferior substandard shabby dirty dusty
-2.2: rusty rusted tarnish tarnishing blackened discoloured discolored detached bending bends dents dented loosened snapped misplaced
-2.2: confusing confused annoyed annoying irritated irritating upset frustrated frustrating hurt sad heartbroken worried doubtful suspicious
-2.2: fail failed fails failure incorrect inaccurate incomplete faulty flaw flawed unfair expensive pricey pricy exorbitant hefty steep
-2.2: adhura adhoora kamjor kamzor kachcha kacha ghisa ghis khurdura dheela dhila chubh chubhta chubhti mureda
-2.2: afsos dukh durbhagya mayus mayoos naaraz khafa gussa ashantusht asantusht bekaam latka latkaya talmatol
-2.2: kharabi khoti khota bhangela bhangun tutun vaait vait nirasha kashta kavalai kashtam chedu chetta
-1.6: ignoring unanswered pending delaying postponed unavailable crowded rushed overcrowded noisy blurry dim
-1.6: sharam sharm chakkar tang waiting smaller thinner lighter
"""

# raise what stands next to them
BOOSTERS = "bahut bohot bhot bohat bhut ekdum ekdam bilkul kaafi kafi itna itni itne bada badi zyada jyada boht khub khoob bahu atyant romba chala khup"
NEGATIONS = "nahi ni lageni nahiye nahin nhi nai mat na nathi nahee noy nei illa illai ledu kadu beda nako"
