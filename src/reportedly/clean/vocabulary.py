"""The words by which a page's own voice is told from its reporting: general web usage."""

import re

STOP_WORDS = frozenset(
    "a about after again against all also although am an and any are as at be because been before "
    "being between both but by can could did do does down during each even few for from further "
    "had has have he her here hers him his how however i if in into is it its just like may me "
    "might more most much must my no nor not now of off on once only or other our out over own "
    "said same she should since so some such than that the their them then there these they this "
    "those though through to too under until up upon very was we were what when where whether "
    "which while who whom whose why will with would you your".split()
)

# A whole line that is a control or the name of a part of a site.
CONTROL = re.compile(
    r"(?:share|tweet|print|e-?mail|save|bookmark|copy link|menu|search|home|home ?page|"
    r"gift(?: article)?|advertise(?:ment|ments)?|ads?|sponsored(?: content)?|promoted|"
    r"subscribe(?: now)?|subscriptions?|"
    r"sign (?:in|up|out)|log ?(?:in|out)|register|my account|account|comments?|no comments|"
    r"leave a (?:comment|reply)|join the (?:conversation|discussion)|follow(?: us)?|"
    r"save for later|no,? thanks|maybe later|not now|see (?:offers?|plans|options)|sign me up|post|"
    r"mail|dismiss|got it|i agree|settings|choose (?:a |your )?plan|"
    r"newsletters?|podcasts?|e-?paper|apps?|contact(?: us)?|about(?: us)?|careers|help|faqs?|"
    r"feedback|"
    r"related(?: stories| articles| content| topics| posts| news)?|topics?|tags?|more|"
    r"read (?:more|next|also|full story|the full story)|see (?:more|also|all)|show (?:more|less)|"
    r"load more|view (?:all|more)|learn more|keep reading|continue reading|next|previous|"
    r"(?:the )?latest(?: news| stories)?|trending(?: now)?|top stories|editor['’]?s['’]? picks?|"
    r"most (?:read|popular|viewed|shared)|popular|recommended|you may (?:also )?like|"
    r"skip to (?:main )?(?:content|navigation)|back to top|close|cancel|ok|accept(?: all)?|decline|"
    r"listen(?: to (?:this )?article)?|watch(?: live| now)?|live|videos?|photos?|gallery|play|"
    r"free trial|privacy(?: policy)?|cookie (?:policy|settings)|sitemap|"
    r"terms(?: of (?:use|service))?|"
    r"facebook|twitter|x|whatsapp|instagram|linkedin|telegram|reddit|youtube|rss|threads|bluesky)",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"(?:(?:breaking|world|local|national|international|latest|top)? ?news|politics|world|"
    r"opinions?|"
    r"editorials?|analysis|business|economy|finance|markets|sports?|culture|arts?|entertainment|"
    r"lifestyle|life|style|travel|food|health|science|tech(?:nology)?|climate|environment|"
    r"education|"
    r"u\.?s\.?|u\.?k\.?|europe|africa|asia|americas|middle east|elections?|weather|obituaries|"
    r"features?|reports?|stor(?:y|ies)|exclusive|explainers?|in depth|magazine|archives?)",
    re.IGNORECASE,
)

_PRICE = r"[$€£]\s?\d{1,3}(?:\.\d\d)? ?(?:/|per|an?|each|every) ?(?:day|week|month|year|yr|mo)\b"
# Phrases and their weight. A sum of 1 on a line of up to twenty words makes it furniture.
_PHRASES: tuple[tuple[float, str], ...] = (
    (3.0, r"(?:story|article) continues (?:after|below)|skip to (?:main )?content"),
    (2.5, r"all rights reserved|(?<!\w)©|\(c\) (?:19|20)\d\d|copyright (?:©|(?:19|20)\d\d)"),
    (2.5, r"(?:in|to) your inbox|cancel (?:at )?any ?time|you can cancel|ad-free"),
    (2.0, r"(?<!and )(?<!or )free trial|unlimited (?:digital )?access|free articles?"),
    (
        2.0,
        r"(?:^|[.!?|] )\W{0,3}already (?:an? )?(?:subscriber|member|registered)\b(?: \w+){0,4} ?\?|"
        r"readers like you",
    ),
    # Pensions and rents are so much a week too: the words beside it tell what is sold.
    (
        1.6,
        rf"\b(?:subscri\w{{1,7}}|billed|digital (?:access|edition|plan|for)|choose a plan|"
        rf"free trial)\b.{{0,40}}{_PRICE}|"
        rf"{_PRICE}.{{0,40}}\b(?:subscri|billed|cancel|first (?:month|year))|"
        rf"^\W{{0,3}}(?:(?:only|just|from|for|then|now) ){{0,2}}{_PRICE}\W{{0,3}}$",
    ),
    (
        2.0,
        r"keep reading|continue reading|read the full (?:story|article)|"
        r"\d[ -]?min(?:ute)?s? read\b",
    ),
    (
        2.0,
        r"you (?:may|might) also (?:like|be interested)|you (?:may|might) be interested|"
        r"^\W{0,3}you (?:may|might) like\W{0,3}$|recommended for you",
    ),
    (
        2.0,
        r"^more (?:from|on|stories)\b|more (?:from (?-i:[A-Z])|on this)|"
        r"(?:^\W{0,3}(?:please )?sign|(?-i:\bS(?:ign|IGN))) up (?:to|for|now|today|here|free)\b|"
        r"sign up (?:to|for) (?:our|the|an?) .{0,40}\b(?:newsletter|bulletin|briefing|alerts?)\b",
    ),
    (2.0, r"(?:we|site|website) uses? cookies|accept (?:all )?cookies"),
    (
        1.8,
        r"(?:support|fund|back)(?:ing)? (?:our|independent) (?:work|journalism|reporting|newsroom)",
    ),
    (
        1.8,
        r"(?:support|fund|back) (?-i:[A-Z])[\w.]*(?: (?-i:[A-Z])[\w.]*)?['’]s? "
        r"(?:work|journalism|reporting)",
    ),
    (
        1.6,
        r"(?:^\W{0,3}subscribe|(?-i:\bS(?:ubscribe|UBSCRIBE))) (?:to|for|and)\b|"
        r"subscribe (?:now|today|here|(?:to|for) (?:our|(?:the )?(?-i:[A-Z])))|"
        r"subscribers? only|for subscribers",
    ),
    (1.6, r"become an? (?:member|subscriber|supporter|patron)|subscriber-only"),
    (1.6, r"follow (?:us|me|him|her|(?-i:[A-Z])\w+|@\w+) on|like us on|share (?:this|on|via)\b"),
    (1.6, r"click (?:here|to|on)|tap (?:here|to)\b"),
    (1.5, r"our (?:daily |weekly |free |best )*(?:newsletters?|journalists|reporters|newsroom)"),
    (
        1.5,
        r"our (?:readers|reporting|journalism|app\b|website|privacy policy|terms|supporters)|"
        r"our work\b",
    ),
    (1.5, r"enter your|your e-?mail|your (?:free )?(?:monthly )?limit|limit of (?:\w+ )?free"),
    (1.5, r"download (?:the|our) |verify (?:you|your)|enable javascript|log in\b|sign in\b"),
    (1.2, r"terms (?:of (?:use|service)|and conditions|& conditions)"),
    (
        1.2,
        r"privacy (?:policy|notice|statement)|best (?:value|deal)|"
        r"(?:limited[- ]time|special) offer|(?:uses?|sets?|store) (?:\d+ )?cookies",
    ),
    (1.0, r"newsletters?\b|cookies\b|billed\b|billing\b|subscriptions?\b|save [$€£]|\d{1,3}% off"),
    (1.0, r"per (?:month|year)\b.{0,3}$|days? free\b|show (?:less|more)"),
    (0.9, r"exclusive (?:\w+ )?(?:reporting|coverage|content|analysis|stories|news)"),
    (0.9, r"^get (?:the|our|all) .{0,40}\b(?:letter|newsletter|bulletin|briefing|digest)\b"),
    (0.9, r"full access|in-depth (?:coverage|analysis)|access to (?:all|our|every)"),
    (0.8, r"^(?:subscribe|sign up|donate|join|support|contribute|register|get|start|try)\b"),
    (0.8, r"^(?:become|discover|explore|enjoy|download|unlock|follow)\b"),
    (0.7, r"\bdonate\b|\bcontribut(?:e|ion) (?:today|now)|your support|support us"),
    (0.7, r"keep(?:s|ing)? (?:you|our readers) informed|\b(?:today|now)[.!]$"),
    (0.5, r"every (?:morning|evening|day|week|month|tuesday|friday|sunday)\b.{0,20}$"),
    (0.5, r"\bwe (?:help|deliver|bring|continue to|rely|need|offer|give)\b"),
    (0.5, r"\bour \w+\b|\byou(?:['’]ve|r|['’]re)?\b|\d (?:hours?|minutes?|days?) ago"),
)
PHRASES = tuple((weight, re.compile(text, re.IGNORECASE)) for weight, text in _PHRASES)

# Reporting: somebody speaks, is quoted, or is spoken of. Furniture seldom does this.
SPEECH = re.compile(
    r"[“”\"«»]|\b(?:said|says|told|tells|asked|added|according to|argued|wrote|claimed|warned|"
    r"replied|explained|insisted|announced|reported|believes?|denied|noted|tweeted)\b",
    re.IGNORECASE,
)

# After "Correction": a colon, the line's end, or a day and then a colon.
_NOTE_DAY = r"(?:(?:,|\s\(|\son|\s(?=\d|(?-i:[A-Z])\w+\.? \d))[^:\n]{1,40})"
DISCLAIMER = re.compile(
    r"(?:please note\b|editor['’]?s['’]? note\b|note to (?:our )?readers|"
    r"(?:disclaimer|correction|clarification)\b(?: appended)?"
    rf"(?:{_NOTE_DAY}?\s?:|\s?[–—]|\s-|\.?\W{{0,3}}(?:\n|$))|"
    r"(?:an? )?(?:earlier|previous) version of this|this (?:article|story|report|post|piece) "
    r"(?:was|has been|is) (?:\w+ )?(?:updated|corrected|amended|changed|clarified|edited)\b|"
    r"\((?:additional )?(?:reporting|writing|editing) by)",
    re.IGNORECASE,
)
# What begins a note, and begins news about a report as well: a note tells nothing that was said.
DISCLAIMER_UNLESS_SAID = re.compile(
    r"(?:this (?:article|story|report|post|piece) (?:was|has been|is|originally|first|contains)\b|"
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|stated|contained)|"
    r"(?:reporting|writing|editing) by (?-i:[A-Z])|translated (?:by|from)\b|"
    r"(?:(?:with )?additional|with) reporting(?: and \w+)?(?: (?:by|from|in|for)\b|\s?:)|"
    r"originally published (?:in|on|by|at)\b)",
    re.IGNORECASE,
)
NOTE_SAYS = re.compile(
    r"\b(?:told|tells?|said|says?|saying|show(?:s|ed)|argue[sd]|wrote|claim(?:s|ed)|warn(?:s|ed)|"
    r"insist(?:s|ed)|den(?:y|ied|ies)|asked|added|replied|attribut(?:es|ed)|cit(?:es|ed|ing))\b",
    re.IGNORECASE,
)
ANYWHERE_DISCLAIMER = re.compile(
    r"contributed (?:reporting )?to this (?:report|story|article)|contributed reporting|"
    r"do(?:es)? not necessarily (?:reflect|represent)|views expressed (?:here|in this)",
    re.IGNORECASE,
)
ANYWHERE_UNLESS_SAID = re.compile(
    r"\bthis (?:article|story|report|post|column|essay|interview|version)\b.{0,30}\b"
    r"(?:first (?:published|appeared)|originally published (?:in|on|by|at))\b",
    re.IGNORECASE,
)

AGENCIES = (
    r"(?-i:Getty(?: Images)?|AFP|AP|Associated Press|Reuters|EPA(?:-EFE)?|TASS|Sputnik|Bloomberg|"
    r"Shutterstock|Scanpix|LETA|Alamy|iStock|Unsplash|Wikimedia(?: Commons)?|Flickr|"
    r"Zuma(?: Press)?|"
    r"DPA|ANSA|Xinhua|Press Association|PA(?: Media| Wire)?|SIPA|Corbis|Anadolu(?: Agency)?)"
)
CREDIT = re.compile(
    rf"(?:^|[\s(\[])(?:photo(?:graph)?(?:er|s)?|image|picture|illustration|graphic|file photo)"
    rf"(?: credit| courtesy)?\s?(?::|\bby\b)|\bphoto (?:by|courtesy)\b|"
    # Of a person, not the bleak picture of one that somebody paints.
    rf"(?:^|[\s(\[])photo(?:graph)?s? of (?-i:[A-Z])|"
    rf"^\W{{0,3}}(?:an? |the )?(?:\w+ )?(?:image|picture|illustration|graphic)s? of (?-i:[A-Z])|"
    rf"(?:/|\||via |©\s?|[–—-] )\s?(?:{AGENCIES})\b|\b(?:{AGENCIES})\s?/\s?\w|"
    rf"\b(?:{AGENCIES}) (?:photo|file photo|pictures)\b|\(file photo\)|\[?photo/|"
    rf"(?:^|[.(\[|:;]\s?)courtesy of (?-i:[A-Z])|(?-i:\bC(?:ourtesy|OURTESY) (?:of|OF) [A-Z])|"
    rf"[–—] [^–—.]{{2,50}}(?:Twitter|Facebook|Instagram|Telegram|Flickr|YouTube|LinkedIn)"
    rf"(?: (?:page|account|feed|profile))?$|^(?:photo|image|picture) (?:credits?|copyright)\b",
    re.IGNORECASE,
)
# Names parted by slashes and nothing else, as photographers and agencies are credited.
SLASHED = re.compile(r"[^\W\d_][\w.' -]{1,40}(?: ?/ ?[^\W\d_][\w.' -]{1,40}){1,5}")
