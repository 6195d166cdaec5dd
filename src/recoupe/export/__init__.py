"""Export: incidents and claims in the formats that the field uses, one module a format.

Incidents come in as JSON objects, as ``recoupe incidents --format jsonl`` prints them. Formats are listed in `FORMATS`,
the policies by which a flat row chooses among competing figures in `POLICIES`."""

from recoupe.export.about import Options
from recoupe.export.formats import FORMATS, Exported, Format, export_incidents, export_lines, format_named
from recoupe.export.policy import POLICIES, Policy, policy_named
from recoupe.export.reading import read_export

__all__ = [
    "FORMATS",
    "POLICIES",
    "Exported",
    "Format",
    "Options",
    "Policy",
    "export_incidents",
    "export_lines",
    "format_named",
    "policy_named",
    "read_export",
]
