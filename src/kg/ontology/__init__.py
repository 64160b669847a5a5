"""The words of ``ontology/``: concepts, their labels found in text, and the names of terms.

>>> from kg.ontology import load_vocabulary
>>> load_vocabulary()["role:deputy-chair"].vi
'Phó Chủ tịch'
"""

from kg.ontology.concepts import Concept, Vocabulary
from kg.ontology.files import ontology_path
from kg.ontology.lexicon import Lexicon
from kg.ontology.load import load_communes, load_vocabulary
from kg.ontology.namespaces import NAMESPACES, expand, shrink
from kg.ontology.version import ontology_version, vocabulary_version

__all__ = [
    "NAMESPACES",
    "Concept",
    "Lexicon",
    "Vocabulary",
    "expand",
    "load_communes",
    "load_vocabulary",
    "ontology_path",
    "ontology_version",
    "shrink",
    "vocabulary_version",
]
