"""``kg load``: send a built graph to a SPARQL store."""

from pathlib import Path

import click

from kg.cli.inputs import built
from kg.cli.settings import Command, settings

__all__ = ["command"]


@click.command(cls=Command, example="kg load --endpoint http://127.0.0.1:7878/store")
@click.option("--endpoint", required=True, metavar="URL", help="Graph Store Protocol address: …/store for Oxigraph, …/data for Fuseki.")
@built
def command(endpoint: str, graph: Path) -> int:
    """Send a built graph to a SPARQL 1.1 store.

    Each graph is sent whole; a graph of the same name there is replaced.

    A token in KG_ENDPOINT_TOKEN is sent as 'Authorization: Bearer'.
    """
    import os
    import time

    from kg.pipeline import open
    from kg.store import Http, load

    http = Http(sleep=time.sleep, clock=time.monotonic, token=os.environ.get("KG_ENDPOINT_TOKEN") or None)
    with open(graph) as built:
        sent = load(built.store, endpoint, http, sent=lambda one: settings().tell(f"{one.graph}  {one.triples}"))
    print(f"{sum(one.triples for one in sent)} triples in {len(sent)} graphs")
    return 0
