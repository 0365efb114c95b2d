"""The process that runs the article stages, with articles that do what hostile ones might."""

import os
import signal
import socket
import time

from reportedly.errors import StageFailed
from reportedly.pipeline.apart import work
from reportedly.pipeline.article import Made, Task, attempt


def odd(task: Task) -> Made | StageFailed:
    """What the stages make of an article, if its title lets them."""
    if task.page.text.startswith("Crash"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if task.page.text.startswith("Call"):
        with socket.create_connection(("127.0.0.1", int(os.environ["CALL_PORT"]))) as line:
            line.sendall(str(os.getpid()).encode())
    if task.page.text.startswith(("Call", "Hang")):
        time.sleep(600)
    return attempt(task)


if __name__ == "__main__":
    work.attempt = odd  # type: ignore[attr-defined]
    work.main()
