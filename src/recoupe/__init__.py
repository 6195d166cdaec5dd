"""recoupe: what happened, when, where, who did what to whom, how many were harmed, and who says so."""
