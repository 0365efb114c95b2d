"""A process that runs the article stages: `python -m reportedly.pipeline.apart.work`."""

from collections.abc import Iterator

from reportedly.pipeline.apart.articles import from_request, patience, to_answer
from reportedly.pipeline.apart.bounds import bound_time
from reportedly.pipeline.apart.serving import serve
from reportedly.pipeline.article import attempt
from reportedly.pipeline.learned import model


def main() -> None:
    """Run tasks until nobody asks for more."""
    model()
    serve(_answers)


def _answers(frame: bytes) -> Iterator[bytes]:
    task = from_request(frame)
    bound_time(patience(task))
    yield to_answer(attempt(task))


if __name__ == "__main__":
    main()
