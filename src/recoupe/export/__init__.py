"""Export: incidents and claims in the formats that the field uses, one module a format."""
