"""The forms of what the interface for programs takes and gives, described for its schema."""
