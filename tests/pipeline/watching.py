"""Watch what a run does: which articles it reads and maps, and which names it judges."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from kg.extract import Extractor
from kg.pipeline.folder import FACTS, GRAPH, KEPT, TRIG
from kg.rdf import Mapper
from kg.resolve.judge import judge
from pipeline.telling_news import News

__all__ = ["BOTH", "FILES", "NEW", "OLD", "Work", "says", "work"]

FILES = (FACTS, GRAPH, TRIG, KEPT)


class Work:
    """What was done: ids of articles that were read, of those that were mapped, and names that were judged."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.mapped: list[str] = []
        self.judged: set[str] = set()


@contextmanager
def work() -> Iterator[Work]:
    done = Work()

    def seen(into: Callable[[Any], None], function: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **more: Any) -> Any:  # noqa: ANN401  of any function
            into(args)
            return function(*args, **more)

        return watched

    reading = seen(lambda args: done.read.append(args[1].id), Extractor.extract)
    mapping = seen(lambda args: done.mapped.append(args[1].id), Mapper.article)
    judging = seen(lambda args: done.judged.add(args[0].name), judge)
    with patch.object(Extractor, "extract", reading), patch.object(Mapper, "article", mapping), patch("kg.resolve.persons.judge", judging):
        yield done


def says(name: str, post: str = "Chủ tịch UBND tỉnh Hà Nam") -> str:
    return f"Ông {name}, {post}, dự hội nghị."


BOTH = "mai quốc thược"
OLD = [
    News("a", "2019-03-04", says("Mai Quốc Thược")),
    News("b", "2020-03-04", says("Mai Quốc Thược")),
    News("c", "2019-03-04", says("Bế Văn Lựu", "Giám đốc Sở Y tế tỉnh Hà Nam")),
    News("d", "2020-03-04", says("Bế Văn Lựu", "Giám đốc Sở Y tế tỉnh Hà Nam")),
]
NEW = [*OLD, News("e", "2021-03-04", says("Mai Quốc Thược"))]
