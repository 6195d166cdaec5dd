"""Versions change when rules do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recoupe.casebook import coder


def test_versions_name_the_package_and_the_rules() -> None:
    for version in (coder.coder_version(), coder.linker_version()):
        assert re.fullmatch(r"\d+(\.\d+)*\+[0-9a-f]{12}", version)
    assert coder.coder_version() != coder.linker_version()


def test_any_rule_that_changes_changes_the_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = tmp_path / "lang" / "fr"
    rules.mkdir(parents=True)
    monkeypatch.setattr(coder, "files", lambda _: tmp_path)
    seen = set()
    for name, content in (("a.py", "x"), ("a.py", "y"), ("b.yaml", "y"), ("c.bin", "z")):
        (rules / name).write_text(content)
        seen.add(coder._version(("lang",)))
    assert len(seen) == 3, "the last one is no rule"
    (rules / "a.py").rename(rules / "d.py")
    assert coder._version(("lang",)) not in seen
