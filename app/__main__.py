"""`headstart` and `python -m app`."""

import sys

INTERRUPTED = 130


def main() -> None:
    try:
        from app.cli.application import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    main()
