"""Which program did the work: a hash of its own files, so that work of another version, or of a version being changed, is not taken over.

The version number alone would not do: who changes the program has one number for many programs.
"""

import hashlib
import platform
import unicodedata
from functools import lru_cache
from pathlib import Path

import kg
from kg.version import __version__

__all__ = ["software"]


@lru_cache
def software(*rooms: str) -> str | None:
    """Hash the files of the packages *rooms* of ``kg`` (``"extract"``), with the Python and the Unicode that run them.

    Some milliseconds for a hundred files, once a process.

    Returns:
        32 hexadecimal digits; ``None`` where there are no source files to tell one program from another.
    """
    top = Path(kg.__file__ or ".").parent
    found = hashlib.blake2b(f"{__version__} {platform.python_version()} {unicodedata.unidata_version}\n".encode(), digest_size=16)
    for room in rooms:
        files = sorted(file for file in (top / room).rglob("*") if file.is_file() and file.parent.name != "__pycache__")
        if not any(file.suffix == ".py" for file in files):
            return None
        for file in files:
            content = file.read_bytes()
            found.update(f"{file.relative_to(top).as_posix()} {len(content)}\n".encode())
            found.update(content)
    return found.hexdigest()
