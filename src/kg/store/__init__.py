"""Keep graphs, and answer SPARQL: embedded on disk, in rdflib, or over HTTP.

Writing is one transaction a graph; every engine gives the same plain terms.
"""

from kg.store.engine import Answer, Engine, Rows, Triple, Triples, construct, select
from kg.store.graphs import RdflibEngine
from kg.store.http import Http, Reply
from kg.store.local import Store, StoredDocument
from kg.store.remote import HttpEngine, Sent, load
from kg.store.rq import RqFile, read_rq
from kg.store.terms import Blank, Iri, Literal, Term, n3, plain

__all__ = [
    "Answer",
    "Blank",
    "Engine",
    "Http",
    "HttpEngine",
    "Iri",
    "Literal",
    "RdflibEngine",
    "Reply",
    "Rows",
    "RqFile",
    "Sent",
    "Store",
    "StoredDocument",
    "Term",
    "Triple",
    "Triples",
    "construct",
    "load",
    "n3",
    "plain",
    "read_rq",
    "select",
]
