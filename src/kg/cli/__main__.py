"""``python -m kg.cli`` is ``kg``."""

import sys

from kg.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
