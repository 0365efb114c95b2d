"""Pages of invented outlets in the manners of common templates, each part with its kind."""

from dataclasses import dataclass, field

BODY = (
    "The council of Norrby voted on Tuesday to keep the ferry line open until the spring, although "
    "its director had warned that the money would run out in the winter.",
    "“We could not explain to the islands that they are too far away,” Mayor Ana Brandt told "
    "reporters after the vote, which took until midnight.",
    "Two members of the opposition said they had been shown other figures a week before the vote "
    "and asked for an inquiry into how they had been drawn up.",
    "Asked by whom, they named nobody.",
    "The line carries some four hundred people a day, most of them pupils, and has lost money in "
    "every year since the fishery closed, according to the town's own accounts.",
    "A second vote is expected before the summer, when the contract with the ship's owner ends and "
    "a new one has to be put out to tender.",
)
TITLE = "Ferry line stays open"
DECK = "The islands keep their boat, at least until the spring."
CAPTION = "The Sanna at her quay in Norrby harbour."
PULLED = "“We could not explain to the islands that they are too far away,”"
OTHER_TITLE = "Bakers of Lund win their oven back"
OTHER = (
    "The guild of bakers has won the use of the oldest oven of the town, the alderman said on "
    "Friday, and will light it for the first time since the flood of last spring.",
    "A judge had found in March that the oven was never sold, only lent, and that the mill owed "
    "the guild the rent of eleven years.",
)
COMMENTS = (
    "I have taken that boat for thirty years and I will believe in the spring when I see it.",
    "Nobody asks what the drivers think about it, as usual in this town.",
)
LINKS = ("Gull steals ring from bride", "Mill may close by autumn, owner says", "Snow on Osk again")
NOTE = "Correction: an earlier version of this report misnamed the ferry."


@dataclass
class Template:
    """A page's HTML, and what kind the parts of it are that the body must be told from."""

    html: str
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _p(texts: tuple[str, ...] | list[str], kind: str = "") -> str:
    return "".join(f"<p{kind}>{text}</p>\n" for text in texts)


def _page(body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{TITLE} - Norrby Post</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def _list(texts: tuple[str, ...]) -> str:
    items = "".join(f'<li><a href="/{i}">{text}</a></li>' for i, text in enumerate(texts))
    return f"<ul>{items}</ul>"


FURNITURE = ("furniture",)
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>'
READ_ALSO = "Read also: Gull steals ring from bride"
NEWSLETTER = "The harbour in your inbox: our letter comes every Friday morning."
APPEAL = "Reporting like this costs money. Support the Norrby Post from 3 euros a month."
PAYWALL = "This story is for subscribers. Already a subscriber? Sign in to keep reading."

NEWSPAPER = Template(
    _page(
        f"""{MENU}<main><article><header><h1>{TITLE}</h1><p class="standfirst">{DECK}</p>
<p class="byline">By Ida Falk</p><time datetime="2031-02-04">4 February 2031</time></header>
<figure><img src="s.jpg" alt=""><figcaption>{CAPTION}</figcaption></figure>
{_p(BODY[:2])}<aside class="pullquote"><p>{PULLED}</p></aside>{_p(BODY[2:4])}
<div class="newsletter-signup"><h3>Stay afloat</h3><p>{NEWSLETTER}</p></div>
<p><a href="/gull">{READ_ALSO}</a></p>{_p(BODY[4:])}<p><em>{NOTE}</em></p>
<div class="support-us"><p>{APPEAL}</p></div></article></main>
<aside><h2>Most read</h2>{_list(LINKS)}</aside>
<footer>© 2031 Norrby Post. All rights reserved.</footer>"""
    ),
    {
        DECK: ("headline",),
        CAPTION: ("caption",),
        PULLED: ("pullquote",),
        NEWSLETTER: FURNITURE,
        READ_ALSO: FURNITURE,
        NOTE: ("disclaimer",),
        APPEAL: FURNITURE,
        **dict.fromkeys(LINKS, FURNITURE),
    },
)

_COMMENT_LIST = "".join(
    f'<li class="comment"><div class="comment-author">gull{i} says:</div>'
    f'<div class="comment-meta">February 5, 2031 at 9:0{i} am</div><p>{text}</p>'
    f'<div class="reply"><a href="#r">Reply</a></div></li>'
    for i, text in enumerate(COMMENTS)
)
BLOG = Template(
    _page(
        f"""<div id="page" class="site with-sidebar"><header id="top"><a href="/">Norrby Post</a>
{MENU}</header><div id="content"><div class="post hentry"><h1 class="entry-title">{TITLE}</h1>
<div class="entry-meta">Posted on February 4, 2031 by <a rel="author" href="/i">Ida Falk</a></div>
<div class="entry-content"><div class="wp-caption"><img src="s.jpg" alt="{CAPTION}">
<p class="wp-caption-text">{CAPTION}</p></div>{_p(BODY[:3])}
<h3>Don't miss</h3>{_list(LINKS)}{_p(BODY[3:])}</div>
<div class="sharedaddy"><h3>Share this:</h3><a href="#">Twitter</a><a href="#">Facebook</a></div>
<div id="jp-relatedposts"><h3>Related</h3><p><a href="/o">{OTHER_TITLE}</a></p></div></div>
<div id="comments"><h2>2 thoughts on “{TITLE}”</h2><ol class="comment-list">{_COMMENT_LIST}</ol>
<h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div>
<div id="secondary" class="widget-area"><h2>Recent posts</h2>{_list(LINKS[:1])}</div></div>
<div id="colophon">Proudly powered by Norrby Post</div>"""
    ),
    {
        CAPTION: ("caption",),
        OTHER_TITLE: FURNITURE,
        **dict.fromkeys(LINKS, FURNITURE),
        **dict.fromkeys(COMMENTS, FURNITURE),
    },
)

SPLIT = Template(
    _page(
        f"""{MENU}<div class="wrapper nav-open"><div class="story"><h1>{TITLE}</h1>
<div class="row"><div class="col text__body">{_p(BODY[:2])}</div></div>
<div class="ad"><span>Advertisement</span></div>
<div class="promo-box"><p>{APPEAL}</p><p><a href="/d">Give today</a></p></div>
<div class="row"><div class="col text__body">{_p(BODY[2:4])}</div></div>
<div class="inline-related"><h4>More on this</h4>{_list(LINKS)}</div>
<div class="row"><div class="col text__body">{_p(BODY[4:])}</div></div>
<div class="paywall"><h3>Go on reading</h3><p>{PAYWALL}</p><button>Subscribe</button></div></div>
<div class="next-story"><h2><a href="/bakers">{OTHER_TITLE}</a></h2><p>{OTHER[0]}</p>
<a href="/bakers">Read more</a></div></div><footer>© 2031 Norrby Post</footer>"""
    ),
    {
        APPEAL: FURNITURE,
        PAYWALL: FURNITURE,
        OTHER[0]: ("teaser", "furniture"),
        **dict.fromkeys(LINKS, FURNITURE),
    },
)

ENDLESS = Template(
    _page(
        f"""{MENU}<main><article class="story"><h1>{TITLE}</h1><div class="text">{_p(BODY)}</div>
<figure><img src="q.jpg" alt="x"><figcaption>{CAPTION}</figcaption></figure></article>
<article class="story"><h1>{OTHER_TITLE}</h1><div class="text">{_p(OTHER)}</div></article>
</main><footer>© 2031 Norrby Post</footer>"""
    ),
    {
        CAPTION: ("caption", "furniture"),
        **dict.fromkeys(OTHER, ("teaser",)),
    },
)

_CARDS = "".join(
    f'<tr><td><a href="/{i}">{title}</a></td></tr><tr><td class="lead">{text}</td></tr>'
    for i, (title, text) in enumerate(zip((OTHER_TITLE, *LINKS), (*OTHER, *COMMENTS), strict=True))
)
TABLES = Template(
    _page(
        f"""<form action="/"><table><tr><td class="menu"><a href="/">Home</a></td></tr><tr><td>
<h1>{TITLE}</h1><span class="date">February 4, 2031</span>{_p(BODY)}</td></tr>
<tr><td>Top stories</td></tr>{_CARDS}
<tr><td>© 2031 Norrby Post, all rights reserved</td></tr></table></form>"""
    ),
    dict.fromkeys((OTHER_TITLE, *LINKS, *OTHER, *COMMENTS), ("furniture", "teaser")),
)

_POSTS = "".join(
    f'<div class="x1q"><span>gull{i}</span><span>{i} days ago</span><div class="x2b">{text}</div>'
    f"<button>Reply</button></div>"
    for i, text in enumerate(COMMENTS, 2)
)
GERMAN = "Lesen Sie auch: Möwe stiehlt Ring"
UTILITY = Template(
    _page(
        f"""<div class="flex flex-col min-h-screen bg-white px-4 md:px-8 lg:px-12 nav form">
<div class="c-1 menu"><a href="/">Home</a><a href="/s">Sport</a></div><h1 class="t9">{TITLE}</h1>
<h2 class="t3">{DECK}</h2><div class="m4 byline">Ida Falk</div>
<div class="im"><img src="s.jpg" alt="{CAPTION}"><span>{CAPTION}</span></div>
<div class="bd">{_p(BODY[:1], ' class="k7"')}<p class="k7">{GERMAN}</p>
{_p(BODY[1:3], ' class="k7"')}<blockquote class="k9">{PULLED}</blockquote>
{_p(BODY[3:], ' class="k7"')}<p class="k8">{NOTE}</p></div>
<div class="c8 comments"><h3>2 comments</h3>{_POSTS}</div>
<div class="r2"><h3>More from Norrby Post</h3>{_list(LINKS)}</div>
<div class="z0"><p class="k1">{NEWSLETTER}</p><input><button>Send</button></div></div>"""
    ),
    {
        DECK: ("headline",),
        CAPTION: ("caption",),
        GERMAN: FURNITURE,
        PULLED: ("pullquote",),
        NOTE: ("disclaimer",),
        NEWSLETTER: FURNITURE,
        **dict.fromkeys((*LINKS, *COMMENTS), FURNITURE),
    },
)

TEMPLATES = {
    "newspaper": NEWSPAPER,
    "blog": BLOG,
    "split": SPLIT,
    "endless": ENDLESS,
    "tables": TABLES,
    "utility": UTILITY,
}
