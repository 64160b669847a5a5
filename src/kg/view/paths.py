"""Lines as SVG paths: curves between lanes, lines with rounded corners around them. The page paints the same paths that it exports."""

from collections.abc import Sequence

__all__ = ["curve", "elbow", "sag"]

_RADIUS = 7.0


def _n(value: float) -> str:
    return f"{round(value, 1):.10g}"


def curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """Draw a curve that leaves and arrives level.

    >>> curve(0, 0, 100, 40)
    'M0 0C50 0 50 40 100 40'
    """
    if abs(y1 - y2) < 0.5:
        return f"M{_n(x1)} {_n(y1)}H{_n(x2)}"
    middle = _n((x1 + x2) / 2)
    return f"M{_n(x1)} {_n(y1)}C{middle} {_n(y1)} {middle} {_n(y2)} {_n(x2)} {_n(y2)}"


def sag(x1: float, x2: float, y: float, depth: float) -> str:
    """Draw a curve below a row, from one box to another."""
    return f"M{_n(x1)} {_n(y)}C{_n(x1)} {_n(y + depth)} {_n(x2)} {_n(y + depth)} {_n(x2)} {_n(y)}"


def elbow(points: Sequence[tuple[float, float]]) -> str:
    """Draw a line through *points*, level and upright in turn, with rounded corners.

    >>> elbow([(0, 0), (50, 0), (50, 40)])
    'M0 0L43 0Q50 0 50 7L50 40'
    """
    path = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        arm = min(_RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        ax, ay = _towards(corner, before, arm)
        bx, by = _towards(corner, after, arm)
        path += f"L{_n(ax)} {_n(ay)}Q{_n(corner[0])} {_n(corner[1])} {_n(bx)} {_n(by)}"
    return path + f"L{_n(points[-1][0])} {_n(points[-1][1])}"


def _length(a: tuple[float, float], b: tuple[float, float]) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(a: tuple[float, float], b: tuple[float, float], by: float) -> tuple[float, float]:
    whole = _length(a, b) or 1.0
    return a[0] + (b[0] - a[0]) * by / whole, a[1] + (b[1] - a[1]) * by / whole
