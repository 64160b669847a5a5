"""``kg load``: send a built graph to a SPARQL store, and see whether it is there."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.endpoint import patience
from kg.cli.inputs import built
from kg.cli.settings import Command, settings

if TYPE_CHECKING:
    from kg.store import Http, Store

__all__ = ["command"]

_PARTLY = 3


@click.command(cls=Command, example="kg load out http://127.0.0.1:7878/store")
@click.argument("places", nargs=-1, metavar="[DIR] ENDPOINT")
@click.option("--endpoint", metavar="URL", help="The same as ENDPOINT.")
@click.option("--resume", is_flag=True, help="Read each graph there first, and send only what is missing or differs.")
@click.option("--verify", is_flag=True, help="Send nothing; compare the number of triples of every graph, and the hash of some.")
@click.option("--sample", type=click.IntRange(min=0), default=20, show_default=True, metavar="N", help="Articles whose hash is compared.")
@click.option("--query", "asked_at", metavar="URL", help="Address for queries, where --verify cannot tell it from ENDPOINT.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, metavar="S", help="Seconds of silence to bear.")
@built
def command(
    *,
    places: tuple[str, ...],
    endpoint: str | None,
    resume: bool,
    verify: bool,
    sample: int,
    asked_at: str | None,
    timeout: float,
    graph: Path,
) -> int:
    """Send a built graph to a SPARQL 1.1 store.

    ENDPOINT is its Graph Store Protocol address: …/store of Oxigraph, …/sparql-graph-crud-auth of Virtuoso, …/data of Fuseki.
    Each graph is one request, so it is there whole or not at all; a graph of the same name there is replaced.

    A token in KG_ENDPOINT_TOKEN is sent as 'Authorization: Bearer'; else the login for the host in ~/.netrc (or the file NETRC) is used.

    Ends with 3 if only some graphs arrived, and with 1 if --verify finds a difference.
    """
    from kg.pipeline import open

    named = (*places, endpoint) if endpoint is not None else places
    if not 1 <= len(named) <= 2:
        raise click.UsageError("give the folder and the address: kg load DIR ENDPOINT")
    *folder, to = named
    http = patience(to, timeout)
    with open(Path(folder[0]) if folder else graph) as built:
        if verify:
            return _verify(built.store, to, http, asked_at, sample)
        return _load(built.store, to, http, resume=resume)


def _load(store: "Store", endpoint: str, http: "Http", *, resume: bool) -> int:
    import sys

    from kg.store import PartlySentError, load
    from kg.text.printable import printable

    try:
        sent = load(
            store, endpoint, http, resume=resume, sent=lambda s: settings().tell(f"{s.graph}  {s.triples}{'' if s.new else '  unchanged'}")
        )
    except PartlySentError as error:
        print(printable(f"kg: {error}"), file=sys.stderr)
        return _PARTLY
    kept = sum(not one.new for one in sent)
    print(f"{sum(one.triples for one in sent)} triples in {len(sent)} graphs" + (f", {kept} of them there already" if resume else ""))
    return 0


def _verify(store: "Store", endpoint: str, http: "Http", asked_at: str | None, sample: int) -> int:
    from kg.store import verify

    found = verify(store, endpoint, http, asked_at=asked_at, sample=sample)
    for graph, here, there in found.differences:
        print(f"{graph}  here {here}, there {there}" + (", not the same" if here == there else ""))
    settings().tell(f"{found.counted} graphs counted, {found.hashed} compared whole, {len(found.differences)} differ")
    return 1 if found.differences else 0
