"""The recommendations: what was asked of whom, and what became of it."""
