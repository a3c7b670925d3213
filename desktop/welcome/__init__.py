"""The first page of an empty library."""
