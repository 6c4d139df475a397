"""`python -m desktop`: a command word runs without a window, anything else opens it."""

import multiprocessing
import sys


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 refused with a sentence, 2 bad usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments and not arguments[0].startswith("-") and "." not in arguments[0]:
        from desktop.cli import run

        return run(arguments)
    from desktop.app import run_window

    return run_window(arguments)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
