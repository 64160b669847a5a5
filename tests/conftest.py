"""Skips with reasons, counted in the last line; and no skip where the gate requires the capability."""

from collections import Counter
from collections.abc import Generator

import pytest

from capabilities import CAPABILITIES, missing, required


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a misspelt KG_REQUIRE at once."""
    try:
        required()
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose mark names a capability that is not here."""
    for name in CAPABILITIES:
        if item.get_closest_marker(name) is not None and (why := missing(name)) is not None:
            pytest.skip(why)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip for a required capability into a failure."""
    report = yield
    forbid(report, [name for name in CAPABILITIES if item.get_closest_marker(name) is not None])
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a whole module's skip for a required capability into a failure."""
    report = yield
    forbid(report, [])
    return report


def forbid(report: pytest.TestReport | pytest.CollectReport, marks: list[str]) -> None:
    """Fail *report* if it is a skip that the gate does not allow: by one of *marks*, or by a reason ``needs <capability>``."""
    if not report.skipped or hasattr(report, "wasxfail"):
        return
    why = reason(report)
    if any(name in marks or why.startswith(f"needs {name}") for name in required()):
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: skipped ({why}), but KG_REQUIRE asks for it"


def reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Give the words of a skip, without the place of the call."""
    longrepr = report.longrepr
    words = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
    return str(words).removeprefix("Skipped: ").strip()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Print, after pytest's own closing line, how many tests were skipped and why."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or hasattr(config, "workerinput") or config.option.collectonly:
        return
    counted = Counter(reason(r) for r in reporter.stats.get("skipped", []))
    told = "; ".join(f"{n} {why}" for why, n in sorted(counted.items())) or "none"
    reporter.ensure_newline()
    reporter.write_line(f"skipped by reason: {told}")
