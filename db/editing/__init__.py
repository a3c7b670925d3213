"""The changes that pages make, by name: each does its whole step in the session of one write."""
