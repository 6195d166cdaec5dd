"""What the desk is made of: filters out of the address, rows, the timeline, points for the map."""
