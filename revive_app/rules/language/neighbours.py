"""Everyday words of Gujarati, Marathi, Bengali, Tamil, Telugu, Kannada, Malayalam and Punjabi, romanised.

They greet, ask and join sentences as the English and Hindi ones of `small_talk` do, and claim nothing.
"""

GUJARATI = """
che chhe chho cho hu hoon tame tamne tamaru tamari tamara tamaro ame amne amaru amari amara amaro aa aavo aavjo aavi e pan ane ke kem kemcho maja maza majama
shu su kya kyare kyan ketla ketlu ketli nu ni no na ne thi ma mate sathe sudhi pachi pachhi pehla aaje kale atyare haji saru saras sari sundar khub bahu vadhu ochhu
joi joie joiye jovu jova juo batavo batavu batavish kaho kahejo kahish puchi puchine karo kari karjo karvu karva karish thashe thai thay hase hoy hata hati hato malshe male malse
mokli moklu moklish lai lo levu leva api apo apishu jarur chokkas aabhar dhanyavad maaf nathi nai kai koi badha badhu ek be tran char paanch hal tamne-gamshe gamshe gami game
"""

MARATHI = """
aahe ahe aahet ahet aahat hota hoti hote hotil hoil hoel tumhi tumhala tumcha tumchi tumche amhi aamhi amhala amcha amchi amche mi mala majha majhi he ha hi te to ti tya ya ani aani pan ki ka kay kasa kashi kase kuthe kadhi kon kiti
cha chi che chya la ne ni madhe madhye sathi saathi sobat paryant nantar nanter adhi aaj udya atta ajun chhan chaan sundar khup farach jast kami pahije pahijet havi hava havet bagha baghu dakhva dakhavte dakhavto sanga sangte sangto vicharun vichara
karu kara karte karto karaycha karaychi ghya ghyaycha gheu dya dein milel milte milto pathavte pathavto namaskar dhanyavad maaf nahi nako nakkich kripaya krupaya ek don teen chaar paach ata tar mhanje mhanun ase asa ashi asel
"""

BENGALI = """
ache achhe achhi ami amra amader amar amake apni apnar apnake apnader apnara tumi ei eta eti ota sei o ar ebong kintu ki keno kobe kokhon kothay koto kemon ta ti gulo er r ke te theke jonno sathe songe porjonto por pore age aaj aj kal ekhon ekhono
bhalo khub sundor aro beshi kom chai lagbe dekhun dekhte dekhan dekhabo bolun bolchi bolbo jigges kore kori korbo korben korun hobe hoy chilo hoyeche paben pabo pathabo pathachi nin niye din debo dhonnobad nomoshkar namaskar dukkhito na nei obossoi ekta duto tinte dam holo
"""

TAMIL = """
dhaan thaan daan than iruku irukku irukkum irukken irundha illa illai illaya naan naanga nanga neenga ungalukku ungaluku ungal unga enga engal engaluku enaku enakku idhu athu adhu idha indha antha andha oru rendu moonu naalu anju la le ku kku oda oru um kuda kooda mattum
enna eppo eppadi enge evlo evalavu yaar edhu vendum venum vendam vaanga vanga paarunga parunga kaatunga solren sollunga solluren kekkuren kettu panren pannunga pannalaam seiyalaam varum varuvom kidaikkum kidaikum anuppuren anuppunga nandri vanakkam mannikkavum romba nalla azhaga azhagu innum ippo innaiku naalaiku varaikum apram apparam aama seri sari vilai ruba
"""

TELUGU = """
undi unnayi unna untundi untayi nenu memu meeru meeku mee maa naaku maaku idi adi ee aa oka rendu moodu naalugu aidu lo ki ku tho nunchi varaku kosam kuda mariyu kani ante emiti enti eppudu ela ekkada entha evaru edi kavali kavala vaddu randi chudandi chupistanu chupinchandi cheptanu cheppandi adigi
chestanu cheyandi avutundi vastundi dorukutundi pampistanu pampandi dhanyavadalu namaskaram kshaminchandi chala manchi bagundi baga andam inka ippudu ivala repu tarvata taruvata avunu sare dhara rupayalu andi garu
"""

KANNADA = """
ide idhe illa illave naanu naavu neevu nimage nimma namma nanage idu adu ee aa ondu eradu mooru alli ge inda varege jote mattu aadare enu yaavaga hege elli eshtu yaaru beku beda banni nodi torisutteve heli heluttene keli maadi maadutteve aagutte barutte sigutte kaluhisutteve dhanyavada namaskara kshamisi tumba chennagide innu ivattu naale houdu sari bele
"""

MALAYALAM = """
undu und illa njan njangal ningal ningalkku ningalude njangalude enikku ithu athu ee aa oru randu moonnu il ku ude vare koode pakshe enthu eppol engane evide ethra aaru venam venda varu nokku kaanikkam parayam paranju chodichu cheyyam aakum varum kittum ayakkam nanni namaskaram kshamikkanam valare nalla innu naale athe shari vila
"""

PUNJABI = """
hai han haan ne tusi tuhanu tuhada tuhadi tuhade assi sanu sada sadi sade main menu mera meri eh oh is us da di de nu to ton naal te vich layi tak ki kado kiven kithe kinna kinni kaun chahida chahidi chahide dekho dasso dassdi puchh karo karde hovega mil milega bhej sat sri akal shukriya maaf bahut vadhia sohna hun ajj kal theek
"""

NEIGHBOURS = " ".join((GUJARATI, MARATHI, BENGALI, TAMIL, TELUGU, KANNADA, MALAYALAM, PUNJABI))
