"""What was learned that takes part in stages, loaded once a process."""

from functools import cache

from reportedly import settings
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.weights import profile_folder
from reportedly.describe.sources.learned import KindWeights, load_kinds


def model() -> AttributionModel:
    """The weights of the profile that the settings name. Raises WeightsMissing.

    The settings are asked here, as processes that read for another one share its environment and
    nothing else.
    """
    return _loaded(settings.load().profile)


def kinds() -> KindWeights:
    """What the same profile learned of the kinds of sources. Raises WeightsMissing."""
    return _loaded_kinds(settings.load().profile)


@cache
def _loaded_kinds(profile: str) -> KindWeights:
    return load_kinds(profile_folder(profile))


@cache
def _loaded(profile: str) -> AttributionModel:
    """A profile's weights, loaded once a process."""
    return AttributionModel.load(profile=profile)
