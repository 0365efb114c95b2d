"""Words for crimes and grave wrongs, as news reports name them."""

WRONGS = frozenset(
    """
    abuse abused abusing assault assaulted assaulting assaults blackmail blackmailed blackmailing
    bribe bribed bribery bribes bribing collude colluded colluding collusion conspiracy conspired
    conspiring corrupt corrupted corruption defraud defrauded defrauding embezzled embezzlement
    embezzling espionage extort extorted extorting extortion forged forgery forging fraud fraudulent
    harass harassed harassing harassment illegal illegally kickback kickbacks launder laundered
    laundering manslaughter molested molesting murder murdered murdering perjured perjury
    plagiarised plagiarism plagiarized poisoned poisoning rape raped rapes raping rapist rigged
    rigging smuggle smuggled smuggling spied spying stole stolen terrorism terrorist torture
    tortured torturing trafficked trafficking treason unlawful unlawfully
    """.split()
)
