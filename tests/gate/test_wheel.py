"""The wheel alone is enough: in a clean environment it builds the sample, and a user's own words need no line of Python.

Slow, because it installs everything; the gate runs it by name.
"""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from capabilities import PROJECT

pytestmark = pytest.mark.slow

SAMPLE = PROJECT / "data" / "articles"

WORDS = """
@prefix kg: <https://w3id.org/officegraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix role: <https://w3id.org/officegraph/vocab/role/> .
@prefix body: <https://w3id.org/officegraph/vocab/body/> .
@prefix trigger: <https://w3id.org/officegraph/vocab/trigger/> .
@prefix event: <https://w3id.org/officegraph/vocab/event/> .
@prefix effect: <https://w3id.org/officegraph/vocab/effect/> .
@prefix branch: <https://w3id.org/officegraph/vocab/branch/> .
@prefix level: <https://w3id.org/officegraph/vocab/level/> .

role:lamp-keeper a skos:Concept ; skos:inScheme role: ;
    skos:prefLabel "Thủ đăng"@vi , "Lamp Keeper"@en ; kg:post true .

body:lamp-office a skos:Concept ; skos:inScheme body: ;
    skos:prefLabel "Đăng vụ"@vi , "Lamp Office"@en ; kg:branch branch:state ; kg:takes "place" .

trigger:enlamp a skos:Concept ; skos:inScheme trigger: ;
    skos:prefLabel "thỉnh nhiệm"@vi ; kg:evokes event:appointment ; kg:effect effect:starts ; kg:voice "either" ; kg:object "new" .
"""

ARTICLE = """Tin văn hóa

Ông Võ Thử Nghiệm, Thủ đăng UBND tỉnh Ninh Thuận, dự hội nghị.

Bà Lê Thị Mẫu, Giám đốc Đăng vụ tỉnh Ninh Thuận, dự hội nghị.

Ngày 24-2-2020, UBND tỉnh Ninh Thuận thỉnh nhiệm ông Trần Văn Ví Dụ giữ chức Giám đốc Sở Y tế tỉnh Ninh Thuận.
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without anything of this environment."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV", "KG_VOCAB")}
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=kept, capture_output=True, encoding="utf-8", check=False)
    assert 0 == done.returncode, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", folder, PROJECT, cwd=folder)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install it as the lock file says, in an environment that has nothing else; give the ``kg`` there."""
    folder = tmp_path_factory.mktemp("clean") / "env"
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", PROJECT / "requirements.lock", cwd=folder)
    run(python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel, cwd=folder)
    run(python, "-m", "pip", "check", cwd=folder)
    found = shutil.which("kg", path=str(python.parent))
    assert found is not None
    return Path(found)


def test_the_wheel_carries_the_ontology_and_no_tools_of_ours(wheel: Path) -> None:
    """Every file of ontology/ is in it."""
    names = set(zipfile.ZipFile(wheel).namelist())

    expected = {
        f"kg/_ontology/{path.relative_to(PROJECT / 'ontology').as_posix()}" for path in (PROJECT / "ontology").rglob("*") if path.is_file()
    }
    assert expected <= names
    assert {"kg/py.typed", "kg/cli/words.json"} <= names
    assert not [name for name in names if name.startswith(("kg/devtools", "tests", "data"))]


def test_the_wheel_builds_the_sample(installed: Path, tmp_path: Path) -> None:
    """Far from the checkout."""
    printed = run(installed, "build", SAMPLE, cwd=tmp_path).splitlines()

    assert printed[-1] == str(Path("out/index.html"))
    assert "Lê Tiến Dũng" in "".join(printed)


def holdings(installed: Path, tmp_path: Path, *options: str | Path) -> set[tuple[str, str, str | None, str]]:
    """Extract the article."""
    lines = run(installed, "extract", "tin.txt", "--format", "jsonl", *options, cwd=tmp_path).splitlines()
    return {(row["person"], row["role"], row["organization"], row["status"]) for row in map(json.loads, lines)}


def test_a_users_own_words_give_three_new_facts(installed: Path, tmp_path: Path) -> None:
    """A role, a kind of body, and a verb with its effect and direction, in a file of a few lines."""
    (tmp_path / "tin.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "words.ttl").write_text(WORDS, encoding="utf-8")

    before = holdings(installed, tmp_path)
    after = holdings(installed, tmp_path, "--vocab", "words.ttl")

    expected = {
        ("Võ Thử Nghiệm", "Thủ đăng", "Ủy ban nhân dân tỉnh Ninh Thuận", "current"),
        ("Lê Thị Mẫu", "Giám đốc", "Đăng vụ tỉnh Ninh Thuận", "current"),
        ("Trần Văn Ví Dụ", "Giám đốc", "Sở Y tế tỉnh Ninh Thuận", "started"),
    }
    assert expected <= after
    assert not expected & before


def test_the_wheel_is_the_same_bytes_when_built_again(wheel: Path, tmp_path: Path) -> None:
    """Nothing of the clock is in it."""
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", tmp_path, PROJECT, cwd=tmp_path)

    assert wheel.read_bytes() == (tmp_path / wheel.name).read_bytes()
