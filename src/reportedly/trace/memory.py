"""A pile in memory: for a few articles, and for tests of the one in the store."""

from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from reportedly.trace.candidates import Holders
from reportedly.trace.reading import Reading
from reportedly.trace.references import address_key


class Memory:
    """Articles by content, key and address."""

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        self._contents: defaultdict[int, list[str]] = defaultdict(list)
        self._addressed: defaultdict[int, list[str]] = defaultdict(list)
        self._citing: defaultdict[int, list[str]] = defaultdict(list)

    def holders(self, keys: Collection[int]) -> Holders:
        """Who has these keys."""
        return {key: tuple(self._holders[key]) for key in keys if key in self._holders}

    def articles(self, contents: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles of contents, earliest first, then by id."""
        return {c: sorted(self._contents.get(c, ()), key=self._age) for c in contents}

    def _age(self, article: str) -> tuple[str, str]:
        return self._readings[article].article.date or "~", article

    def reading(self, article: str) -> Reading:
        """One article."""
        return self._readings[article]

    def addressed(self, addresses: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles that have an address, sorted."""
        return {a: sorted(self._addressed.get(a, ())) for a in addresses}

    def citing(self, addresses: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The articles that link to an address, sorted."""
        return {a: sorted(self._citing.get(a, ())) for a in addresses}

    def leaving(self, readings: Sequence[Reading]) -> Holders:
        """The keys, with their holders, of contents that nobody has once these are taken in."""
        old = [self._readings[r.article.id] for r in readings if r.article.id in self._readings]
        return self.holders({key for one in old for key in one.keys})

    def put(self, readings: Sequence[Reading]) -> None:
        """Take articles in, in place of what was known of them."""
        for one in readings:
            if old := self._readings.pop(one.article.id, None):
                self._forget(old)
            self._readings[one.article.id] = one
            self._note(one)

    def _note(self, one: Reading) -> None:
        content, article = one.content, one.article.id
        if not self._contents[content]:
            for key in one.keys:
                insort(self._holders[key], content)
        self._contents[content].append(article)
        if one.address:
            self._addressed[address_key(one.address)].append(article)
        for cited in {address_key(link.address) for link in one.links}:
            self._citing[cited].append(article)

    def _forget(self, old: Reading) -> None:
        content, article = old.content, old.article.id
        self._contents[content].remove(article)
        if not self._contents[content]:
            for key in old.keys:
                self._holders[key].remove(content)
        if old.address:
            self._addressed[address_key(old.address)].remove(article)
        for cited in {address_key(link.address) for link in old.links}:
            self._citing[cited].remove(article)
