"""Words of invented sites: what stands around articles on pages that nobody has ever seen."""

SECTIONS = (
    "News|Local|World|Region|Politics|Parliament|Courts|Crime|Money|Markets|Jobs|Property|Homes|"
    "Motors|Cars|Sport|Football|Hockey|Rowing|Chess|Culture|Books|Film|Stage|Music|Food|Recipes|"
    "Garden|Family|Health|Science|Space|Weather|Traffic|Travel|Outdoors|Schools|Campus|Faith|"
    "History|Opinion|Letters|Columns|Editorials|Cartoons|Puzzles|Crossword|Quiz|Horoscope|Video|"
    "Pictures|Audio|Podcasts|Archive|Obituaries|Notices|Events|Tickets|Shop|Offers|Deals|Reviews|"
    "Gear|Phones|Games|Software|Energy|Climate|Farming|Fishing|Shipping|Defence|Elections|Polls|"
    "Explainers|Fact checks|Data|Maps|Long reads|Magazine|Weekend|Style|Fashion|Beauty|Wellness"
).split("|")

SERVICE = (
    "Sign in|Log in|Register|My page|Account|Search|Menu|Close|Subscribe|Become a member|Donate|"
    "Help|Contact|About us|Our team|Careers|Advertise with us|Press|Privacy|Privacy settings|"
    "Cookies|Terms|Terms of use|Accessibility|Imprint|Corrections|Ethics code|Newsletters|Apps|"
    "E-paper|Site map|RSS|Facebook|Twitter|Instagram|YouTube|LinkedIn|WhatsApp|Telegram|Mastodon|"
    "Back to top|Skip to content|Skip to navigation|Print|Share|Save|Copy link|Email|Comments|"
    "Home|Next|Previous|More|See all|All topics|Licensing|Reprints|Feedback|Report a fault|FAQ|"
    "Language|English|Deutsch|Español|Français|Dark mode|Text size|A A A|Listen|Loading…|Ad choices"
).split("|")

HEADS = (
    "Related stories|More on this|Most read|Most viewed|Latest|The latest|Just in|Editors’ choice|"
    "Don’t miss|You may also like|Popular now|Trending|Recommended|From the web|In case you missed "
    "it|Around the site|Top stories|Today’s picks|More from {site}|More in {section}|Read also|"
    "Also on {site}|Sponsored stories|Partner content|From our partners|Keep reading|Up next|"
    "Videos|Picture galleries|In pictures|Live|On the map|Best of the week|Readers’ favourites|"
    "Other stories|Previous story|Next story|Similar articles|Recent posts|Recent comments|"
    "Categories|Archives|Tags|Follow us|Stay in touch|Explore|Services|Our titles|Company|Legal"
).split("|")

ASIDES = (
    "Read more: {headline}|Read also: {headline}|Related: {headline}|See also: {headline}|"
    "MORE: {headline}|Watch: {headline}|Also read: {headline}|» {headline}|{headline} ›|"
    "[ {headline} ]|READ: {headline}|Advertisement|ADVERTISEMENT|Advertising|Story continues below|"
    "Article continues after this message|Ad|Sponsored|Photo gallery: {headline}|"
    "Video: {headline}|Listen to this article|Tap to unmute|Now playing|Up next: {headline}|"
    "Share on Facebook|Tweet this|Share this story|{number} shares|View this post|View comments|"
    "Enlarge picture|Open gallery|{number} pictures|Hide caption|Expand|Show more|"
    "Get alerts on {section}|Follow this story|+ Follow {section}"
).split("|")

APPEALS = (
    "Get the morning letter from {site}: what happened, and what it means, before breakfast.",
    "Sign up for our {section} newsletter and have the week’s best stories in your inbox.",
    "Enter your e-mail address to receive updates from {site} every {day}.",
    "By signing up you agree to our terms and to our privacy notice. You can leave at any time.",
    "Thank you for signing up! Please check your inbox and confirm your address.",
    "You have read {number} of 3 free articles this month.",
    "This article is for subscribers. Try {site} for four weeks at {price} and cancel any time.",
    "To go on reading, choose a plan: digital for {price} a month, or all of it for {price}.",
    "Already a subscriber? Sign in here.",
    "{site} has no owner but its readers. If you value what we do, please give what you can.",
    "We need your help. Reporting from {place} costs money, and {price} a month makes it possible.",
    "Your gift of {price} pays for one hour of reporting. Will you join {number} others today?",
    "Good journalism is expensive. Support {site} now, it takes one minute.",
    "We and our partners store and read information on your device to show you advertising.",
    "This site uses cookies so that it works as it should. Read our cookie notice for more.",
    "Please switch off your ad blocker: advertising pays for what you read here.",
    "Your browser is out of date. Some parts of this page may not work.",
    "Download our app and be the first to know what happens in {place}.",
    "Have you seen something that we should know? Write to our newsroom in confidence.",
    "Do you have a tip? Call {site} on {number} {number} or write to tips@{domain}.",
    "Follow {site} on Facebook and Twitter for more stories about {section}.",
    "Comments on this story are closed. We ask readers to be civil; see our house rules.",
    "Join the talk: what do you think of this? Write below, our moderators read everything.",
    "If you buy through links on this page, {site} may earn a commission.",
    "Play our daily quiz about {place}! A new one every {day} at noon.",
    "Become a friend of {site} and come to our evenings at half the price.",
)

LEGAL = (
    "© {year} {site}. All rights reserved.",
    "Copyright {year} {site} Ltd",
    "{site} is published by {site} Media Group, {number} Harbour Street, {place}.",
    "All contents of this site are protected. No part of them may be copied, stored or sent on "
    "without the written leave of {site} Media Group.",
    "Quotes are delayed by at least 20 minutes. Market data by {site} Data Services.",
    "{site} is not answerable for what stands on other sites that it links to.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "{site} is a member of the Press Council of {place} and keeps to its code of practice. "
    "If you think that we have fallen short of it, please write to the readers’ editor.",
    "Registered in {place}, number {number}{number}. Registered office: {number} Mill Lane.",
    "Founded in {year}, {site} reports from {place} with {number} people in four offices. It is "
    "read by half a million people each week, on paper and on screens.",
    "Powered by {name} Press. Design: {name} & {name}.",
    "ISSN {number}-{number}",
)

BIOS = (
    "{name} writes about {section} for {site}.",
    "{name} is a reporter in {place}. Before that, {name} worked for a newspaper in {place2} and "
    "studied history. Follow: @{handle}",
    "{name}, the {section} editor of {site}, has covered {place} since {year}.",
    "About the author: {name} lives in {place} with two dogs and too many books.",
    "Contact {name} at {handle}@{domain}.",
    "About {name}",
    "More by {name}",
    "{name} contributed to this report.",
    "This article first appeared in {site} on {date}.",
    "A version of this article appears in print on {date}, on page {number}.",
    "Filed under: {section}, {place}, {section2}",
    "Tags: {section}, {place}, {name}",
    "Topics: {place} {section} {section2}",
    "Posted in {section} | Tagged {place}, {section2}",
    "Correction, {date}: an earlier version of this story gave the wrong day for the vote.",
    "The views in this column are the author’s own and not those of {site}.",
)

CAPTIONS = (
    "{name} in {place} on {date}.|{name} speaks to reporters in {place} in {year}.|"
    "The town hall of {place}, seen from the river.|{name}, left, with {name2} after the vote.|"
    "Voters wait outside a school in {place}, {date}.|A ferry leaves the harbour of {place}.|"
    "{name} waves to supporters.|A file picture of {name}.|The old bridge at {place} in {year}"
).split("|")

CREDITS = (
    "(Photo: {name})|Photo by {name}|{name}/{site}|Picture: {name}|Image: {agency}|{agency}|"
    "Photograph: {name}/{agency}|({name}/{agency})|Credit: {agency}|© {name}|Image credit: {name}|"
    "Courtesy of {name}"
).split("|")

COMMENTS = (
    "I could not agree more.|This is what happens when nobody reads the small print.|"
    "Typical. They said the same in {year} and look where we are now.|Great article, thank you!|"
    "And who is going to pay for it? We are, as always.|{name} you are wrong about this.|"
    "Why does {site} never write about what goes on in {place}?|LOL|Well said.|"
    "I have lived in {place} for {number} years and I have never seen anything like it.|"
    "They should all resign, every one of them, and let somebody else try for once!|"
    "Sorry, but that is nonsense. Read the report before you write about it.|First!|"
    "My brother works there. He says that it is even worse than what you read here.|"
    "Can anybody tell me where I find the figures? The link does not work for me."
).split("|")

PLANS = (
    "Scientists Find Older {noun} Below {place}|{name}: ‘We Will Not Leave {place}’|"
    "{place} to Close Its Last {noun}|Why {place} Pays Twice for Its {noun}|"
    "Five things to know about the {noun} of {place}|{name} wins in {place} by a hair|"
    "What {name} said about the {noun}, and what it means|How to choose a {noun} that lasts|"
    "The best {noun}s of {year}, tested|Police look for driver after crash near {place}|"
    "{place} v {place2}: where to watch|{number} arrested as {noun} row grows|"
    "In pictures: {place} after the storm|Watch {name} lose a {noun} on live television|"
    "You won’t believe what this {noun} costs|Opinion: leave the {noun} of {place} alone|"
    "Quiz: how well do you know the {noun}?|Storm warning for {place} lifted|"
    "{name} to run {place}’s biggest {noun}|Is the {noun} dead? {number} experts answer|"
    "Shares of {name} Foods fall after {noun} recall|Live: vote on the {noun} law"
).split("|")

# What lists within articles are made of.
THINGS = (
    "{number} g of {noun} flour|{place} {noun}, {number} pages|The {place} {noun} Mark {number}|"
    "{place} Pro {number} {noun} with case|{date}: {place}|{place} – {place2}, {number} km|"
    "{name}, {place}|{number} spoons of oil|{place}|{name}: {number} points|The {noun}|"
    "Check the {noun} every {day}|How long does a {noun} last?|{noun} from {place} (new)|"
    "{place} beat {place2} {number}-{number}|Stage {number}: {place} to {place2}"
).split("|")

NOUNS = (
    "ferry|bridge|harbour|mill|theatre|railway|budget|school|hospital|museum|oven|lighthouse|"
    "orchestra|phone|laptop|bicycle|coat|mattress|garden|library|prison|tower|canal|vineyard"
).split("|")

OPENINGS = (
    "{place} — The council of {place} voted on {day} to sell its {noun}, {name} said, after a "
    "debate that lasted until midnight and cost two members their last train home.",
    "A {noun} that nobody had used since {year} has been opened again in {place}, to the surprise "
    "of its owner.",
    "“There was no other way,” said {name}, who has led the {noun} of {place} for {number} years.",
    "For {number} years {name} kept the {noun} of {place} going alone. Now there is a plan.",
    "{name} has been named head of the {noun} at {place}, the company said on {day}.",
    "It was the third {noun} in {place} to close since {year}, and people want to know why.",
)

AGENCIES = ("NPA", "Northern Press", "Nordfoto", "Picture Desk", "Newswire", "Volt Images", "AP")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December"
STARTS = "Bra Hal Nor Sel Tor Vel Mar Ost Lin Fal Gro Kar Dun Esk Wil Har Bel Cor Tam Rud".split()
ENDS = "berg by ton ford holm mouth wick dale stad vik ham more field vale haven ach".split()
GIVEN = "Ana Jon Mira Per Lena Tom Ida Karl Nora Sam Eva Ben Ruth Max Olga Finn Tess Hugo".split()
PAPERS = "Herald Courier Times Post Echo Gazette Observer Mail Tribune Star Journal Argus".split()
