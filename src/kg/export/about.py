"""What every export says of itself: which versions made it, out of which set of articles."""

from typing import NamedTuple

__all__ = ["About"]


class About(NamedTuple):
    """Versions behind an export; none of them is a clock, so the same graph gives the same bytes."""

    software: str
    ontology: str
    vocabulary: str
    """Hash of the words that the articles were read with."""
    article_set: str
    """Hash of the articles and facts; the same hash, the same data. Empty where a server answers, which does not say it."""
    base: str
    title: str = "officegraph"

    @property
    def line(self) -> str:
        """Give the versions in one line of ASCII."""
        articles = f"; articles {self.article_set[:12]}" if self.article_set else ""
        return f"officegraph {self.software}; ontology {self.ontology}; vocabulary {self.vocabulary[:12]}{articles}"

    @property
    def links(self) -> tuple[str, str, str]:
        """Give the versions as IRIs: of the program, the ontology and the words."""
        root = "https://w3id.org/officegraph"
        return f"{root}/software/{self.software}", f"{root}/ontology/{self.ontology}", f"{root}/vocab/#sha256={self.vocabulary}"

    def known(self) -> dict[str, str]:
        """Give the versions for JSON."""
        return {
            "officegraph": self.software,
            "ontology": self.ontology,
            "vocabulary": self.vocabulary,
            "article_set": self.article_set,
            "base": self.base,
        }
