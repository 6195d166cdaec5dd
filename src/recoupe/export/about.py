"""What an export says of itself: tool, moment, policy, columns, counts and licences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from recoupe.export.policy import POLICIES, Policy
from recoupe.model.report import Json

LICENCES = (
    "Places: GeoNames (https://www.geonames.org), CC BY 4.0; ids that begin with rc: are recoupe's own.",
    "Quotations belong to the outlets that published them.",
)
NOTE = (
    "Columns in another project's style hold recoupe's reading of the reports. They are not that project's data, carry"
    " none of its ids and none of its assessments."
)


def tool() -> str:
    """ "recoupe 0.1.0"."""
    try:
        return f"recoupe {version('recoupe')}"
    except PackageNotFoundError:  # imported from a tree that was never installed
        return "recoupe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to export. ``now`` is the moment of the export in RFC 3339, None where it shall not be told; ``filters`` what
    the incidents were chosen by; ``bom`` puts a byte order mark before comma-separated values, which old spreadsheets
    need to know UTF-8 by."""

    policy: Policy = POLICIES[0]
    now: str | None = None
    filters: Mapping[str, Any] = field(default_factory=dict)
    bom: bool = False

    def header(self) -> Json:
        """Tool, moment and choices, as every format that has room for it carries them."""
        return {
            "tool": tool(),
            "exported_at": self.now,
            "policy": {"name": self.policy.name, "version": self.policy.version, "about": self.policy.about},
            "filters": {k: list(v) if isinstance(v, tuple) else v for k, v in self.filters.items()},
            "licences": list(LICENCES),
        }
