"""The page of commands says what the commands say."""

import re

import pytest

from capabilities import PROJECT
from kg.devtools import cli_reference

SOURCE = PROJECT / "src" / "kg"


def test_the_page_of_commands_is_up_to_date() -> None:
    """Mend it with ``python -m kg.devtools.cli_reference``."""
    assert cli_reference.page() == cli_reference.PAGE.read_text(encoding="utf-8")


def test_every_command_has_a_section() -> None:
    """With its example, which another test runs."""
    page = cli_reference.page()

    for name in re.findall(r"^\| \[`kg (\w+)`\]", page, re.MULTILINE):
        section = page.partition(f"\n## kg {name}\n")[2].partition("\n## ")[0]
        assert "\nExample:\n" in section, name


@pytest.mark.parametrize("folder", ["ontology", "cli", "store", "read", "pipeline", "view", "extract"])
def test_every_variable_that_is_read_is_on_the_page(folder: str) -> None:
    """A variable of ours begins with KG_."""
    read = {name for path in (SOURCE / folder).rglob("*.py") for name in re.findall(r"\bKG_[A-Z_]+", path.read_text(encoding="utf-8"))}

    assert read <= set(cli_reference.ENVIRONMENT)
