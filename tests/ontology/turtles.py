"""Small Turtle files and readings of the ontology's own, for the tests of the ontology."""

from pathlib import Path

import pyoxigraph as ox

from kg.ontology import ontology_path

__all__ = ["KG", "PREFIXES", "core_quads", "every_turtle", "overlay", "turtle_quads"]

KG = "https://w3id.org/officegraph/ontology#"

PREFIXES = """@prefix kg: <https://w3id.org/officegraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix body: <https://w3id.org/officegraph/vocab/body/> .
@prefix effect: <https://w3id.org/officegraph/vocab/effect/> .
@prefix event: <https://w3id.org/officegraph/vocab/event/> .
@prefix role: <https://w3id.org/officegraph/vocab/role/> .
@prefix trigger: <https://w3id.org/officegraph/vocab/trigger/> .
@prefix word: <https://w3id.org/officegraph/vocab/word/> .
"""


def overlay(folder: Path, text: str, name: str = "mine.ttl") -> Path:
    """Write a user's vocabulary: the prefixes stand on the first eight lines, the text begins on the ninth."""
    path = folder / name
    path.write_text(PREFIXES + text, encoding="utf-8")
    return path


def turtle_quads(path: Path) -> list[ox.Quad]:
    """Read one file."""
    form = ox.RdfFormat.TRIG if path.suffix == ".trig" else ox.RdfFormat.TURTLE
    return list(ox.parse(path=str(path), format=form))


def core_quads() -> list[ox.Quad]:
    """Read the files that declare classes and properties."""
    return [quad for path in sorted((ontology_path() / "core").glob("*.ttl")) for quad in turtle_quads(path)]


def every_turtle() -> list[Path]:
    """Every Turtle file of ontology/ but the communes, which are many and uniform."""
    return sorted(path for path in ontology_path().rglob("*.ttl") if path.name != "places-communes.ttl")
