"""Words that judge people and policies, and say nothing that could be checked."""

JUDGING = frozenset(
    """
    absurd appalling arrogant awful brilliant catastrophe catastrophic chaotic clueless coward
    cowardly crazy deluded disaster disastrous disgrace disgraceful dreadful farce fool foolish
    hopeless horrible idiot idiotic incompetent insane joke laughable liar ludicrous mess moron
    nightmare nonsense outrageous pathetic reckless ridiculous rubbish shambles shameful stupid
    terrible toxic unfit unhinged useless worthless
    """.split()
)
