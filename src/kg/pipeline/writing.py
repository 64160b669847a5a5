"""One writer at a time: who writes a built folder holds a lock of the system on it, which ends with its process, however that ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import StoreError
from kg.pipeline.folder import WRITER

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

__all__ = ["writing"]


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Be the only one who writes *folder*, which is made if need be and taken away again if it stays empty.

    Raises:
        StoreError: if it cannot be made, or another run writes it.
    """
    made = not folder.exists()
    file = _locked(folder)
    try:
        yield
    finally:
        _let_go(file, folder / WRITER)
        if made:
            with suppress(OSError):  # it is not empty, or another writer has begun
                folder.rmdir()


def _locked(folder: Path) -> int:
    """Lock the file that stands for *folder*; one that its last owner took away meanwhile stands for nothing."""
    path = folder / WRITER
    while True:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT)
        except FileNotFoundError:
            continue  # another run has just taken the empty folder away
        except OSError as error:
            raise StoreError(f"{folder}: nothing can be written here ({error.strerror}); name another place with --out") from error
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            raise StoreError(
                f"{folder}: another run is writing here; wait until it has ended, or name another folder with --out"
            ) from error
        with suppress(OSError):
            if os.path.samestat(os.fstat(file), path.stat()):
                return file
        os.close(file)


def _lock(file: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _let_go(file: int, path: Path) -> None:
    """Take the file away while it is still ours, or, where the system keeps files that are open, right after."""
    with suppress(OSError):
        path.unlink()
    os.close(file)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()
