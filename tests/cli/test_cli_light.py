"""The command line starts light, speaks UTF-8 everywhere, and ends in order."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.running import kg
from kg.cli.app import COMMANDS

HEAVY = ("rdflib", "networkx", "pyvis", "IPython", "pydantic", "pyoxigraph", "rich", "yaml", "jinja2")
PROBE = "import sys\n{}\nprint(','.join(m for m in {!r} if m in sys.modules), file=sys.stderr)"


@pytest.mark.parametrize(
    "code",
    [
        "import kg",
        "from kg.cli import main; main(['--help'])",
        *(f"from kg.cli import main; main([{name!r}, '--help'])" for name in COMMANDS),
    ],
)
def test_help_and_import_load_nothing_heavy(code: str) -> None:
    """By sys.modules, not by time."""
    done = subprocess.run([sys.executable, "-c", PROBE.format(code, HEAVY)], capture_output=True, encoding="utf-8", check=True)

    assert done.stderr.strip() == ""


def test_help_is_quick(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed, not asserted: other work on the machine is no fault of ours."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        assert kg("--help").returncode == 0
        times.append(time.perf_counter() - began)
    with capsys.disabled():
        sys.stdout.write(f"\nkg --help: {min(times):.2f} s\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_ends_with_an_example(name: str) -> None:
    """One that can be pasted."""
    *_, title, example = kg(name, "--help").stdout.decode().rstrip().splitlines()

    assert "Example:" == title
    assert example.startswith("  ")
    assert f"kg {name}" in example


def test_the_help_lists_every_command_with_a_sentence() -> None:
    """And ends with an example as well."""
    lines = kg("--help").stdout.decode().rstrip().splitlines()

    listed = [line.split(None, 1) for line in lines if line.startswith("  ") and line.split()[0] in COMMANDS]
    assert list(COMMANDS) == [name for name, _ in listed]
    assert all(len(sentence) > 20 for _, sentence in listed)
    assert lines[-1] == "  kg build data/articles"


def test_without_a_command_the_help_is_shown_and_nothing_done() -> None:
    """Exit code 2."""
    done = kg()

    assert 2 == done.returncode
    assert b"Usage: kg" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["build"], "Missing argument 'PATH...'"),
        (["build", "--nonsense", "x"], "No such option '--nonsense'"),
        (["build", "-", "--text"], "--text and --id belong together"),
        (["extract", "x", "--kind", "gossip"], "'gossip' is not one of"),
        (["--lang", "fr", "schema"], "'fr' is not one of 'vi', 'en'"),
        (["load", "--endpoint", "http://127.0.0.1:1/", "--graph", "nowhere"], "nowhere: there is no built graph here"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(arguments: list[str], told: str, tmp_path: Path) -> None:
    """No traceback, no page of usage."""
    done = kg(*arguments)

    assert 2 == done.returncode
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("kg: ")
    assert told in line


def test_the_versions_are_told() -> None:
    """Of the program, the ontology and the words, one a line."""
    import kg as door
    from kg.ontology import load_vocabulary

    told = kg("--version").stdout.decode().splitlines()

    assert [f"kg {door.__version__}", "ontology 0.1.0", f"vocabulary {load_vocabulary().hash}"] == told


@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_utf8_whatever_the_locale(environment: dict[str, str]) -> None:
    """The schema's examples have Vietnamese letters."""
    done = kg("schema", env=environment)

    assert 0 == done.returncode, done.stderr
    assert "khóa XIV" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_error() -> None:
    """``kg schema | head -1`` ends without a word."""
    process = subprocess.Popen([sys.executable, "-m", "kg.cli", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()

    assert b"" == process.stderr.read()
    assert process.wait() in (0, 141)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_an_interrupt_ends_in_one_line(tmp_path: Path) -> None:
    """Exit code 130, also while input is awaited."""
    import signal

    command = [sys.executable, "-m", "kg.cli", "extract", "-"]
    # A shell in the background hands an ignored SIGINT down to the tests, and they to us.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    finally:
        signal.signal(signal.SIGINT, heard)
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)

    assert (130, b"kg: stopped") == (process.returncode, told.strip())


def test_the_schema_is_that_of_facts() -> None:
    """And the kinds that extract offers are those of the model."""
    import json

    from kg.cli.commands.extract import KINDS
    from kg.cli.facts import by_kind

    schema = json.loads(kg("schema").stdout)

    assert tuple(by_kind()) == KINDS
    assert set(KINDS) == set(schema["discriminator"]["mapping"])
