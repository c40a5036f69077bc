"""Phrases that are not about jewellery: greetings, other matters, attempts to rule the assistant."""

PHRASES: dict[str, str] = {
    "greeting": """
    ^ ?ji hi|hii|hello|hey|helo|hlo|namaste|namaskar|namasthe|namaskaram|namaskara|vanakkam|namoskar|nomoskar|pranam|salaam|salam|assalam*|adab|hola|kemcho
    good morning|afternoon|evening|day
    gud mrng|morning|evening
    ram ram
    jai|jay ~2 shri|shree|krishna|jinendra|mata|ram|bholenath|swaminarayan|hind|maharashtra
    radhe|hare radhe|krishna
    sat sri|shri akal
    kem cho
    suprabhat|shubh|shubhsandhya|subhodayam|shubhodaya
    ^ ?ji hlw|hlo|namste|nmste|namashkar|namsakar|salam|salamwalekum|walekum|hy|hiya|hai ?ji|ji|sir|madam|bhai|there|tara $
    kaise ho|hain|hai ?aap $
    how are ~1 you
    good|gud|gd mng|mrng|morning|evng|afternoon|eve|noon|night
    ^ ~1 gm|ge|jsk $
    ^ gm today|sir|madam|mam|maam|dear|bhai|ji|please|pls|what|hi|aaj|team
    as salam|salaam
    walekum salam|assalam
    whats up
    """,
    "off_topic": """
    time|date|weather|news ~2 in|of ~1 london|dubai|america|usa|new|delhi|mumbai|tokyo|paris|india
    train|bus|flight|metro timings|timing|schedule|ticket|tickets|fare
    match|game ~2 kaun|who|jeet*|win|won
    movie|film|series|song|serial ~3 watch|dekhu|suggest|recommend|suna*
    vacancy|vacancies|hiring|naukri|bharti|openings
    medicine|dawai|headache|fever|tablet|doctor
    do|did you ~1 love|like|marry|miss ~1 me
    gana|gaana|song|kavita|poem|shayari ~1 suna*|likh*|sing|write
    weather|mausam|temperature|barish
    cricket|match|score|ipl|football|world cup|worldcup
    capital|president|minister|population ~2 of
    who|kaun ~3 won|jeeta|jita|win|minister|president|pm|actor
    python|java|javascript|code|coding|program|programming|sql|html
    homework|assignment|essay|maths|math|exam|algebra|equation
    rashifal|horoscope|kundli|kundali|bhavishya|zodiac
    recipe|khana|cook|cooking|biryani|restaurant|pizza
    joke|jokes|chutkula|shayari|poem|story|kahani|song|gaana|gana
    kavita ~2 likh*|suna*|bolo|padh*
    invest|investing|paisa ~3 bitcoin|crypto|share|shares|stock|stocks|mutual
    pradhanmantri|rashtrapati|mukhyamantri|abhineta
    whatsapp|instagram|facebook|youtube ~3 status|reel|video ~3 download|delete|banaye|kaise
    movie|film|movies|netflix|bollywood
    job|jobs|naukri|vacancy|vacancies|hiring|resume|salary|interview|internship
    train|flight|bus|hotel|ticket|irctc
    bitcoin|crypto|share|stock|mutual market|fund|price|tips|bazar|bazaar
    loan|insurance|policy ~1 chahiye|lena|apply
    credit card ~2 chahiye|lena|apply|banwa*
    translate|anuvad
    doctor|medicine|dawai|bukhar|fever|headache
    election|vote|bjp|congress|modi|politics|party
    news|khabar|samachar
    who are|made|created you
    mobile|laptop|phone|shoes|saree|dress|car|bike|pet|dog ~3 price|chahiye|sell|buy|recommend|repair|lena|batao
    virat|kohli|dhoni|rohit|ipl|bumrah|shahrukh|srk|salman|modi|trump|biden
    girlfriend|boyfriend|love ~1 you|me|u
    marry me|you|u
    i love you
    shaadi karogi|karoge
    are|r|tum|aap ~2 single|married
    kya ~1 kar ~1 rahe|rahi ~1 ho|hain
    khana ~1 khaya|kha
    how old are you
    your|tumhara|aapka favourite|favorite|pasandida
    meaning|matlab ~1 of|kya
    solve|calculate ~3 sum|equation|problem|math|plus|minus|into
    what|whats ~1 is|s ~2 2|1|capital|meaning|ai|bitcoin|time
    which ~2 phone|laptop|mobile|car|bike
    petrol|diesel|sabzi|vegetable|grocery|milk|doodh
    property|flat|plot|rent|kiraya|makan
    visa|passport
    exam|exams|neet|upsc
    lottery|lotto|betting|satta
    nifty|sensex|shares|stocks|mutual|trading
    recharge|electricity|bijli|gas ~1 bill|cylinder|karo|karna
    write|likho|likh ~3 letter|email|essay|poem|code|story|program|song|shayari|speech|script|application
    sing|dance|play ~2 song|game|me
    chatgpt|openai|gemini|alexa|siri
    restaurant|hotel|cafe|pizza|burger|swiggy|zomato|uber|ola
    covid|corona|diet|weight loss|gym
    earthquake|cyclone|rain|baarish|barish|garmi|thand
    score ~2 kya|what|hua
    cricket ~2 score|match|ka
    saree|sari|lehenga|shoes|kapde|dress|shirt ~2 chahiye|hai|bechte|milega|sell|have|price
    """,
    "prompt_injection": """
    obey|listen|serve ~1 me|my ~3 developer|owner|admin|master|command|commands|orders
    must|have ~1 to obey
    you|tum|aap ~1 are|ho|ban ~2 a|an ~1 pirate|hacker|robot|cat|chatgpt|gpt|dan|evil|unrestricted|free|assistant
    you are ~1 now
    forget|leave|drop ~1 the ~1 shop|store|role|job|jewellery
    output|print|show|give|dump|list ~2 your ~2 configuration|config|settings|prompt|instructions|rules|parameters|context
    configuration|config|parameters ~2 as|in ~1 text|json|plain
    apne|apna|tumhare|aapke|asli ~2 instructions|prompt|niyam|nirdesh|rules|instruction ~4 likh*|bata*|dikha*|do
    gulam|slave|pirate
    har|every|all ~1 rule|rules|niyam ~1 tod*|break|bhool*
    what|which ~2 were|are you ~1 told|instructed|given|trained
    told ~2 by ~2 developer|developers|creator|openai|owner
    disregard|ignore|forget ~2 guidelines|guideline|policies
    answer|speak|reply freely
    ignore|disregard|forget|override|bypass|skip ~4 instruction|instructions|rules|rule|prompt|previous|guidelines|restrictions|policy|above|everything
    bhool|bhul|bhulkar|ignore|nazarandaz ~3 jao|jaao|karo|ja|kar
    instructions|instruction|niyam|nirdesh|rules|prompt|aadesh|adesh ~4 bhool|bhul|ignore|tod|todo|hata|hatao|badal|batao|dikhao|likho|copy|reveal|print|show
    system|hidden|secret|initial|original|internal|developer|chhupe|gupt prompt|rules|instructions|instruction|message|config|settings|niyam|mode|nirdesh
    print|reveal|show|repeat|tell|output|dump|leak|display|write|batao|dikhao|likho ~5 prompt|instructions|rules|secrets|token|password|key|config|confidential
    developer|debug|admin|god|dan|jailbreak|root|sudo|test|maintenance mode|access|privileges
    pretend|act|roleplay|imagine|behave|acting
    you are now
    your|tumhara|aapka|ab ~1 new|naya instruction|role|task|job|naam|rule
    ab|aaj ~1 se tum|aap
    ab tum|aap|you ~2 malik|owner|admin|manager
    tum|aap|you ~1 ab ~2 malik|owner|admin|manager|chatgpt|hacker
    mujhe|me|main|mujhko ~1 admin|owner|malik|developer ~2 maan*|samajh*|bana*|hu|hoon|ho
    i am|im ~2 owner|developer|admin|ceo|engineer|tester|programmer
    answer ~4 yes
    approve|confirm|authorise|authorize|sanction|mark|set ~4 refund|discount|order|price|payment|free|lead|owner
    repeat ~1 after me
    list|give|show|send|share|export|batao|dikhao ~4 customers|customer|leads|numbers|contacts|database|phone|clients|grahak|grahakon
    other|dusre|another|last|previous ~2 customer|customers|grahak|client|clients|persons
    api ~1 key
    access ~1 token
    env|environment variables|variable
    password|passwords|credentials|secret
    jailbreak|dan
    delete|drop|update|insert|truncate|select ~3 table|database|record|records|from
    broadcast|message|send ~4 everyone|all|sabko|every|leads
    90|100|99|80|70 ~1 percent|discount|off
    from now on
    respond|reply|answer|speak ~2 only|always ~2 with|in|as|yes
    no|without|any ~1 restrictions|restriction|limits|filters|rules|censorship|guardrails
    unrestricted|uncensored|unlocked|unfiltered
    repeat|print|show|translate|copy|summarise|summarize|output ~3 above|previous|prompt|initial|instructions|words
    base64|hex|rot13|encode|decode
    verbatim|word ~1 for ~1 word
    shabd ~2 shabd
    new|naya|naye instructions|instruction|rule|rules|role|prompt|nirdesh
    script|iframe|onerror|alert
    select ~3 from
    drop table
    tool|function|api ~1 call|calls|access
    system|admin|root|developer ~1 override|mode|access|prompt|command|user
    confidential|private|internal ~2 data|information|details|documents|notes|price|cost
    other|dusre|sabke|all ~2 customers|customer|grahak|logo|people ~2 number|numbers|data|orders|details|chat|chats|name|names
    """,
}
