"""A process that runs the article stages: `python -m reportedly.pipeline.apart.work`."""

from collections.abc import Iterator

from reportedly.pipeline.apart.articles import from_request, to_answer
from reportedly.pipeline.apart.serving import serve
from reportedly.pipeline.article import attempt
from reportedly.pipeline.stages import model


def main() -> None:
    """Run tasks until nobody asks for more."""
    model()
    serve(_answers)


def _answers(frame: bytes) -> Iterator[bytes]:
    yield to_answer(attempt(from_request(frame)))


if __name__ == "__main__":
    main()
