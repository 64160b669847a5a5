"""Keep graphs, and answer SPARQL: embedded on disk, in rdflib, or over HTTP.

Writing is one transaction a graph; every engine gives the same plain terms.
"""

from kg.store.engine import Answer, Engine, Rows, Triple, Triples, construct, select
from kg.store.graphs import RdflibEngine
from kg.store.hashing import graph_hash
from kg.store.http import Http, Reply
from kg.store.loading import PartlySentError, Sent, load
from kg.store.local import Store, StoredDocument
from kg.store.login import Login, login_of
from kg.store.remote import GraphStore, HttpEngine
from kg.store.rq import RqFile, read_rq
from kg.store.terms import Blank, Iri, Literal, Term, n3, plain
from kg.store.verifying import Difference, Verified, verify

__all__ = [
    "Answer",
    "Blank",
    "Difference",
    "Engine",
    "GraphStore",
    "Http",
    "HttpEngine",
    "Iri",
    "Literal",
    "Login",
    "PartlySentError",
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
    "Verified",
    "construct",
    "graph_hash",
    "load",
    "login_of",
    "n3",
    "plain",
    "read_rq",
    "select",
    "verify",
]
