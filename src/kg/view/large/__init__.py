"""Pages of more than 300 boxes: bodies as circles inside each other, people around their body, drawn on one canvas.

Small pages stay with :mod:`kg.view.network`; this package has what a map of a whole province or country needs.
"""

from kg.view.large.atlas import MOST_PROVEN, Atlas, Dot, Quoted, Said, Source, atlas_of
from kg.view.large.layout import Spot, layout
from kg.view.large.page import LARGE, LargePage

__all__ = ["LARGE", "MOST_PROVEN", "Atlas", "Dot", "LargePage", "Quoted", "Said", "Source", "Spot", "atlas_of", "layout"]
