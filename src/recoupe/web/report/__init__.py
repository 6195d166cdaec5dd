"""What the page of a report is made of: its marks, the coded incidents beside it, forms for what a person adds."""
