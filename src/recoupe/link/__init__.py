"""Link: incidents of many reports joined, with what agrees, what contradicts, and how many voices stand behind each value."""
