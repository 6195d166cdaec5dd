"""Link: incidents of many reports joined: what agrees, what contradicts, how many voices stand behind each value."""
