"""What pages show of a store: kept beside it by the build, and looked up in it only where that is of another state or program."""

from collections.abc import Callable, Mapping

from kg.pipeline.software import software
from kg.store import Store
from kg.store.folder import wrapped
from kg.view.keeping import keep, kept
from kg.view.reading import read
from kg.view.things import Data

__all__ = ["keep_shown", "shown"]


def shown(store: Store, brief: Callable[[Mapping[str, int]], bool] | None = None) -> Data:
    """Give what pages can show of *store*; *brief* as for :func:`kg.view.reading.read`."""
    key = _key(store)
    found = kept(store.shown, key, brief) if store.shown is not None and key is not None else None
    return found if found is not None else read(store, brief)


def keep_shown(store: Store, data: Data) -> None:
    """Keep *data*, all that pages can show of *store*, until the store changes; nothing is kept where nobody could tell that it has.

    Raises:
        StoreError: if the file cannot be written.
    """
    key = _key(store)
    if store.shown is not None and key is not None:
        with wrapped(store.where):
            keep(data, store.shown, key)


def _key(store: Store) -> str | None:
    word, program = store.sealed(), software("store", "view")
    return f"{word} {program}" if word and program else None
