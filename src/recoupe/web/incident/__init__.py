"""What the page of an incident is made of, in the page's language: voices side by side, support, tolls, sentences."""
