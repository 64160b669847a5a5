"""``kg schema``: what a line of ``facts.jsonl`` looks like, for people who bring their own."""

import json

import click

from kg import __version__
from kg.cli.settings import Command

__all__ = ["command"]


@click.command(cls=Command, example="kg schema > facts.schema.json")
def command() -> int:
    """Print the JSON Schema of facts.

    One fact is one line of facts.jsonl.
    """
    from kg.model.facts import fact_adapter
    from kg.ontology.version import ontology_version, vocabulary_version

    made = f"officegraph {__version__}; ontology {ontology_version()}; vocabulary {vocabulary_version()[:12]}"
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$comment": made, "title": "A fact"}
    schema = {**head, **fact_adapter.json_schema()}
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return 0
